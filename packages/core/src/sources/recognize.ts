// Decides by an input's first bytes which sources read it, or which unread format it is.
import { sources } from './registry.ts';
import type { Source } from './source.ts';
import type { UnreadFormat } from './unread/format.ts';
import { misleadingFormat, unreadFormat } from './unread/index.ts';

const ALL: readonly Source[] = Object.values(sources);

/**
 * The sources that read an input beginning with `head` (up to `LIMITS.headBytes`): the first that recognizes
 * it, and where that one shares its input, the others that do so too. None where it is another tool's that
 * looks alike.
 */
export function recognizeSources(head: Uint8Array): readonly Source[] {
  const first = ALL.find((source) => source.recognizes(head));
  if (first === undefined || misleadingFormat(head, isTaken) !== undefined) return [];
  if (first.shares !== true) return [first];
  const sharing = ALL.filter((source) => source.shares === true && source.recognizes(head));
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

function isTaken(head: Uint8Array): boolean {
  return ALL.some((source) => source.recognizes(head));
}
