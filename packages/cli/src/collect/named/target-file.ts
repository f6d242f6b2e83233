// A file of targets: addresses with labels, as in Prometheus' file discovery (JSON, YAML), or an address a
// line.
import type { Source } from '@ptl/claw-core';
import * as z from 'zod';
import { parseConfig } from '../../config/document.ts';
import { sentences, usage } from '../../errors.ts';
import { readOperatorFile } from '../../operator-file.ts';
import { shown } from '../../shown.ts';
import { isUrl, prefixed } from './prefixed.ts';

/** An address to ask, and its declared source. */
export interface TargetAddress {
  readonly url: string;
  readonly source: Source | undefined;
}

const MOST_TARGETS = 10_000;
/** `node01`, `node01.example:9400`, `[fe80::1]:9400`. */
const HOST = /^(?:[\w.-]+|\[[\da-fA-F:.]+\])(?::\d{1,5})?$/;

const GROUPS = z.array(
  z.object({
    targets: z.array(z.string()),
    labels: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  }),
);

/** Returns each address once. Throws a CliError (2) where the file is no file of targets. */
export function readTargets(path: string): TargetAddress[] {
  const place = `The file of targets ${shown(path)}`;
  const text = readOperatorFile(place, path);
  const isList = /^(?:\s*#.*\n|\s*---\s*\n|\s*\n)*\s*[[-]/.test(text);
  const all = isList ? groupsIn(place, text) : linesIn(place, text);
  const byUrl = new Map(all.map((one) => [`${one.source?.id} ${one.url}`, one]));
  if (byUrl.size === 0) throw usage(sentences.noTargets(place));
  if (byUrl.size > MOST_TARGETS) throw usage(sentences.manyTargets(place, MOST_TARGETS));
  return [...byUrl.values()];
}

function linesIn(place: string, text: string): TargetAddress[] {
  return text.split('\n').flatMap((line, index) => {
    const word = line.trim();
    if (word === '' || word.startsWith('#')) return [];
    const { source, target } = prefixed(word);
    const url = addressOf(target);
    if (url === undefined) throw usage(sentences.badTarget(place, index + 1));
    return [{ url, source }];
  });
}

function groupsIn(place: string, text: string): TargetAddress[] {
  const { value, lineOf } = parseConfig(place, text);
  const { success, data, error } = GROUPS.safeParse(value);
  if (!success) throw usage(sentences.badTarget(place, lineOf(error.issues[0]?.path ?? [])));
  return data.flatMap(({ targets, labels = {} }, group) =>
    targets.map((target, index) => {
      const url = addressOf(target, labels);
      if (url === undefined) throw usage(sentences.badTarget(place, lineOf([group, 'targets', index])));
      return { url, source: undefined };
    }),
  );
}

/**
 * Returns the URL of a target; undefined where it is invalid. Labels with two underscores set how it is
 * asked, as in Prometheus.
 */
function addressOf(
  target: string,
  labels: z.infer<typeof GROUPS>[number]['labels'] = {},
): string | undefined {
  const scheme = String(labels.__scheme__ ?? 'http');
  if (!/^https?$/.test(scheme)) return undefined;
  const hasScheme = isUrl(target);
  if (!hasScheme && !HOST.test(target)) return undefined;
  const text = hasScheme ? target : `${scheme}://${target}`;
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const path = labels.__metrics_path__;
  if (path !== undefined && url.pathname === '/') url.pathname = String(path);
  for (const [name, value] of Object.entries(labels))
    if (name.startsWith('__param_')) url.searchParams.set(name.slice('__param_'.length), String(value));
  return url.href;
}
