// How a Prometheus is asked for the DCGM series of some days: one range query a day.
import { SECONDS_PER_DAY } from '../../../units.ts';
import type { LiveContext, LiveRequest } from '../../source.ts';
import { DCGM_NAMES } from '../fields.ts';

/**
 * Seconds between two points. A day has 1,440 of them, below the 11,000 that Prometheus allows a series, and ten series of 3,400 GPUs
 * stay below the 50 million samples that it allows a query.
 */
const STEP_SECONDS = 60;

/** One request for each day that begins at `startSeconds` or a whole number of days later. All fields of a GPU come in one answer. */
export function liveRequests({ startSeconds, endSeconds }: LiveContext): LiveRequest[] {
  const query = encodeURIComponent(`{__name__=~"${DCGM_NAMES.join('|')}"}`);
  const requests: LiveRequest[] = [];
  for (let start = startSeconds; start < endSeconds; start += SECONDS_PER_DAY) {
    // Both ends of a range are in the answer: the last point is that before the next day's first.
    const end = Math.min(start + SECONDS_PER_DAY, endSeconds) - STEP_SECONDS;
    const path = `/api/v1/query_range?query=${query}&start=${start}&end=${Math.max(start, end)}&step=${STEP_SECONDS}`;
    requests.push({ kind: 'http', covers: 'days', path, defaultUrl: 'http://127.0.0.1:9090' });
  }
  return requests;
}
