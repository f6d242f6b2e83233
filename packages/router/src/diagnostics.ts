// Diagnostics that are known once all inputs are in: what was left out, came twice, or is missing.
import type { Diagnostic, DiagnosticCode } from '@ptl/claw-core';

/** A diagnostic of one source that is known only at the end, without lines; its count may be 0. */
export interface LateDiagnostic {
  /** The id of the source. */
  readonly source: string;
  readonly code: DiagnosticCode;
  /** Claw's own name of the field, if there is one. */
  readonly field?: string;
  readonly count: number;
}

/** Returns those that were found, as diagnostics without lines. */
export function withoutLines(all: readonly LateDiagnostic[]): Diagnostic[] {
  return all.filter(({ count }) => count > 0).map((found) => ({ ...found, lines: [] }));
}
