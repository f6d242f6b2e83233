// Names that hold the delimiter: where they cannot be told from the columns beside them they are unknown, and
// the numbers of the row count.
import { DiagnosticLog, Identifier, IdentifierKey, type JobRun, sources } from '@ptl/claw-core';
import { describe, expect, it } from 'vitest';

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
          name: name.present,
          user: user.present,
          cluster: cluster.present,
          allocatedGpus,
          endSeconds,
          state,
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

describe('the user of a row', () => {
  const header = 'JobID|JobName|User|UID|State|Start|End|AllocTRES\n';
  /** The lanes of the users of rows, and of `names`. */
  function lanesOf(text: string, ...names: readonly string[]) {
    const users: string[] = [];
    const keep = (user: Identifier) => {
      const lanes = new Int32Array(4);
      Identifier.lanes(user, lanes, 0);
      users.push(lanes.join());
    };
    const sink = { jobRun: ({ user }: JobRun) => keep(user) };
    const parser = sources.slurm_sacct.open({ key, diagnostics: new DiagnosticLog(), sink });
    parser.write(new TextEncoder().encode(text));
    parser.end();
    const expected = names.map((name) => {
      const id = new Identifier();
      key.hash(new TextEncoder().encode(name), 0, name.length, id);
      keep(id);
      return users.pop();
    });
    return { users, expected };
  }

  it('is the uid where the name is empty', () => {
    const { users, expected } = lanesOf(
      `${header}1|a|ann|1001|${rest}\n2|a||1001|${rest}\n3|a||0|${rest}\n`,
      ...['ann', 'uid:1001', 'uid:0'],
    );
    expect(users).toEqual(expected);
  });

  it('is nobody where there is no uid either', () => {
    const odd = ['', '4294967294', '4294967295', 'x', '99999999999'].map((uid) => `1|a||${uid}|${rest}\n`);
    expect(new Set(lanesOf(header + odd.join('')).users)).toEqual(new Set(['0,0,0,0']));
  });

  it('is no uid where the name is there and cannot be separated', () => {
    const text = 'JobID|JobName|User|Comment|UID|State|Start|End|AllocTRES\n';
    expect(lanesOf(`${text}2|a|b|u|c|1001|${rest}\n`).users).toEqual(['0,0,0,0']);
  });
});
