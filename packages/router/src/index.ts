// @ptl/claw-router: records in, a package out, through the privacy gate. Pure: no I/O, no clock, no randomness of its own.
export type { Measurement } from './measurement.ts';
