// How much the GPUs of a row were used: Slurm's gpuutil, and the column that a site added.
import * as Row from '../../src/records/job-row';
import { begin, end } from './line';
import { decimal } from './number';
import { put } from './slots';
import { readTres, utilization } from './tres';

/** The columns that are read, by their slots in the layout. */
const USAGE_AVERAGE = 19;
const USAGE_TOTAL = 20;
const GPU_UTILIZATION = 21;
const ADMIN_COMMENT = 26;
/** `JS1:`; `None` and `Short`, without its last letter, of those that say nothing. */
const SUMMARY: u32 = 0x3a31534a;
const NONE: u32 = 0x656e6f4e;
const SHOR: u32 = 0x726f6853;

/** Slurm's utilization of so many GPUs; false where no reading of it allows what stands there. */
export function readUsage(row: usize, allocatedGpus: f64): bool {
  if (!readTres(begin(USAGE_AVERAGE), end(USAGE_AVERAGE))) return false;
  const average = utilization;
  if (!readTres(begin(USAGE_TOTAL), end(USAGE_TOTAL))) return false;
  const total = utilization;
  put(row, Row.UTILIZATION_AVERAGE, average);
  put(row, Row.UTILIZATION_TOTAL, total);
  const highest: f64 = 100 * max<f64>(1, allocatedGpus);
  return !(average > highest || total > highest) || average <= highest || total <= highest;
}

/** True if an administrator's comment sums up how much GPUs were used: that is for the other reader. */
export function hasSummary(): bool {
  const from = begin(ADMIN_COMMENT);
  const length = (end(ADMIN_COMMENT) - from) as i32;
  if (length <= 4 || load<u32>(from) !== SUMMARY) return false;
  if (length === 8 && load<u32>(from, 4) === NONE) return false;
  return length !== 9 || load<u32>(from, 4) !== SHOR || load<u8>(from, 8) !== 116;
}

/** Utilization in a column that the site added, as a ratio. */
export function readExported(row: usize, allocatedGpus: f64): bool {
  put(row, Row.UTILIZATION, NaN);
  const from = begin(GPU_UTILIZATION);
  const to = end(GPU_UTILIZATION);
  if (from === to) return put(row, Row.UTILIZATION_EXPORTED, NaN);
  const percent = decimal(from, load<u8>(to - 1) === 37 ? to - 1 : to);
  return putMean(row, Row.UTILIZATION_EXPORTED, percent, allocatedGpus);
}

/** Puts percent of one GPU, or summed over GPUs, as the mean over them; false for what is out of range. */
function putMean(row: usize, slot: i32, percent: f64, allocatedGpus: f64): bool {
  if (Number.isNaN(percent)) return put(row, slot, NaN);
  const whole: f64 = 100 * (percent > 100 ? allocatedGpus : 1);
  return percent >= 0 && percent <= whole && put(row, slot, percent / whole);
}
