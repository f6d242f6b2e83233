// What is found out once all inputs are in: what was left out, told twice, or is missing.
import type { Diagnostic, DiagnosticCode } from '@ptl/claw-core';

/** One kind of it, in what one source tells; there may be nothing of it. */
export interface Found {
  /** The id of the source. */
  readonly source: string;
  readonly code: DiagnosticCode;
  /** Our own name of the field, where one is meant. */
  readonly field?: string;
  readonly count: number;
}

/** What there is of it as diagnostics; no line is meant by any. */
export function foundOf(all: readonly Found[]): Diagnostic[] {
  return all.filter(({ count }) => count > 0).map((found) => ({ ...found, lines: [] }));
}
