// Asking a live system: whatever command is on the PATH, whatever exporter answers on the loopback or where
// configured.
import type { LiveContext, LiveRequest, Source } from '@ptl/claw-core';
import { sources } from '@ptl/claw-core';
import type { Config } from '../config.ts';
import { CliError } from '../errors.ts';
import { shown } from '../shown.ts';
import type { World } from '../world.ts';
import { commandBytes, findOnPath } from './command.ts';
import { decompressed } from './decompress.ts';
import { httpBytes } from './http.ts';
import type { Collected } from './input.ts';

/** A source, and how it was reached; without inputs where it was not. */
export interface Reached {
  readonly source: Source;
  /** `sacct on the PATH`, `no answer from http://127.0.0.1:9400/metrics`. */
  readonly how: string;
  readonly inputs: readonly Collected[];
}

/**
 * Every source that can be asked, in the order of the registry. Throws a CliError where a configured URL
 * fails.
 */
export async function reachLive(world: World, context: LiveContext, config: Config): Promise<Reached[]> {
  const reached: Reached[] = [];
  for (const source of Object.values(sources)) {
    const requests = source.live?.(context) ?? [];
    const how: string[] = [];
    const inputs: Collected[] = [];
    for (const request of requests) {
      const answer = await reach(source, request, world, config);
      if (!how.includes(answer.how)) how.push(answer.how);
      if (answer.input !== undefined) inputs.push(answer.input);
    }
    if (requests.length > 0) reached.push({ source, how: how.join(', '), inputs });
  }
  return reached;
}

interface Answer {
  readonly how: string;
  readonly input?: Collected;
}

async function reach(source: Source, request: LiveRequest, world: World, config: Config): Promise<Answer> {
  if (request.kind === 'http') return reachUrl(source, request, config);
  const path = findOnPath(request.file, world.env);
  if (path === undefined) return { how: `no ${request.file} on the PATH` };
  const open = () => commandBytes(path, request, world.env);
  return {
    how: `${request.file} on the PATH`,
    input: { place: request.file, sources: [source], live: request.covers, open },
  };
}

async function reachUrl(
  source: Source,
  request: Extract<LiveRequest, { kind: 'http' }>,
  config: Config,
): Promise<Answer> {
  const configured = config.urls[source.id];
  const url = new URL(request.path, configured ?? request.defaultUrl);
  const how = shown(url.href);
  try {
    const body = await httpBytes(how, url);
    const open = () => decompressed(how, one(body));
    return { how, input: { place: how, sources: [source], live: request.covers, open } };
  } catch (error) {
    // Nobody promised that something answers on the loopback; a configured URL is a promise.
    if (error instanceof CliError && configured === undefined) return { how: `no answer from ${how}` };
    throw error;
  }
}

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  if (bytes.length > 0) yield bytes;
}
