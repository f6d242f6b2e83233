// Whether the inputs show jobs to their end. A period is released once, and half of it would be released for
// good.
import type { Routed } from '@ptl/claw-router';
import { cutDocument, cutRow } from './refusals.ts';

/** Returns a sentence for the first input with jobs or pods that breaks off; undefined where none does. */
export function brokenOff({ readings }: Pick<Routed, 'readings'>): string | undefined {
  for (const { source, diagnostics } of readings) {
    if (!source.gives.some((kind) => kind === 'job_run' || kind === 'pod')) continue;
    for (const { code, place } of diagnostics) {
      if (code === 'row_incomplete') return cutRow(place);
      if (code === 'document_truncated') return cutDocument(place);
    }
  }
  return undefined;
}
