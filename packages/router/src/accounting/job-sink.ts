// The sink of accounting: rows that come one at a time go on together, like those that come many at once.
import type { RecordSink } from '@ptl/claw-core';
import { JobRows } from '@ptl/claw-core/internal';

/** A sink of accounting. What it was given is all handed on once `flush` was called. */
export interface JobSink extends Required<Pick<RecordSink, 'jobRun' | 'jobStep' | 'jobRows'>> {
  flush(): void;
}

/** A sink that hands everything to `take`, in its order, up to `most` rows at once where they come one at a time; the rows are reused. */
export function jobSink(take: (rows: JobRows) => void, most: number): JobSink {
  const waiting = new JobRows(most);
  const flush = (): void => {
    if (waiting.count > 0) take(waiting);
    waiting.clear();
  };
  return {
    flush,
    jobRun: (run) => {
      waiting.addRun(run);
      if (waiting.count === most) flush();
    },
    jobStep: (step) => {
      waiting.addStep(step);
      if (waiting.count === most) flush();
    },
    jobRows: (rows) => {
      flush();
      take(rows);
    },
  };
}
