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
