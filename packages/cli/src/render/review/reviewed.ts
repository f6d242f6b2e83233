// What a review shows: the package, and related files.
import type { Preview } from '@ptl/claw-router';
import type { Difference } from '../../finished/difference.ts';
import type { Finished } from '../../finished/read.ts';
import type { Earlier } from '../report/earlier.ts';

/** What a review shows. */
export interface Reviewed {
  readonly finished: Finished;
  readonly preview: Preview;
  /** The difference to the package that was given with --against, and its place. */
  readonly difference: { readonly place: string; readonly of: Difference } | undefined;
  /** The ledger's entry for it, in words; undefined where this machine has no ledger. */
  readonly recorded: string | undefined;
  /** A sentence where the ledger has another package in place of this one. */
  readonly superseded: string | undefined;
  /** A report of the same period, where one is given. Its exact numbers and counts stay on site. */
  readonly beside: Earlier | undefined;
}
