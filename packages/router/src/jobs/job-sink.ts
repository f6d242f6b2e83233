// The sink of accounting: rows that come one at a time become rows like those that come many at once.
import { JobRows, type RecordSink } from '@ptl/claw-core';

/** A sink that hands everything to `take`; the rows are reused. */
export function jobSink(
  take: (rows: JobRows) => void,
): Required<Pick<RecordSink, 'jobRun' | 'jobStep' | 'jobRows'>> {
  const one = new JobRows(1);
  return {
    jobRun: (run) => {
      one.clear();
      one.addRun(run);
      take(one);
    },
    jobStep: (step) => {
      one.clear();
      one.addStep(step);
      take(one);
    },
    jobRows: take,
  };
}
