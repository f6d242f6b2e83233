// Diagnostics that are known once all inputs are in: what was left out, came twice, or is missing.
import type { Diagnostic, DiagnosticCode } from '@ptl/claw-core';

/** One kind of finding in one source; its count may be 0. */
export interface Found {
  /** The id of the source. */
  readonly source: string;
  readonly code: DiagnosticCode;
  /** Claw's own name of the field, if there is one. */
  readonly field?: string;
  readonly count: number;
}

/** Returns the findings as diagnostics, without lines. */
export function foundOf(all: readonly Found[]): Diagnostic[] {
  return all.filter(({ count }) => count > 0).map((found) => ({ ...found, lines: [] }));
}
