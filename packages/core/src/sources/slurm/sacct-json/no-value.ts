// Numbers of `sacct --json` that stand for the lack of one.
import { UNKNOWN } from '../../../units.ts';

/** Slurm's NO_VAL: from here on 32 bits hold no number, only the lack of one. */
export const NO_VALUE = 0xffff_fffe;

/** A time; NaN for 0 and NO_VAL, which both mean that it has not come. */
export function timeOf(seconds: number): number {
  return seconds > 0 && seconds < NO_VALUE ? seconds : UNKNOWN;
}

/** An amount; NaN for negative ones and those from NO_VAL on, which are none. */
export function knownAmount(amount: number): number {
  return amount >= 0 && amount < NO_VALUE ? amount : UNKNOWN;
}
