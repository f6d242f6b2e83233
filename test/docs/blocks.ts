// The marked blocks of CONTRIBUTING.md, and what they ask for.

/** A fenced block, and what the comment above it says is to be done with it. */
export interface Block {
  /**
   * file: a new file; before: lines put before a line; result: what a file must hold; shell: commands;
   * complaint: a message.
   */
  readonly kind: 'file' | 'before' | 'result' | 'shell' | 'complaint';
  readonly path: string;
  readonly anchor: string;
  readonly content: string;
}

const MARKED =
  /^<!-- (file|before|result|shell|complaint)(?:: (.*?))?(?: in: (\S+))? -->\n```\w*\n([\s\S]*?)^```$/gm;

/** All of them, in order. */
export function blocksOf(markdown: string): Block[] {
  return [...markdown.matchAll(MARKED)].map(([, kind, first = '', second, content]) => ({
    kind: kind as Block['kind'],
    path: second ?? first,
    anchor: second === undefined ? '' : first,
    content: content!,
  }));
}

/**
 * The lines of a block, put before the one line that reads `anchor`, as far to the right as it. Throws unless
 * there is one.
 */
export function withBlockBefore(text: string, anchor: string, block: string): string {
  const lines = text.split('\n');
  const [at, ...more] = lines.flatMap((line, index) => (line.trim() === anchor ? [index] : []));
  if (at === undefined || more.length > 0) throw new Error(`Not one line reads ${anchor}`);
  const indent = /^\s*/.exec(lines[at]!)![0];
  const put = block.trimEnd().split('\n');
  return lines.toSpliced(at, 0, ...put.map((line) => indent + line)).join('\n');
}
