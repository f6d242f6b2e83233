// Makes scrapes for the twins: the same lines again and again, with other values, and now and then in another
// order, with other labels, with lines that are new, gone, odd, very long or damaged.
import fc from 'fast-check';

const NUMBERS = `0 1 5 42 1980 81559 0.5 0.123456 93.250000 412.3456 00012 007.50 1234567 12345678 123456789012 123456789012345
  12345678.1234567 0.12345678901234 .5 5. 1e3 1E3 1e+06 1.5e-05 2e-22 1e22 1e23 1e-23 12345e0003 1e300 0.1e-30 1.234567e+12`;
const ODD = `-1 +5 -0 -0.5 . .. 1.2.3 e5 1e 1e+ 1e-x 0x10 1_000 1,5 NaN nan +Inf -Inf Inf inf Infinity ERROR 1234567890123456
  9223372036854775794 140737488355328.000000 18446744073709551616.5 1e99999999999 ½ 1} }1 {`;
const TIMES = `1767225600123 1767225600 99999999999 100000000000 123456789012345 0 1`;
const ODD_TIMES = `1767225600.25 -5 1234567890123456 1e12 x 5} 1767225600123.5 1 2`;
const words = (text: string) => text.trim().split(/\s+/);

const value = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom(...words(NUMBERS)) },
  { weight: 10, arbitrary: fc.double({ min: 0, max: 1e9, noNaN: true }).map((x) => x.toFixed(6)) },
  { weight: 10, arbitrary: fc.nat().map(String) },
  { weight: 2, arbitrary: fc.double().map(String) },
  { weight: 3, arbitrary: fc.constantFrom(...words(ODD), 'ERROR - FAILED TO CONVERT', '', ' ') },
);
const time = fc.oneof(
  { weight: 12, arbitrary: fc.constant('') },
  { weight: 4, arbitrary: fc.constantFrom(...words(TIMES)).map((x) => ` ${x}`) },
  { weight: 1, arbitrary: fc.constantFrom(...words(ODD_TIMES), '').map((x) => ` ${x}`) },
);
/** What stands between a name or a brace and the value: a blank, or oddly more, other or nothing. */
const gap = fc.oneof(
  { weight: 12, arbitrary: fc.constant(' ') },
  { weight: 1, arbitrary: fc.constantFrom('', '  ', '\t', ' \t ', ' \r', '   ') },
);

const name = fc.constantFrom(
  'm',
  'm2',
  'mm',
  'skip',
  'skip2',
  'DCGM_FI_DEV_GPU_UTIL',
  'DCGM_FI_DEV_GPU_UTIL_RATIO',
);
const label = fc.oneof(
  fc.constantFrom('', '0', '1', 'a}b', '}', '5",b="2', 'x y', 'zwölf', '"', '\\'),
  fc.integer({ min: 1, max: 300 }).map((length) => 'GPU-7c1e00aa-51d3'.repeat(20).slice(0, length)),
);
const prefix = fc.oneof(
  { weight: 10, arbitrary: fc.tuple(name, label, label).map(([n, a, b]) => `${n}{a="${a}",b="${b}"}`) },
  { weight: 3, arbitrary: fc.tuple(name, label).map(([n, a]) => `${n}{a="${a}"}`) },
  { weight: 2, arbitrary: name },
  {
    weight: 1,
    arbitrary: fc.constantFrom('m{a="1"', 'm{}', '{a="1"}', '9m', 'm {a="1"}', 'm{a="1"} 5}', ' m', 'é'),
  },
);
const whole = fc.constantFrom(
  '# HELP m As said.',
  '# TYPE m gauge',
  '# EOF',
  '#',
  '',
  ' ',
  '\t \t',
  `# ${'c'.repeat(90)}`,
  '# }',
);

/** A line of a scrape: its beginning, and whether a value follows. */
type Line = readonly [beginning: string, hasValue: boolean];
const line = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(prefix, gap).map(([p, g]): Line => [p + g, true]) },
  { weight: 2, arbitrary: whole.map((text): Line => [text, false]) },
);
/** What changes from one scrape to the next. */
const change = fc.oneof(
  { weight: 6, arbitrary: fc.constant(undefined) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom('swap', 'add', 'drop', 'replace', 'reverse'),
      at: fc.nat(40),
      other: fc.nat(40),
      line,
    }),
  },
);
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function changed(lines: readonly Line[], done: Change): readonly Line[] {
  if (done === undefined || lines.length === 0) return lines;
  const at = done.at % lines.length;
  const other = done.other % lines.length;
  if (done.kind === 'add') return lines.toSpliced(at, 0, done.line);
  if (done.kind === 'drop') return lines.toSpliced(at, 1);
  if (done.kind === 'replace') return lines.with(at, done.line);
  if (done.kind === 'reverse') return lines.toReversed();
  return lines.with(at, lines[other]!).with(other, lines[at]!);
}

/** Scrapes as text, with their line ends; the last one may be missing. */
export const scrapes: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(line, { maxLength: 12 }),
    fc.array(change, { minLength: 1, maxLength: 8 }),
    fc.array(fc.tuple(value, time), { minLength: 1, maxLength: 40 }),
    fc.constantFrom('\n', '\n', '\n', '\r\n', ' \n'),
    fc.constantFrom('\n', '\n', '', '\nm', '\n# cut', '\n   ', '\nm{a="1"} 4'),
  )
  .map(([first, changes, values, lineEnd, last]) => {
    let lines: readonly Line[] = first;
    let at = 0;
    const told: string[] = [];
    for (const done of changes) {
      lines = changed(lines, done);
      for (const [beginning, hasValue] of lines) {
        const [v, t] = values[at++ % values.length]!;
        told.push(hasValue ? `${beginning}${v}${t}` : beginning);
      }
    }
    return told.join(lineEnd) + last;
  });

/** Places to cut a text at. */
export const cuts: fc.Arbitrary<number[]> = fc.array(fc.nat(4000), { maxLength: 12 });
