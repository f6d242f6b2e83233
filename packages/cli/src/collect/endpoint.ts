// Which endpoints are believed: those that the operator named, and on the loopback those of root and of the service
// account that the configuration names. Whoever has an account on this machine can listen on a port of it.
import { listenersAt } from './listener.ts';
import { firstOf } from './readings/pooled.ts';

/**
 * `named`: the operator named it. `root`, `service_account`: nobody named it, and its server belongs to one whom the
 * operator trusts. `foreign`: it belongs to somebody else. `unknown`: nothing says whose it is.
 */
export type Standing = 'named' | 'root' | 'service_account' | 'foreign' | 'unknown';

/** An endpoint that was asked and answered, or that was not asked because of whose it is. */
export interface Endpoint {
  /** As messages show it. */
  readonly url: string;
  readonly standing: Standing;
}

export function isBelieved(standing: Standing): boolean {
  return standing !== 'foreign' && standing !== 'unknown';
}

/** Where the endpoint of `url` stands that nobody named; undefined where nobody listens. `account`: a uid. */
export function standingOf(url: URL, account: number | undefined): Standing | undefined {
  if (url.hostname !== '127.0.0.1' || url.port === '') return 'unknown';
  const uids = listenersAt(Number(url.port));
  if (uids === undefined) return 'unknown';
  if (uids.length === 0) return undefined;
  if (uids.every((uid) => uid === 0)) return 'root';
  return uids.every((uid) => uid === 0 || uid === account) ? 'service_account' : 'foreign';
}

const STANDINGS: Readonly<Record<Standing, string>> = {
  named: 'you named it',
  root: 'nobody named it, and its server belongs to root',
  service_account: 'nobody named it, and its server belongs to the service account of the configuration',
  foreign:
    'nobody named it, and its server belongs neither to root nor to the service account of the configuration',
  unknown: 'nobody named it, and this system does not say to whom its server belongs',
};

/** `http://127.0.0.1:9400/metrics is believed: nobody named it, and its server belongs to root` */
export function endpointInWords({ url, standing }: Endpoint): string {
  return `${url} is ${isBelieved(standing) ? '' : 'not '}believed: ${STANDINGS[standing]}`;
}

/** A sentence for each; one for all that the operator named, where they are many. */
export function endpointsInWords(endpoints: readonly Endpoint[]): string[] {
  const named = endpoints.filter(({ standing }) => standing === 'named');
  if (named.length <= MOST_SENTENCES) return endpoints.map(endpointInWords);
  const urls = firstOf(named.map(({ url }) => url));
  const others = endpoints.filter(({ standing }) => standing !== 'named');
  return [`${named.length} endpoints are believed: you named them (${urls})`, ...others.map(endpointInWords)];
}

const MOST_SENTENCES = 5;

/** Each of them once: several sources may ask one server. */
export function distinct(endpoints: readonly (Endpoint | undefined)[]): Endpoint[] {
  const byUrl = new Map(endpoints.flatMap((one) => (one === undefined ? [] : [[one.url, one] as const])));
  return [...byUrl.values()];
}
