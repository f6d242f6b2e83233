// `[SOURCE=]TARGET`, as --from, --against and files of targets take it.
import { isBuiltInSource, prometheusOf, type Source, sources } from '@ptl/claw-core';

export interface Prefixed {
  /** What it is said to be. In place of a source may stand the field that series without a name are of. */
  readonly source: Source | undefined;
  readonly target: string;
}

/** What stands before "=" is part of the target where it is neither: paths may have one in them. */
export function prefixed(text: string): Prefixed {
  const equals = text.indexOf('=');
  const id = text.slice(0, Math.max(equals, 0));
  const source = isBuiltInSource(id) ? sources[id] : prometheusOf(id);
  return { source, target: source === undefined ? text : text.slice(equals + 1) };
}
