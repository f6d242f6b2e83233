// A join over runs in plain objects, before any sample was added.
import { JobRun } from '@ptl/claw-core';
import { Contributors } from '../../packages/router/src/jobs/contributors.ts';
import { JobIndex } from '../../packages/router/src/jobs/job-index.ts';
import { jobSink } from '../../packages/router/src/jobs/job-sink.ts';
import { emptyNames } from '../../packages/router/src/jobs/names.ts';
import { resolveJobs } from '../../packages/router/src/jobs/resolve.ts';
import { RunTable } from '../../packages/router/src/jobs/run-table.ts';
import { Fleet } from '../../packages/router/src/join/fleet.ts';
import { Holdings } from '../../packages/router/src/join/holdings.ts';
import { SampleJoin } from '../../packages/router/src/join/sample-join.ts';
import { filled, type PlainRun, testKey } from './site.ts';

/** `isCounted` says which rows ended in the window. */
export function joining(runs: readonly PlainRun[], isCounted: (row: number) => boolean) {
  const key = testKey();
  const names = emptyNames();
  const table = new RunTable(new Contributors(), names, new JobIndex());
  const { jobRun } = jobSink((rows) => {
    table.fill(rows, 0, 1);
    table.link(rows, 0);
  }, 1);
  for (const run of runs) jobRun(filled(new JobRun(), run, key));
  resolveJobs(table);
  const holdings = new Holdings(table, names.nodes.size);
  const fleet = new Fleet(names.nodes);
  const counted = Uint8Array.from({ length: table.length }, (_, row) => (isCounted(row) ? 1 : 0));
  return { key, fleet, holdings, join: new SampleJoin(table, names, holdings, fleet, counted) };
}
