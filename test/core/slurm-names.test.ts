// Names that hold the delimiter: where they cannot be told from the columns beside them they are unknown, and the numbers of the row count.
import { DiagnosticLog, IdentifierKey, sources } from '@ptl/claw-core';
import { expect, it } from 'vitest';

const key = IdentifierKey.from(new Uint8Array(16).fill(2));

function read(text: string) {
  const rows: unknown[] = [];
  const diagnostics = new DiagnosticLog('slurm_sacct');
  const parser = sources.slurm_sacct.open({
    key,
    diagnostics,
    sink: {
      jobRun: ({ name, user, cluster, allocatedGpus, endSeconds, state }) =>
        void rows.push({
          ...{ name: name.present, user: user.present, cluster: cluster.present },
          ...{ allocatedGpus, endSeconds, state },
        }),
    },
  });
  parser.write(new TextEncoder().encode(text));
  parser.end();
  return {
    rows,
    counts: { ...parser.counts },
    codes: diagnostics.list().map(({ code, lines }) => [code, lines]),
  };
}

const numbers = { allocatedGpus: 6, endSeconds: 1_790_820_000, state: 'COMPLETED' };
const rest = 'COMPLETED|1790816400|1790820000|gres/gpu=6';

it('keeps the numbers of a row whose names cannot be separated', () => {
  const header = 'JobID|JobName|User|Comment|State|Start|End|AllocTRES\n';
  const { rows, counts, codes } = read(`${header}1|a|u|c|${rest}\n2|a|b|u|c|${rest}\n3||||||${rest}\n`);
  expect(rows).toEqual([
    { name: true, user: true, cluster: false, ...numbers },
    { name: false, user: false, cluster: false, ...numbers },
    { name: false, user: false, cluster: false, ...numbers },
  ]);
  expect(counts).toEqual({ records: 3, rejected: 0 });
  expect(codes).toEqual([['name_ambiguous', [3, 4]]]);
});

it('keeps a name that all readings have in common', () => {
  const header = 'JobID|Comment|Account|WorkDir|State|Start|End|AllocTRES|User\n';
  const { rows } = read(`${header}2|a|b|c|d|${rest}|u\n`);
  expect(rows).toEqual([{ name: false, user: true, cluster: false, ...numbers }]);
});

it('sets a row aside in which more than a name is uncertain', () => {
  const header = 'JobID|JobName|Cluster|Comment|State|Start|End|AllocTRES\n';
  const { counts, codes } = read(`${header}1|a|k|c|${rest}\n2|a|b|k|c|${rest}\n`);
  expect(counts).toEqual({ records: 1, rejected: 1 });
  expect(codes).toEqual([['row_ambiguous', [3]]]);
});

const commas = 'COMPLETED,1790816400,1790820000,cpu=8,gres/gpu=6';

it.each([
  ['AllocTRES,NodeList,NNodes,JobName', (name: string) => `n1,${name},2,train`],
  ['AllocTRES,NodeList,User,Account,NNodes,JobName', (name: string) => `n1,n2,u,${name},2,train`],
])('sets a row aside that other names would make ambiguous: State,Start,End,%s', (columns, rowOf) => {
  for (const name of ['n2', '7'])
    expect(read(`JobID,State,Start,End,${columns}\n1,${commas},${rowOf(name)}\n`)).toMatchObject({
      counts: { records: 0, rejected: 1 },
      codes: [['row_ambiguous', [2]]],
    });
});

it.each(['n', '6', '1.0', 'None', 'COMPLETED', '2026-10-01', '0:0', ''])(
  'reads a row that no names would make ambiguous, of a user and a host called %o',
  (name) => {
    const header = 'ReqTRES,JobID,User,State,NodeList,Start,End,AllocTRES,Account,NNodes\n';
    const { rows, counts } = read(
      `${header}cpu=8,gres/gpu=6,1,${name},COMPLETED,n[1,3],${name}7,1790816400,1790820000,cpu=8,gres/gpu=6,a,3\n`,
    );
    expect(rows).toEqual([{ name: false, user: name !== '', cluster: false, ...numbers }]);
    expect(counts).toEqual({ records: 1, rejected: 0 });
  },
);
