// The only HTTP client: one GET on a URL that the operator named, or on the loopback. Redirects within the origin, no proxies, no cookies.
import { get as getPlain, type IncomingMessage } from 'node:http';
import { get as getSecure } from 'node:https';
import { CliError, EXIT, errorCode, sentences } from '../errors.ts';
import type { Access } from './server/access.ts';

/** Nobody answers for so long: a scrape takes well under a second. */
const SILENCE_MS = 10_000;
/** A whole exchange: a server that sends a byte now and then would never end. */
const EXCHANGE_MS = 60_000;
/** A scrape of 1,000 GPUs is 25 MB; ten times that is no scrape. A day of 10,000 GPUs, as servers compress it, is about as much. */
const MAX_BYTES = 256 * 1024 * 1024;
/** What an answer about now unpacks to, at most. */
export const MOST_UNPACKED = 4 * MAX_BYTES;
const MOST_REDIRECTS = 3;
/** What servers of PromQL answer where a query is beyond their limits: 422 too many samples, 503 and 504 too slow. */
const BEYOND_LIMITS: ReadonlySet<number> = new Set([413, 422, 503, 504]);
const DENIED: ReadonlySet<number> = new Set([401, 403]);
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
export const TOO_OFTEN = 429;
/** Ways to fail that Node has no code for. */
const BROKEN_OFF = Symbol('broken off');
const OTHER_PROTOCOL = Symbol('other protocol');

/** What holds for an exchange. */
export interface HttpRules {
  /** What shows the server who asks. */
  readonly access?: Access | undefined;
  /** Ends the exchange, whatever it is at. */
  readonly deadline?: AbortSignal | undefined;
  /** How long it may take. */
  readonly withinMs?: number;
  /** How long the server may say nothing. */
  readonly silenceMs?: number;
  /** Only the status is wanted, whatever it is: what comes back is the status line. */
  readonly tells?: 'status' | undefined;
}

/** An exchange that failed. */
export class HttpFailed extends CliError {
  /** True where the server, or the time that it was given, is not enough for what was asked: it may be for less. */
  readonly isTooMuch: boolean;
  /** The status of the answer; 0 without one. */
  readonly status: number;

  /** When it may be asked again, of one that was asked too often. */
  readonly retrySeconds: number | undefined;

  constructor(sentence: string, isTooMuch = false, status = 0, retrySeconds?: number) {
    super(EXIT.badInput, sentence);
    this.isTooMuch = isTooMuch;
    this.status = status;
    this.retrySeconds = retrySeconds;
  }
}

/** The body of a GET, still compressed where the server compressed it. Throws an HttpFailed. */
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

/** The body, or where it is within the origin. */
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
    // Who wants to go on in another protocol answers nothing.
    request.on('upgrade', (_response, socket) => {
      socket.destroy();
      failed(OTHER_PROTOCOL);
    });
  });
}

/** Where a redirect leads, unless that is off the origin. */
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

/** All that is sent. Rejects with an HttpFailed where that is too much, else with whatever broke it off. */
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

/** Why a server could not be spoken to. */
function unreachable(place: string, error: unknown): string {
  const code = errorCode(error);
  if (/CERT|SELF_SIGNED|UNABLE_TO_(?:GET|VERIFY)/.test(code)) return sentences.httpCertificate(place);
  if (error === OTHER_PROTOCOL || /^(?:HPE_|EPROTO|ERR_SSL)/.test(code)) return sentences.httpOther(place);
  return error === BROKEN_OFF || code === 'ECONNRESET'
    ? sentences.httpBroken(place)
    : sentences.httpUnreachable(place);
}

/** Seconds in a header; of a date, or of none, undefined. */
function secondsOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}
