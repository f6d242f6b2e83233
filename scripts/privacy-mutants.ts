// Changes every operator and number of the blur, the gate, the tallies and the ledger, one at a time, and
// runs their tests on each, without vitest and in seconds: node --conditions=@ptl/source
// scripts/privacy-mutants.ts [PATTERN] [EVERY] [near|all]. EVERY takes every so many mutants alone. What no
// test catches is printed in the end, but for what scripts/mutants/equivalent.ts says why it can be seen by
// nobody.
import {
  appendFileSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { Bundle } from './mutants/bundle.ts';
import { EQUIVALENT } from './mutants/equivalent.ts';
import { judge } from './mutants/judge.ts';
import { type Mutation, mutationsOf } from './promise/operators.ts';

const ROOT = join(import.meta.dirname, '..');
const LOG = join(ROOT, 'node_modules/.cache/privacy-mutants.ndjson');
const FOLDERS = ['router/src/blur', 'router/src/gate', 'cli/src/ledger'];
const FILES = [
  ...['type-evidence', 'job-gpuutil'].map((name) => `router/src/accounting/gpuutil/${name}.ts`),
  ...['cell-tally', 'origins', 'shares', 'accounted-jobs', 'analyzed-tally', 'job-facts'].map(
    (name) => `router/src/accounting/tally/${name}.ts`,
  ),
  ...['ace', 'measure', 'pace'].map((name) => `router/src/metrics/${name}.ts`),
  'router/src/identity/dice-of.ts',
];
/** Sentences, and the command line of `claw ledger`: whether its list has colours. */
const NOT = ['router/src/gate/reasons.ts', 'cli/src/ledger/refusals.ts', 'cli/src/ledger/options.ts'];
/** What cannot run without vitest. */
const NEED_VITEST =
  /(ledger\/(broken-off|collect|command|dry-run|processes|scope|superseded)|router\/(provenance|ratio-column|route|metrics))\.test/;
/** What is tried first: the tests that are near. The others follow where `all` is said. */
const NEAR: readonly (readonly [files: RegExp, tests: RegExp])[] = [
  [/blur\/(accuracy|quantile)/, /(blur\/(accuracy|quantile)|privacy\/(gate|coverage))\.test/],
  [/blur\//, /(blur\/|privacy\/(gate|types|year|attacks))/],
  [
    /gate\//,
    /(privacy\/(gate|gate-edges|totals-edges|attacks|scan)|router\/(accounts|inference|quotas|worked|pods))\.test/,
  ],
  [/ledger\//, /ledger\/(beside|chain|crash|decide|histories|refused|release)\./],
  [
    /router\//,
    /(privacy\/(attacks|cell-weights|first-job|types)|router\/(absent|accounts|assumed|capacity|cpu-time|doubted|gpuutil.*|pod.*|quotas|ratios|shares|telemetry-column|two-exports|un.*|users-told|walltime|worked))\.test/,
  ],
];
/** More than any lot of tests takes. */
const CPU_SECONDS = 120;

interface Seeded extends Mutation {
  readonly file: string;
}

/** The mutants, and the tests of the part that they are in. */
function seeds(): Seeded[] {
  const names = FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, 'packages', folder)).map((name) => `${folder}/${name}`),
  );
  return [...names, ...FILES]
    .filter((file) => !NOT.includes(file))
    .flatMap((file) => {
      const source = readFileSync(join(ROOT, 'packages', file), 'utf8');
      const before = program(source);
      return mutationsOf(source)
        .filter(({ text }) => program(text) !== before)
        .map((mutation) => ({ ...mutation, file }));
    });
}

/** What runs: a mutant of types or of a comment alone runs as before. */
const program = (text: string): string => transformSync(text, { loader: 'ts' }).code;

const isEquivalent = ({ file, after }: Seeded): boolean =>
  EQUIVALENT.some((one) => one.file === file && one.afters.includes(after));

/** What each file of tests costs, and how often it caught a mutant of a source file. */
class Experience {
  readonly #seconds = new Map<string, number>();
  readonly #caught = new Map<string, number>();

  learn(spent: Readonly<Record<string, number>>): void {
    for (const [test, seconds] of Object.entries(spent)) this.#seconds.set(test, seconds);
  }

  caught(file: string, test: string): void {
    this.#caught.set(`${file} ${test}`, (this.#caught.get(`${file} ${test}`) ?? 0) + 1);
  }

  /** First what catches most mutants of the file for its cost. */
  inOrder(file: string, tests: readonly string[]): string[] {
    const worth = (test: string): number =>
      (0.05 + (this.#caught.get(`${file} ${test}`) ?? 0)) / (0.05 + (this.#seconds.get(test) ?? 1));
    return tests.toSorted((a, b) => worth(b) - worth(a));
  }
}

const [pattern = '', every = '1', how = 'near'] = process.argv.slice(2);
const TESTS = globSync('test/{blur,privacy,ledger,router}/*.test.ts', { cwd: ROOT })
  .filter((path) => !NEED_VITEST.test(path))
  .sort();
const isLedgers = (path: string): boolean => path.includes('/ledger/');
const testsOf = (file: string): string[] => TESTS.filter((test) => isLedgers(test) === isLedgers(file));

const isNear = (file: string, test: string): boolean =>
  NEAR.find(([files]) => files.test(file))![1].test(test);

const known = new Set(
  existsSync(LOG)
    ? readFileSync(LOG, 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).mutant)
    : [],
);
mkdirSync(join(LOG, '..'), { recursive: true });
const nameOf = ({ file, line, before, after }: Seeded): string => `${file}:${line} ${before} → ${after}`;
const all = seeds();
const queue = all.filter(({ file }, i) => i % Number(every) === 0 && file.includes(pattern));
console.log(`${all.length} mutants, of which ${queue.length} are looked at`);
const folder = mkdtempSync(join(tmpdir(), 'claw-mutants-'));
const out = join(folder, 'tests.mjs');
const bundle = await Bundle.of(TESTS, out);
const experience = new Experience();
const survivors: Seeded[] = [];
const count = { caught: 0, equivalent: 0, before: 0 };
try {
  await bundle.write();
  const used = TESTS.filter((test) => how === 'all' || queue.some((one) => isNear(one.file, test)));
  const whole = await judge(out, used, Number.POSITIVE_INFINITY);
  if (whole.by !== '') throw new Error(`Without any mutant this fails: ${whole.by}: ${whole.message}`);
  experience.learn(whole.spent);
  for (const mutant of queue) {
    if (isEquivalent(mutant)) {
      count.equivalent++;
      continue;
    }
    if (known.has(nameOf(mutant))) {
      count.before++;
      continue;
    }
    const by = await caughtBy(mutant);
    if (by === '') survivors.push(mutant);
    else {
      count.caught++;
      appendFileSync(LOG, `${JSON.stringify({ mutant: nameOf(mutant), by })}\n`);
    }
    console.log(`${by === '' ? 'SURVIVED' : 'caught'} ${nameOf(mutant)} (${by})`);
  }
} finally {
  await bundle.end();
  rmSync(folder, { recursive: true, force: true });
}

/** The first test that fails; '' where all pass. */
async function caughtBy(mutant: Seeded): Promise<string> {
  if (!(await bundle.write(`packages/${mutant.file}`, mutant.text))) return 'is no program';
  const tests = experience.inOrder(mutant.file, testsOf(mutant.file));
  const lots = [
    tests.filter((test) => isNear(mutant.file, test)),
    ...(how === 'all' ? [tests.filter((test) => !isNear(mutant.file, test))] : []),
  ];
  for (const lot of lots) {
    const { by } = await judge(out, lot, CPU_SECONDS);
    if (by === '') continue;
    experience.caught(mutant.file, by.split(': ')[0]!);
    return by;
  }
  return '';
}

for (const one of survivors) console.log(`SURVIVED ${nameOf(one)}`);
const { caught, before, equivalent } = count;
console.log(
  `${queue.length} mutants: ${caught} caught now, ${before} before, ${equivalent} change nothing, ${survivors.length} survived`,
);
process.exitCode = survivors.length === 0 ? 0 : 1;
