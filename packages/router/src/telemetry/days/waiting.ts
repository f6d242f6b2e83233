// Adds samples that waited for others, as if they came together.
import { BLOCK } from '../batch/fast/memory.ts';
import type { SampleJoin } from '../sample-join.ts';
import { type Assembled, assemble } from './assembled.ts';
import { type DayRecords, STATE } from './day-records.ts';
import type { DayStream } from './day-stream.ts';
import type { KeptDay } from './kept-samples.ts';
import { Slicer } from './slicer.ts';

/**
 * Adds the samples of `kept` to a record that is streamed, or may be from now on. Returns false if they do
 * not follow the earlier ones, are fewer than `few`, or too irregular to begin with: then all stay. With
 * `few`, the last second stays, too, since more of it may come.
 */
export function addWaiting(
  join: SampleJoin,
  stream: DayStream,
  records: DayRecords,
  record: number,
  kept: KeptDay,
  few: number,
): boolean {
  const all = assemble(kept);
  const [rows] = all;
  if (all.length !== 1 || rows === undefined) return false;
  const interval = intervalFor(records, record, rows, few);
  if (Number.isNaN(interval)) return false;
  const end = few > 0 ? rows.length - 1 : rows.length;
  addRows(join, stream, record, rows, end, interval);
  kept.clear();
  if (end < rows.length) kept.addRow(rows.labels.at(-1)!.of, rows.series, end, rows.seconds[end]!);
  return true;
}

/** Returns the expected gap between rows that are to be added to a record; NaN where they must not be. */
function intervalFor(records: DayRecords, record: number, rows: Assembled, few: number): number {
  if (records.state(record) === STATE.streamed)
    return rows.seconds[0]! > records.last(record) ? records.interval(record) : Number.NaN;
  const slicer = new Slicer();
  slicer.show(rows.series, 0, Math.min(BLOCK, rows.length));
  const end = slicer.find(0, Math.min(BLOCK, rows.length), 0);
  return end === rows.length && slicer.isRegular(Math.max(few - 1, 1)) ? slicer.gap : Number.NaN;
}

function addRows(
  join: SampleJoin,
  stream: DayStream,
  record: number,
  { series, seconds, labels }: Assembled,
  length: number,
  gap: number,
): void {
  let label = 0;
  for (let first = 0; first < length; first += BLOCK) {
    const past = Math.min(length, first + BLOCK);
    join.read(series, first, past);
    for (let from = first; from < past; ) {
      const { of, end } = labels[label]!;
      const to = Math.min(end, past);
      let odd = 0;
      for (let i = from + 1; i < to; i++) if (seconds[i]! - seconds[i - 1]! !== gap) odd++;
      stream.add(join, record, {
        of: of.sample,
        from: from - first,
        to: to - first,
        seconds: seconds.subarray(first, past),
        first: seconds[from]!,
        last: seconds[to - 1]!,
        gap,
        odd,
      });
      if (to === end) label++;
      from = to;
    }
  }
}
