// A join over runs in plain objects, before any sample was added.
import { JobRun } from '@ptl/claw-core';
import { HeldRuns } from '../../packages/router/src/accounting/finalize/retained-runs.ts';
import { jobSink } from '../../packages/router/src/accounting/job-sink.ts';
import { JobIndex } from '../../packages/router/src/accounting/rows/job-index.ts';
import { NodeLists } from '../../packages/router/src/accounting/rows/node-lists.ts';
import { hasStarted, resolveJobs } from '../../packages/router/src/accounting/rows/run-chains.ts';
import { RunTable } from '../../packages/router/src/accounting/rows/run-table.ts';
import { Fleet } from '../../packages/router/src/fleet/fleet.ts';
import { Contributors } from '../../packages/router/src/identity/contributors.ts';
import { emptyNames } from '../../packages/router/src/identity/dictionaries.ts';
import { Holdings } from '../../packages/router/src/telemetry/attribution/allocations.ts';
import { SampleJoin } from '../../packages/router/src/telemetry/attributor.ts';
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
