// Which endpoints are trusted: those that the operator named, and on the loopback those of root and of the
// service account in the configuration. Anyone with an account on this machine can listen on a port.
import { listenersAt } from './listener.ts';
import { firstOf } from './readings/pooled.ts';

/**
 * `named`: the operator named it. `root`, `service_account`: a default whose server belongs to a trusted
 * account. `foreign`: it belongs to another account. `unknown`: its owner is unknown.
 */
export type Standing = 'named' | 'root' | 'service_account' | 'foreign' | 'unknown';

/** An endpoint that answered, or that was not asked because of its owner. */
export interface Endpoint {
  /** As shown in messages. */
  readonly url: string;
  readonly standing: Standing;
}

export function isBelieved(standing: Standing): boolean {
  return standing !== 'foreign' && standing !== 'unknown';
}

/** Returns the standing of a default endpoint; undefined where nothing listens. `account`: a uid. */
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

/** Returns a sentence for each endpoint; one for all named endpoints, where they are many. */
export function endpointsInWords(endpoints: readonly Endpoint[]): string[] {
  const named = endpoints.filter(({ standing }) => standing === 'named');
  if (named.length <= MOST_SENTENCES) return endpoints.map(endpointInWords);
  const urls = firstOf(named.map(({ url }) => url));
  const others = endpoints.filter(({ standing }) => standing !== 'named');
  return [`${named.length} endpoints are believed: you named them (${urls})`, ...others.map(endpointInWords)];
}

const MOST_SENTENCES = 5;

/** Returns each endpoint once: several sources may ask one server. */
export function distinct(endpoints: readonly (Endpoint | undefined)[]): Endpoint[] {
  const byUrl = new Map(endpoints.flatMap((one) => (one === undefined ? [] : [[one.url, one] as const])));
  return [...byUrl.values()];
}
