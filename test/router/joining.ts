// A join over runs in plain objects, before any sample was added.
import { JobRun } from '@ptl/claw-core';
import { Contributors } from '../../packages/router/src/jobs/contributors.ts';
import { HeldRuns } from '../../packages/router/src/jobs/held-runs.ts';
import { JobIndex } from '../../packages/router/src/jobs/job-index.ts';
import { jobSink } from '../../packages/router/src/jobs/job-sink.ts';
import { emptyNames } from '../../packages/router/src/jobs/names.ts';
import { NodeLists } from '../../packages/router/src/jobs/node-lists.ts';
import { hasStarted, resolveJobs } from '../../packages/router/src/jobs/resolve.ts';
import { RunTable } from '../../packages/router/src/jobs/run-table.ts';
import { Fleet } from '../../packages/router/src/join/fleet.ts';
import { Holdings } from '../../packages/router/src/join/holdings.ts';
import { SampleJoin } from '../../packages/router/src/join/sample-join.ts';
import { filled, type PlainRun, testKey } from './site.ts';

/** `isCounted` says which rows ended in the window. `held[row]` is the number of the held run that a row became, -1 for none. */
export function joining(runs: Iterable<PlainRun>, isCounted: (row: number) => boolean) {
  const key = testKey();
  const names = emptyNames();
  const lists = new NodeLists();
  const table = new RunTable(new Contributors(), names, new JobIndex(), lists);
  const { jobRun } = jobSink((rows) => {
    table.fill(rows, 0, 1);
    table.link(rows, 0);
  }, 1);
  for (const run of runs) jobRun(filled(new JobRun(), run, key));
  resolveJobs(table);
  const heldRuns = new HeldRuns(lists);
  const held = Array.from({ length: table.length }, (_, row) => {
    if (!hasStarted(table, row)) return -1;
    heldRuns.add(table, row, isCounted(row), undefined);
    return heldRuns.length - 1;
  });
  const holdings = new Holdings(heldRuns);
  const fleet = new Fleet(names.nodes);
  return { key, table, held, holdings, fleet, join: new SampleJoin(heldRuns, names, holdings, fleet) };
}
