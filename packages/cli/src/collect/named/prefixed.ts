// `[SOURCE=]TARGET`, as in --from, --against and files of targets.
import { isBuiltInSource, prometheusOf, type Source, sources } from '@ptl/claw-core';

export interface Prefixed {
  /** The declared source; or, in its place, the field of series without a name. */
  readonly source: Source | undefined;
  readonly target: string;
}

/** True for an http or https URL, also one that cannot be parsed. */
export function isUrl(target: string): boolean {
  return /^https?:\/\//i.test(target);
}

/** Parses it. An unknown word before "=" is part of the target, since paths may have one. */
export function prefixed(text: string): Prefixed {
  const equals = text.indexOf('=');
  const id = text.slice(0, Math.max(equals, 0));
  const source = isBuiltInSource(id) ? sources[id] : prometheusOf(id);
  return { source, target: source === undefined ? text : text.slice(equals + 1) };
}
