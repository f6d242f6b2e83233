// Whether the inputs show jobs to their end. A period is released once, and half of it would be released for
// good.
import type { Routed } from '@ptl/claw-router';
import { brokenInput } from './refusals.ts';

/** Returns a sentence for each input with jobs or pods that breaks off. */
export function brokenOff({ readings }: Pick<Routed, 'readings'>): readonly string[] {
  return readings.flatMap(({ source, diagnostics }) => {
    if (!source.gives.some((kind) => kind === 'job_run' || kind === 'pod')) return [];
    return diagnostics
      .filter(({ code }) => code === 'row_incomplete' || code === 'document_truncated')
      .map(({ place }) => brokenInput(place));
  });
}
