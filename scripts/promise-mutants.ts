// Seeds leaks of one line into copies of the source, and runs the tests of the promise on each: every one
// must be caught. node --conditions=@ptl/source scripts/promise-mutants.ts [WORKERS] [PATTERN]
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Mutant } from './promise/mutant.ts';
import { behindMutants } from './promise/mutants-behind.ts';
import { nameMutants } from './promise/mutants-names.ts';
import { parserMutants } from './promise/mutants-parsers.ts';
import { copyOfRepository, firstFailure } from './promise/trial.ts';

/** The tests in one process, and those that start claw itself. */
const INSIDE = ['renaming-', 'canary-inside', 'released', 'order'].map((name) => `test/promise/${name}`);
const OUTSIDE = ['canary-outside', 'places', 'network'].map((name) => `test/promise/${name}`);
/** The tests of the parts: for what a second wall keeps in, so that nothing shows outside. */
const PARTS = ['test/blur', 'test/privacy', 'test/contract', 'test/router', 'test/core'];

type Verdict = 'caught' | 'survived' | 'not there';
interface Line {
  readonly what: string;
  readonly file: string;
  readonly verdict: Verdict;
  /** The first test that failed. */
  readonly by: string;
}

/** The same for several lots of tests, one after the other. */
async function firstOf(at: string, ...lots: readonly (readonly string[])[]): Promise<string> {
  for (const tests of lots) {
    // Those that start claw share a folder each: they want a process of their own.
    const by = await firstFailure(at, tests, tests === INSIDE);
    if (by !== '') return by;
  }
  return '';
}

async function judge(at: string, [what, file, find, replace]: Mutant): Promise<Line> {
  const path = join(at, 'packages', file);
  const source = readFileSync(path, 'utf8');
  if (!source.includes(find)) return { what, file, verdict: 'not there', by: '' };
  writeFileSync(
    path,
    source.replace(find, () => replace),
  );
  const [first, second] = file.startsWith('cli/') ? [OUTSIDE, INSIDE] : [INSIDE, OUTSIDE];
  const by = await firstOf(at, first, second, PARTS);
  writeFileSync(path, source);
  return { what, file, verdict: by === '' ? 'survived' : 'caught', by };
}

const workers = Number(process.argv[2] ?? 2);
const mutants = [...nameMutants, ...parserMutants, ...behindMutants].filter(([what]) =>
  what.includes(process.argv[3] ?? ''),
);
const lines: Line[] = [];
const queue = [...mutants];
const whole = copyOfRepository();
const before = await firstOf(whole, INSIDE, OUTSIDE, PARTS);
rmSync(whole, { recursive: true, force: true });
if (before !== '') throw new Error(`Without any mutant this fails: ${before}`);
await Promise.all(
  Array.from({ length: workers }, async () => {
    const at = copyOfRepository();
    try {
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        const line = await judge(at, next);
        lines.push(line);
        console.log(`${line.verdict.padEnd(9)} ${line.what.padEnd(46)} ${line.file.padEnd(46)} ${line.by}`);
      }
    } finally {
      rmSync(at, { recursive: true, force: true });
    }
  }),
);
const count = (verdict: Verdict) => lines.filter((line) => line.verdict === verdict).length;
console.log(
  `${lines.length} mutants: ${count('caught')} caught, ${count('survived')} survived, ${count('not there')} not there`,
);
process.exitCode = count('caught') === lines.length ? 0 : 1;
