// What went wrong with live sources: kept beside the numbers, because one source's trouble is nobody else's.
import type { Source } from '@ptl/claw-core';

/** A question that a live source did not answer, or not to its end. */
export interface Trouble {
  readonly source: Source;
  /** The command as a shell takes it, or the URL as messages show it. */
  readonly asked: string;
  /** Of a command that ended by itself. */
  readonly exitStatus?: number | undefined;
  readonly timedOut?: boolean;
  /** What the tool wrote to standard error: for the operator's terminal, if asked for. */
  readonly stderr?: string;
  /** Our own sentence, where there is one. */
  readonly sentence?: string;
}
