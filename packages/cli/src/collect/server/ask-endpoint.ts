// One GET at the endpoint of a source: the named one, or the default on the loopback, if its server is
// trusted.
import type { LiveRequest, Source } from '@ptl/claw-core';
import type { Config } from '../../config/config.ts';
import { CliError } from '../../errors.ts';
import { shown } from '../../shown.ts';
import { type Endpoint, endpointInWords, isBelieved, standingOf } from '../endpoint.ts';
import { type HttpRules, httpBytes } from '../http.ts';
import { accessTo } from './access.ts';

type HttpQuestion = Extract<LiveRequest, { kind: 'http' }>;

/** The answer of an endpoint; without a body where it did not answer, or is not trusted. */
type EndpointAnswer = { readonly how: string } & (
  | { readonly endpoint: Endpoint; readonly body: Uint8Array; readonly failure?: undefined }
  | { readonly endpoint?: Endpoint; readonly body?: undefined; readonly failure?: CliError }
);

/** Asks the endpoint of `source` that the operator named, or the default on the loopback if it is trusted. */
export async function getEndpoint(
  { id }: Source,
  request: Pick<HttpQuestion, 'path' | 'defaultUrl' | 'server' | 'tells'>,
  config: Config,
  withinMs?: number,
): Promise<EndpointAnswer> {
  const { server = id, path } = request;
  const limit = { tells: request.tells, ...(withinMs === undefined ? {} : { withinMs }) };
  const named = config.urls[server];
  const base = named ?? request.defaultUrl;
  const url = new URL(path, base);
  // For a server of many questions, only its address is shown.
  const place = request.server === undefined ? shown(url.href) : shown(base).replace(/\/$/, '');
  if (named !== undefined) {
    const access = accessTo(url, config.access[server] ?? {});
    return ask(url, { url: place, standing: 'named' }, { access, ...limit });
  }
  const account = config.accounts[server];
  const silent = { how: `no answer from ${place}` };
  const standing = standingOf(url, account);
  if (standing === undefined) return silent;
  if (!isBelieved(standing)) return refused({ url: place, standing });
  const answer = await ask(url, { url: place, standing }, limit);
  // A default endpoint need not answer.
  if (answer.body === undefined) return silent;
  const after = standingOf(url, account);
  if (after === undefined) return silent;
  return isBelieved(after) ? answer : refused({ url: place, standing: after });
}

async function ask(url: URL, endpoint: Endpoint, rules: HttpRules): Promise<EndpointAnswer> {
  try {
    const body = await httpBytes(endpoint.url, url, rules);
    return { how: endpoint.standing === 'named' ? endpoint.url : endpointInWords(endpoint), endpoint, body };
  } catch (error) {
    if (error instanceof CliError) return { how: withoutAdvice(error), endpoint, failure: error };
    throw error;
  }
}

/** Returns what happened, without the advice. */
export function withoutAdvice({ message }: CliError): string {
  return message.replace(/: .*$/s, '');
}

function refused(endpoint: Endpoint): EndpointAnswer {
  return { how: endpointInWords(endpoint), endpoint };
}
