// The sink of accounting: gathers rows that come one at a time, and passes on batches as they are.
import type { RecordSink } from '@ptl/claw-core';
import { JobRows } from '@ptl/claw-core/internal';

/** A sink of accounting. `flush` hands on the rows that still wait. */
export interface JobSink extends Required<Pick<RecordSink, 'jobRun' | 'jobStep' | 'jobRows'>> {
  flush(): void;
}

/**
 * Returns a sink that hands all rows to `take` in their order. Single rows are gathered, `most` at once; the
 * rows object is reused.
 */
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
