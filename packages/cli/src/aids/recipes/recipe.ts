// A recipe: lines to copy that make an export that claw reads, and the command that reads it.

/** The days that the export covers, UTC. */
export interface RecipePeriod {
  /** As --month takes it. */
  readonly month: string;
  /** Epoch seconds. */
  readonly startSeconds: number;
  /** The beginning of the day after the last one. */
  readonly endSeconds: number;
}

export interface Recipe {
  /** What it exports, in a few words. */
  readonly title: string;
  /** Notes to read first. */
  readonly notes: readonly string[];
  /** For sh, bash and zsh. */
  readonly sh: readonly string[];
  /** For csh and tcsh; undefined where they take the same lines. */
  readonly csh?: readonly string[];
  /** The argument of `claw collect --from`. */
  readonly from: string;
}

/** The maximum length of a line: it fits the narrowest terminal. */
const LINE = 58;

/** `set NAME = a,b` and `set NAME = $NAME,c`, or the same for sh: a word list in lines that fit. */
export function listed(name: string, words: readonly string[], shell: 'sh' | 'csh'): string[] {
  const begin = shell === 'sh' ? `${name}=` : `set ${name} = `;
  const lines: string[] = [];
  let line = begin;
  for (const word of words) {
    const isFirst = line === begin;
    if (!isFirst && line.length + 1 + word.length > LINE) {
      lines.push(line);
      line = `${begin}$${name},${word}`;
    } else line += isFirst ? word : `,${word}`;
  }
  return [...lines, line];
}
