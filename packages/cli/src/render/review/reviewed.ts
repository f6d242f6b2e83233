// What a review shows: the package, and what lies beside it.
import type { Preview } from '@ptl/claw-router';
import type { Difference } from '../../finished/difference.ts';
import type { Finished } from '../../finished/read.ts';
import type { Earlier } from '../report/earlier.ts';

/** What is shown. */
export interface Reviewed {
  readonly finished: Finished;
  readonly preview: Preview;
  /** To the package that was given with --against, and how it is called. */
  readonly difference: { readonly place: string; readonly of: Difference } | undefined;
  /** What this machine's ledger says of it; undefined where it has none. */
  readonly recorded: string | undefined;
  /** A report of the same period, where one is at hand: its exact numbers and its counts stay inside. */
  readonly beside: Earlier | undefined;
}
