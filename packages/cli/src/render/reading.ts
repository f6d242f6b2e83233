// What a source gave, in words.
import { DIAGNOSTICS } from '@ptl/claw-core';
import type { PlacedDiagnostic, SourceReading } from '@ptl/claw-router';
import { count, number } from './words.ts';

/** `155,836 records from 1 input, 3 set aside`. */
export function yieldOf({ inputs, records, rejected, unavailable }: SourceReading): string {
  if (inputs === 0 && unavailable > 0) return 'gave no data';
  const aside = rejected > 0 ? `, ${number(rejected)} set aside` : '';
  return `${count(records, 'record')} from ${count(inputs, 'input')}${aside}`;
}

/** `state: a field does not …; it counts as unknown (2 times; line 3, 8 of jobs.txt)` */
export function diagnostic({ code, field, count: times, lines, place }: PlacedDiagnostic): string {
  const subject = field === undefined ? '' : `${field}: `;
  const where = lines.length === 0 ? place : `line ${lines.map(number).join(', ')} of ${place}`;
  return `${subject}${DIAGNOSTICS[code]} (${count(times, 'time')}; ${where})`;
}
