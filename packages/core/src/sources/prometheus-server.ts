// How a server that answers PromQL is asked about the past: Prometheus, Thanos, Mimir, VictoriaMetrics.
import { SECONDS_PER_DAY } from '../units.ts';
import type { LiveContext, LiveRequest } from './live.ts';

/** What a source wants of such a server. */
export interface Wanted {
  /** The metric, or a pattern of metrics, without any of which there is nothing to ask about. */
  readonly metric: string;
  /** The queries about so many seconds. */
  queries(seconds: number): readonly string[];
}

/** Asks for all raw samples of these metrics. */
export function rawSamples(names: readonly string[]): Wanted {
  const metric = names.join('|');
  return { metric, queries: (seconds) => [`{__name__=~"${metric}"}[${seconds}s]`] };
}

/**
 * A period is halved no further: 100,000 GPUs stay below the 50 million samples that Prometheus allows a
 * query.
 */
const SMALLEST_SECONDS = 300;
/**
 * Thanos: what was scraped and not means of it, from one replica, whole or not at all. Others pass these
 * over.
 */
const WHOLE_AND_RAW = '&max_source_resolution=0s&dedup=true&partial_response=false';

type PastRequest = Extract<LiveRequest, { kind: 'http' }>;

/** One request for each day that begins at `startSeconds` or a whole number of days later. */
export function askDays({ startSeconds, endSeconds }: LiveContext, wanted: Wanted): PastRequest[] {
  const probe = namesPath(wanted.metric, startSeconds, endSeconds);
  const requests: PastRequest[] = [];
  for (let start = startSeconds; start < endSeconds; start += SECONDS_PER_DAY)
    requests.push(askPast(start, Math.min(start + SECONDS_PER_DAY, endSeconds), wanted, probe));
  return requests;
}

/**
 * Asks what the queries say of `[startSeconds, endSeconds)`, given its length: at the last millisecond of it,
 * so that the range `[SECONDSs]` holds exactly its samples, also since Prometheus 3.0, which leaves the left
 * edge out. Answers come one behind the other.
 */
function askPast(startSeconds: number, endSeconds: number, wanted: Wanted, probe: string): PastRequest {
  const seconds = endSeconds - startSeconds;
  const middle = startSeconds + Math.ceil(seconds / 2);
  const [path = '', ...more] = wanted
    .queries(seconds)
    .map((query) => `${queryPath(query)}&time=${endSeconds - 1}.999${WHOLE_AND_RAW}`);
  return {
    kind: 'http',
    covers: 'days',
    path,
    more,
    probe,
    hasSome: hasNames,
    defaultUrl: 'http://127.0.0.1:9090',
    server: 'prometheus',
    days: { startSeconds, endSeconds },
    parts: () =>
      seconds <= SMALLEST_SECONDS
        ? []
        : [askPast(startSeconds, middle, wanted, probe), askPast(middle, endSeconds, wanted, probe)],
  };
}

/** False for an answer without any name. */
function hasNames(answer: string): boolean {
  return !/"data"\s*:\s*(?:\[\s*\]|null)/.test(answer);
}

/** Which of these metrics there are: the index knows, no sample is read. */
function namesPath(metric: string, startSeconds: number, endSeconds: number): string {
  const match = encodeURIComponent(`{__name__=~"${metric}"}`);
  return `/api/v1/label/__name__/values?match%5B%5D=${match}&start=${startSeconds}&end=${endSeconds}`;
}

function queryPath(query: string): string {
  return `/api/v1/query?query=${encodeURIComponent(query)}`;
}
