// A join over runs in plain objects, before any sample was added.

import { JobRun } from '@ptl/claw-core';
import {
  Contributors,
  Devices,
  emptyNames,
  hasStarted,
  JobIndex,
  jobSink,
  NodeAllocations,
  NodeLists,
  RetainedRuns,
  RunTable,
  resolveJobs,
  SampleJoin,
} from '@ptl/claw-router/internal';
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
  const heldRuns = new RetainedRuns(lists);
  const held = Array.from({ length: table.length }, (_, row) => {
    if (!hasStarted(table, row)) return -1;
    heldRuns.add(table, row, isCounted(row), undefined);
    return heldRuns.length - 1;
  });
  const holdings = new NodeAllocations(heldRuns, names.nodes);
  const devices = new Devices(names.nodes);
  return { key, table, held, holdings, devices, join: new SampleJoin(heldRuns, names, holdings, devices) };
}
