// Describes in words what a source gave.
import { diagnosticSentence } from '@ptl/claw-core';
import type { Outcome, PlacedDiagnostic, SourceReading } from '@ptl/claw-router';
import { daysText } from './stays.ts';
import { count, number } from './words.ts';

/** `155,836 records from 1 input, 3 set aside; 2026-10-01 to 2026-10-30, data on 28 of 30 days`. */
export function yieldOf(
  { source, inputs, records, rejected, unavailable }: SourceReading,
  { daysCovered, window }: Pick<Outcome, 'daysCovered' | 'window'>,
): string {
  if (inputs === 0 && unavailable > 0) return 'gave no data';
  const aside = rejected > 0 ? `, ${number(rejected)} set aside` : '';
  const days = daysCovered.find((one) => one.source === source.id);
  const isMoment = records > 0 && source.gives.includes('gpu_sample');
  const when =
    days !== undefined ? `; ${daysText(days, window)}` : isMoment ? '; a snapshot, without times' : '';
  return `${count(records, 'record')} from ${count(inputs, 'input')}${aside}${when}`;
}

/** `state: a field does not …; it counts as unknown (2 times; line 3, 8 of jobs.txt)` */
export function diagnostic(found: PlacedDiagnostic): string {
  const { count: times, lines, place } = found;
  const where = lines.length === 0 ? place : `line ${lines.map(number).join(', ')} of ${place}`;
  return `${diagnosticSentence(found)} (${count(times, 'time')}; ${where})`;
}
