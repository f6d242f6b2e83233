// Mutants that nobody thought of: every operator and number of a file, changed one at a time.

/** One changed place. */
export interface Mutation {
  readonly line: number;
  readonly before: string;
  readonly after: string;
  /** The whole file with the change. */
  readonly text: string;
}

type Operator = readonly [find: RegExp, replace: (found: string) => readonly string[]];

const swapped = (pairs: Readonly<Record<string, readonly string[]>>): Operator[] =>
  Object.entries(pairs).map(([from, to]) => [
    new RegExp(`(?<= )${from.replace(/[*+?|/]/g, '\\$&')}(?= )`, 'g'),
    () => to,
  ]);

const OPERATORS: readonly Operator[] = [
  ...swapped({
    '<': ['<='],
    '<=': ['<'],
    '>': ['>='],
    '>=': ['>'],
    '===': ['!=='],
    '!==': ['==='],
    '+': ['-'],
    '-': ['+'],
    '*': ['+'],
    '/': ['*'],
    '&&': ['||'],
    '||': ['&&'],
    '%': ['*'],
  }),
  [/\b(min|max)(?=\()/g, (found) => [found === 'min' ? 'max' : 'min']],
  [/\b(true|false)\b/g, (found) => [found === 'true' ? 'false' : 'true']],
  [/\b(some|every)(?=\()/g, (found) => [found === 'some' ? 'every' : 'some']],
  [/(?<=[( ])!(?=[a-z#(])/g, () => ['']],
  [/(?<=[\w\])])\+\+/g, () => ['--']],
  // Whole numbers that are no part of a name: one more.
  [/(?<![\w.'])\d[\d_]*(?=n?\b)(?!\.)/g, (found) => [String(Number(found.replaceAll('_', '')) + 1)]],
];

/** What holds no code that does anything: comments, imports, types. */
const IDLE =
  /^\s*(\/\/|\/?\*|import\b|export (type|interface|\{|\*)|interface\b|type\b|readonly\b|\| |\} from)/;

/** All mutations of a file. */
export function mutationsOf(source: string): Mutation[] {
  const lines = source.split('\n');
  return lines.flatMap((line, at) => {
    if (IDLE.test(line)) return [];
    const code = line.replace(/ \/\/ .*$/, '');
    return OPERATORS.flatMap(([find, replace]) =>
      [...code.matchAll(find)].flatMap((match) =>
        replace(match[0]).map((to): Mutation => {
          const after = line.slice(0, match.index) + to + line.slice(match.index + match[0].length);
          const text = lines.with(at, after).join('\n');
          return { line: at + 1, before: line.trim(), after: after.trim(), text };
        }),
      ),
    );
  });
}
