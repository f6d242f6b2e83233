// How a server that answers PromQL is asked about the past: Prometheus, Thanos, Mimir, VictoriaMetrics.
import type { LiveRequest } from './source.ts';

/** Whoever speaks this interface answers it, whatever it keeps. */
const PROBE = queryPath('vector(1)');
/** A period is halved no further: 100,000 GPUs stay below the 50 million samples that Prometheus allows a query. */
const SMALLEST_SECONDS = 300;
/** Thanos: what was scraped and not means of it, from one replica, whole or not at all. Others pass these over. */
const WHOLE_AND_RAW = '&max_source_resolution=0s&dedup=true&partial_response=false';

/**
 * Asks what `queryOf` says of `[startSeconds, endSeconds)`, given its length: at the last millisecond of it, so that the range
 * `[SECONDSs]` holds exactly its samples, also since Prometheus 3.0, which leaves the left edge out.
 */
export function askPast(
  startSeconds: number,
  endSeconds: number,
  queryOf: (seconds: number) => string,
): LiveRequest {
  const seconds = endSeconds - startSeconds;
  const middle = startSeconds + Math.ceil(seconds / 2);
  return {
    kind: 'http',
    covers: 'days',
    path: `${queryPath(queryOf(seconds))}&time=${endSeconds - 1}.999${WHOLE_AND_RAW}`,
    defaultUrl: 'http://127.0.0.1:9090',
    server: 'prometheus',
    probe: PROBE,
    days: { startSeconds, endSeconds },
    parts: () =>
      seconds <= SMALLEST_SECONDS
        ? []
        : [askPast(startSeconds, middle, queryOf), askPast(middle, endSeconds, queryOf)],
  };
}

function queryPath(query: string): string {
  return `/api/v1/query?query=${encodeURIComponent(query)}`;
}
