// One GET at the endpoint of a source: the one that the operator named, or the one on the loopback, if its server may be believed.
import type { LiveRequest, Source } from '@ptl/claw-core';
import type { Config } from '../../config/config.ts';
import { CliError } from '../../errors.ts';
import { shown } from '../../shown.ts';
import { type Endpoint, endpointInWords, isBelieved, standingOf } from '../endpoint.ts';
import { type HttpRules, httpBytes } from '../http.ts';
import { accessTo } from './access.ts';

type HttpQuestion = Extract<LiveRequest, { kind: 'http' }>;

/** What an endpoint answered; without a body where it did not, or where it is not believed. */
type EndpointAnswer = { readonly how: string } & (
  | { readonly endpoint: Endpoint; readonly body: Uint8Array; readonly failure?: undefined }
  | { readonly endpoint?: Endpoint; readonly body?: undefined; readonly failure?: CliError }
);

/** Asks the endpoint of `source` that the operator named, or the one on the loopback if it may be believed. */
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
  // Of a server of many questions, the address alone is told.
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
  // Nobody promised that something answers on the loopback.
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

/** What happened, without what to do about it. */
export function withoutAdvice({ message }: CliError): string {
  return message.replace(/: .*$/s, '');
}

function refused(endpoint: Endpoint): EndpointAnswer {
  return { how: endpointInWords(endpoint), endpoint };
}
