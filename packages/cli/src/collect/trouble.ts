// Troubles of live sources, kept beside the numbers, because the trouble of one source does not concern the
// others.
import type { Source } from '@ptl/claw-core';

/** A question that a live source did not answer, or not completely. */
export interface Trouble {
  readonly source: Source;
  /** The command as for a shell, or the URL as shown in messages. */
  readonly asked: string;
  /** Of a command that ended by itself. */
  readonly exitStatus?: number | undefined;
  readonly timedOut?: boolean;
  /** How long the command ran. */
  readonly seconds?: number;
  /** What the tool says, for the operator's terminal, if asked for. */
  readonly words?: string;
  /** Claw's own sentence, where there is one. */
  readonly sentence?: string;
}
