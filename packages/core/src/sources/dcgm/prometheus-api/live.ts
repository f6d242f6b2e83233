// How a Prometheus is asked for the DCGM series of some days: for the raw samples of one day after the other.
import { SECONDS_PER_DAY } from '../../../units.ts';
import { askPast } from '../../prometheus-server.ts';
import type { LiveContext, LiveRequest } from '../../source.ts';
import { DCGM_NAMES } from '../fields.ts';

const SERIES = `{__name__=~"${DCGM_NAMES.join('|')}"}`;

/**
 * One request for each day that begins at `startSeconds` or a whole number of days later. `query_range` would not do: with a step it
 * fills gaps and thins out what was scraped more often. All fields of a GPU come in one answer: a block of Prometheus is sorted by
 * labels, in which the GPU's stand before the name, so that its samples can be put together as they come.
 */
export function liveRequests({ startSeconds, endSeconds }: LiveContext): LiveRequest[] {
  const requests: LiveRequest[] = [];
  for (let start = startSeconds; start < endSeconds; start += SECONDS_PER_DAY) {
    const end = Math.min(start + SECONDS_PER_DAY, endSeconds);
    requests.push(askPast(start, end, (seconds) => `${SERIES}[${seconds}s]`));
  }
  return requests;
}
