// The only HTTP client: one GET on a URL that the operator named, or on the loopback. It follows redirects
// within the origin, and uses no proxies and no cookies.
import { get as getPlain, type IncomingMessage } from 'node:http';
import { get as getSecure } from 'node:https';
import { CliError, EXIT, errorCode, sentences } from '../errors.ts';
import type { Access } from './server/access.ts';

/** The longest silence of a server: a scrape takes well under a second. */
const SILENCE_MS = 10_000;
/** The longest exchange: a server that sends a byte now and then would never end. */
const EXCHANGE_MS = 60_000;
/**
 * A scrape of 1,000 GPUs has 25 MB; ten times that is no scrape. A compressed day of 10,000 GPUs is about as
 * large.
 */
const MAX_BYTES = 256 * 1024 * 1024;
/** The most bytes that a snapshot unpacks to. */
export const MOST_UNPACKED = 4 * MAX_BYTES;
const MOST_REDIRECTS = 3;
/** Answers of PromQL servers to queries beyond their limits: 422 too many samples, 503 and 504 too slow. */
const BEYOND_LIMITS: ReadonlySet<number> = new Set([413, 422, 503, 504]);
const DENIED: ReadonlySet<number> = new Set([401, 403]);
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
export const TOO_OFTEN = 429;
/** Failures for which Node has no code. */
const BROKEN_OFF = Symbol('broken off');
const OTHER_PROTOCOL = Symbol('other protocol');

/** The rules of an exchange. */
export interface HttpRules {
  /** The credentials for the server. */
  readonly access?: Access | undefined;
  /** Aborts the exchange at any point. */
  readonly deadline?: AbortSignal | undefined;
  /** The longest time for all of it. */
  readonly withinMs?: number;
  /** The longest silence. */
  readonly silenceMs?: number;
  /** Only the status is wanted: the status line is returned. */
  readonly tells?: 'status' | undefined;
}

/** An exchange that failed. */
export class HttpFailed extends CliError {
  /** True where the request exceeds the server or the time limit: a smaller one may work. */
  readonly isTooMuch: boolean;
  /** The status of the answer; 0 without one. */
  readonly status: number;

  /** After how many seconds a rejected request may be repeated. */
  readonly retrySeconds: number | undefined;

  constructor(sentence: string, isTooMuch = false, status = 0, retrySeconds?: number) {
    super(EXIT.badInput, sentence);
    this.isTooMuch = isTooMuch;
    this.status = status;
    this.retrySeconds = retrySeconds;
  }
}

/** Returns the body of a GET, still compressed if the server compressed it. Throws an HttpFailed. */
export async function httpBytes(place: string, url: URL, rules: HttpRules = {}): Promise<Uint8Array> {
  const exchange = AbortSignal.timeout(rules.withinMs ?? EXCHANGE_MS);
  const { deadline } = rules;
  const signal = deadline === undefined ? exchange : AbortSignal.any([exchange, deadline]);
  let at = url;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    const answer = await answerOf(place, at, { ...rules, signal });
    if (answer instanceof Uint8Array) return answer;
    at = answer;
  }
  throw new HttpFailed(sentences.httpEndless(place));
}

type Rules = HttpRules & { readonly signal: AbortSignal };

/** Returns the body, or the target of a redirect within the origin. */
function answerOf(place: string, url: URL, rules: Rules): Promise<Uint8Array | URL> {
  return new Promise((resolve, reject) => {
    const { signal, deadline, access, silenceMs = SILENCE_MS } = rules;
    let isSilent = false;
    const failed = (error?: unknown) => {
      if (signal.aborted || isSilent)
        reject(new HttpFailed(sentences.httpTooSlow(place), deadline?.aborted !== true));
      else reject(new HttpFailed(unreachable(place, error)));
    };
    const get = url.protocol === 'https:' ? getSecure : getPlain;
    const headers = { accept: 'text/plain, */*;q=0.1', 'accept-encoding': 'gzip', ...access?.headers };
    const options = { timeout: silenceMs, headers, agent: false, signal, ...access?.tls };
    const request = get(url, options, (response) => {
      const status = response.statusCode ?? 0;
      if (rules.tells === 'status') {
        response.destroy();
        resolve(Buffer.from(`HTTP/${response.httpVersion} ${status}\n`));
        return;
      }
      if (status === 200) {
        body(place, response).then(resolve, (error) =>
          error instanceof CliError ? reject(error) : failed(BROKEN_OFF),
        );
        return;
      }
      response.destroy();
      const next = within(url, response);
      if (next !== undefined) resolve(next);
      else reject(statusFailed(place, response));
    });
    request.on('timeout', () => {
      isSilent = true;
      request.destroy();
    });
    request.on('error', failed);
    // A server that wants another protocol has no answer.
    request.on('upgrade', (_response, socket) => {
      socket.destroy();
      failed(OTHER_PROTOCOL);
    });
  });
}

/** Returns the target of a redirect; undefined if it leaves the origin. */
function within(url: URL, { statusCode = 0, headers }: IncomingMessage): URL | undefined {
  const { location } = headers;
  if (!REDIRECTS.has(statusCode) || location === undefined) return undefined;
  if (!URL.canParse(location, url.href)) return undefined;
  const next = new URL(location, url.href);
  return next.origin === url.origin ? next : undefined;
}

function statusFailed(place: string, { statusCode: status = 0, headers }: IncomingMessage): HttpFailed {
  if (REDIRECTS.has(status)) return new HttpFailed(sentences.httpRedirect(place));
  if (DENIED.has(status)) return new HttpFailed(sentences.httpDenied(place, status), false, status);
  if (status === TOO_OFTEN)
    return new HttpFailed(sentences.httpTooOften(place), false, status, secondsOf(headers['retry-after']));
  return new HttpFailed(sentences.httpStatus(place, status), BEYOND_LIMITS.has(status), status);
}

/**
 * Returns all of a body. Rejects with an HttpFailed where it is too large, else with the error that broke it
 * off.
 */
async function body(place: string, response: IncomingMessage): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response) {
    chunks.push(chunk as Uint8Array);
    length += (chunk as Uint8Array).length;
    if (length > MAX_BYTES) throw new HttpFailed(sentences.httpTooLarge(place), true);
  }
  return Buffer.concat(chunks);
}

/** Returns why a server could not be reached. */
function unreachable(place: string, error: unknown): string {
  const code = errorCode(error);
  if (/^CERT_(?:HAS_EXPIRED|NOT_YET_VALID)$/.test(code)) return sentences.httpOutOfDate(place);
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') return sentences.httpOtherName(place);
  // An alert comes from the server, about what it was shown.
  if (/_ALERT_(?:\w*CERTIFICATE\w*|UNKNOWN_CA)$/.test(code)) return sentences.httpAsksCertificate(place);
  if (/CERT|SELF_SIGNED|UNABLE_TO_(?:GET|VERIFY)/.test(code)) return sentences.httpCertificate(place);
  if (error === OTHER_PROTOCOL || /^(?:HPE_|EPROTO|ERR_SSL)/.test(code)) return sentences.httpOther(place);
  return error === BROKEN_OFF || code === 'ECONNRESET'
    ? sentences.httpBroken(place)
    : sentences.httpUnreachable(place);
}

/** Returns the seconds in a header; undefined for a date or none. */
function secondsOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}
