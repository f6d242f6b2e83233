// The only HTTP client: one GET on a URL that the operator named, or on the loopback. No redirects, no proxies, no cookies.
import { get as getPlain } from 'node:http';
import { get as getSecure } from 'node:https';
import { badInput, CliError, sentences } from '../errors.ts';

/** Nobody answers for so long: a scrape takes well under a second. */
const TIMEOUT_MS = 10_000;
/** A whole exchange: a server that sends a byte now and then would never end. */
const DEADLINE_MS = 60_000;
/** A scrape of 1,000 GPUs is 25 MB; ten times that is no scrape. */
const MAX_BYTES = 256 * 1024 * 1024;

/** The body of a GET, still compressed where the server compressed it, within `deadlineMs`. Throws a CliError (4). */
export function httpBytes(place: string, url: URL, deadlineMs = DEADLINE_MS): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(deadlineMs);
    const unreachable = () =>
      reject(badInput(signal.aborted ? sentences.httpTooSlow(place) : sentences.httpUnreachable(place)));
    const get = url.protocol === 'https:' ? getSecure : getPlain;
    const headers = { accept: 'text/plain, */*;q=0.1', 'accept-encoding': 'gzip' };
    const request = get(url, { timeout: TIMEOUT_MS, headers, agent: false, signal }, (response) => {
      const status = response.statusCode ?? 0;
      if (status !== 200) {
        response.destroy();
        const redirected = status >= 300 && status < 400;
        reject(badInput(redirected ? sentences.httpRedirect(place) : sentences.httpStatus(place, status)));
        return;
      }
      const chunks: Uint8Array[] = [];
      let length = 0;
      response.on('data', (chunk: Uint8Array) => {
        chunks.push(chunk);
        length += chunk.length;
        if (length > MAX_BYTES) response.destroy(badInput(sentences.httpTooLarge(place)));
      });
      response.on('end', () => resolve(Buffer.concat(chunks)));
      response.on('error', (error) => (error instanceof CliError ? reject(error) : unreachable()));
    });
    request.on('timeout', () => request.destroy());
    request.on('error', unreachable);
  });
}
