// Decides by an input's first bytes which sources read it, or which unread format it is.
import { sources } from './registry.ts';
import type { Source } from './source.ts';
import type { UnreadFormat } from './unread/format.ts';
import { misleadingFormat, unreadFormat } from './unread/index.ts';

const ALL: readonly Source[] = Object.values(sources);

/**
 * Returns the sources that read an input beginning with `head` (up to `LIMITS.headBytes` bytes): the first
 * that recognizes it, and if that one shares its input, the others that do so too. Returns none for the
 * similar output of another tool.
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
 * Returns the format of an input that no source reads, if claw knows it by name; otherwise undefined.
 */
export function recognizeUnread(head: Uint8Array): UnreadFormat | undefined {
  return misleadingFormat(head, isTaken) ?? unreadFormat(head);
}

function isTaken(head: Uint8Array): boolean {
  return ALL.some((source) => source.recognizes(head));
}
