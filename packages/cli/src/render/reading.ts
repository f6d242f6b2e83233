// What a source gave, in words.
import { diagnosticSentence } from '@ptl/claw-core';
import type { PlacedDiagnostic, SourceReading } from '@ptl/claw-router';
import { count, number } from './words.ts';

/** `155,836 records from 1 input, 3 set aside`. */
export function yieldOf({ inputs, records, rejected, unavailable }: SourceReading): string {
  if (inputs === 0 && unavailable > 0) return 'gave no data';
  const aside = rejected > 0 ? `, ${number(rejected)} set aside` : '';
  return `${count(records, 'record')} from ${count(inputs, 'input')}${aside}`;
}

/** `state: a field does not …; it counts as unknown (2 times; line 3, 8 of jobs.txt)` */
export function diagnostic(found: PlacedDiagnostic): string {
  const { count: times, lines, place } = found;
  const where = lines.length === 0 ? place : `line ${lines.map(number).join(', ')} of ${place}`;
  return `${diagnosticSentence(found)} (${count(times, 'time')}; ${where})`;
}
