// Commands as typed in a shell.
import { OWN_NAME } from '@ptl/claw-core';

/** Returns a command line to copy. */
export function typed({
  file,
  args,
  env = {},
}: {
  readonly file: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}): string {
  const settings = Object.entries(env).map(([name, value]) => `${name}=${quoted(value)}`);
  return [...settings, file, ...args.map(quoted)].join(' ');
}

/**
 * Returns it with long arguments cut, for sentences: `sacct -a -D --delimiter=… --format=JobIDRaw,JobID,…`.
 */
export function typedShort(command: string): string {
  return command
    .split(' ')
    .map((word) => (word.length > LONGEST_WORD ? cut(word.replaceAll("'", '')) : word))
    .join(' ');
}

/** Cuts a word after the last sign that begins a part of it; quotation marks were removed before. */
function cut(word: string): string {
  const start = word.slice(0, LONGEST_WORD);
  const joint = Math.max(start.lastIndexOf('='), start.lastIndexOf(','), start.lastIndexOf('/'));
  return `${joint < 0 ? start : start.slice(0, joint + 1)}…`;
}

const LONGEST_WORD = 24;

function quoted(arg: string): string {
  if (/^[\w@%+=:,./-]+$/.test(arg)) return arg;
  return arg.includes(OWN_NAME) ? `"${arg}"` : `'${arg.replaceAll("'", "'\\''")}'`;
}
