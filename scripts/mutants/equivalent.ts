// Mutants that change nothing that anybody could see, and why.

export interface Equivalent {
  readonly file: string;
  /** The changed line, as it stands afterwards. */
  readonly after: string;
  readonly why: string;
}

export const EQUIVALENT: readonly Equivalent[] = [];
