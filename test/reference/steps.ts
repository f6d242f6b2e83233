// Whose a step is: of all runs of its id the one that began last before it.
import type { Job, Run } from './accounting.ts';
import type { Row } from './records.ts';

/** The job of that run; undefined where it is an earlier run, whose steps say nothing. */
export function jobOfStep(jobs: readonly Job[], { start }: Row): Job | undefined {
  const runs = jobs.flatMap((job) => job.runs);
  const begun = runs.filter(({ begin }) => begin !== undefined && start !== undefined && begin <= start);
  const latest = (a: Run, b: Run) => (a.begin! > b.begin! ? a : b);
  const other = start === undefined ? runs.at(-1) : runs[0];
  const run = begun.length > 0 ? begun.reduce(latest) : other;
  return run?.job.last === run ? run?.job : undefined;
}
