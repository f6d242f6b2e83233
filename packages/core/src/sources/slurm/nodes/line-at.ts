// Where a line stands.
import type { DiagnosticCode } from '../../../diagnostic.ts';

/** Its number, whether it has its end, and what sets its row aside. */
export interface LineAt {
  readonly number: number;
  readonly complete: boolean;
  readonly reject: (code: DiagnosticCode, line: number) => void;
}
