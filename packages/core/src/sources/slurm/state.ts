// Slurm's job states as bytes: the first word of a State field, read where it stands.

import { ascii, startsWith } from '../../formats/bytes/ascii.ts';
import { JOB_STATES, type JobState } from '../../records/job-state.ts';

/** The states that Slurm prints; `UNKNOWN` is ours. */
const WORDS: readonly { readonly state: JobState; readonly bytes: Uint8Array }[] = JOB_STATES.filter(
  (state) => state !== 'UNKNOWN',
).map((state) => ({ state, bytes: ascii(state) }));

/**
 * The state that `bytes[start, end)` begins with (`CANCELLED by 1001` is CANCELLED); `UNKNOWN` for any other
 * word, and for none.
 */
export function readJobState(bytes: Uint8Array, start: number, end: number): JobState {
  for (const word of WORDS) {
    if (!startsWith(bytes, start, end, word.bytes)) continue;
    const wordEnd = start + word.bytes.length;
    if (wordEnd === end || bytes[wordEnd] === 32) return word.state;
  }
  return 'UNKNOWN';
}
