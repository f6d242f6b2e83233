// Which sources read an input, or which format it is that none reads: told by its first bytes.
import { sources } from './registry.ts';
import type { Source } from './source.ts';
import type { UnreadFormat } from './unread/format.ts';
import { misleadingFormat, unreadFormat } from './unread/index.ts';

/**
 * The sources that read an input beginning with `head` (up to `LIMITS.headBytes`): the first that recognizes
 * it, and where that one shares its input, the others that do so too. None where it is another tool's that
 * looks alike.
 */
export function recognizeSources(head: Uint8Array): readonly Source[] {
  const all = takers(head);
  if (all.length === 0 || misleadingFormat(head, isTaken) !== undefined) return [];
  if (all[0]?.shares !== true) return all.slice(0, 1);
  const sharing = all.filter(({ shares }) => shares);
  const finding = sharing.filter((source) => source.finds?.(head) !== false);
  return finding.length > 0 ? finding : sharing.slice(0, 1);
}

/**
 * The format that is known and not read of an input that no source reads; undefined where it is not known
 * either.
 */
export function recognizeUnread(head: Uint8Array): UnreadFormat | undefined {
  return misleadingFormat(head, isTaken) ?? unreadFormat(head);
}

function takers(head: Uint8Array): readonly Source[] {
  const all: readonly Source[] = Object.values(sources);
  return all.filter((source) => source.recognizes(head));
}

function isTaken(head: Uint8Array): boolean {
  return takers(head).length > 0;
}
