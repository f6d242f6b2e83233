// One job of an hour on a node with two GPUs, and both GPUs looked at each minute.
import { RUN as HOUR } from './hour.ts';
import { JANUARY, type PlainRun, type PlainSample } from './site.ts';

export const DAY = 86_400;
/** It waited for a minute. */
export const RUN: PlainRun = {
  ...HOUR,
  startSeconds: JANUARY + 60,
  endSeconds: JANUARY + 3660,
  timeLimitSeconds: 7200,
};
const SAMPLE: PlainSample = { node: 'n', gpuIndex: 0, gpuShare: 1, gpuUtilization: 0.5 };
/** Both GPUs of the node, each minute of the hour. */
export const SAMPLES: PlainSample[] = Array.from({ length: 120 }, (_, i) => ({
  ...SAMPLE,
  device: `g${i % 2}`,
  gpuIndex: i % 2,
  timeSeconds: JANUARY + 60 + 60 * (i >> 1),
}));
