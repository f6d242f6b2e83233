// Changes every operator and number of the blur, the gate and the tallies, one at a time, and runs the tests of the blur and of privacy on
// each: node --conditions=@ptl/source scripts/privacy-mutants.ts [WORKERS] [EVERY] [PATTERN]. EVERY takes every so many mutants alone.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Mutation, mutationsOf } from './promise/operators.ts';
import { copyOfRepository, firstFailure } from './promise/trial.ts';

const SOURCES = fileURLToPath(new URL('../packages/router/src/', import.meta.url));
const FOLDERS = ['blur', 'gate'];
const FILES = [
  ...['type-evidence', 'job-gpuutil'].map((name) => `accounting/gpuutil/${name}.ts`),
  ...['cell-tally', 'origins', 'shares', 'accounted-jobs', 'analyzed-tally', 'job-facts'].map(
    (name) => `accounting/tally/${name}.ts`,
  ),
  ...['ace', 'measure', 'pace'].map((name) => `metrics/${name}.ts`),
  'identity/dice-of.ts',
];
/** Sentences. */
const NOT = ['gate/reasons.ts'];
/** The quick ones first. */
const TESTS = [['test/blur', 'test/privacy/gate'], ['test/privacy']];

interface Seeded extends Mutation {
  readonly file: string;
}

function seeds(): Seeded[] {
  const names = FOLDERS.flatMap((folder) =>
    readdirSync(join(SOURCES, folder)).map((name) => `${folder}/${name}`),
  );
  return [...names, ...FILES]
    .filter((file) => !NOT.includes(file))
    .flatMap((file) =>
      mutationsOf(readFileSync(join(SOURCES, file), 'utf8')).map((mutation) => ({ ...mutation, file })),
    );
}

/** The first test that fails in a copy. */
async function failing(at: string): Promise<string> {
  for (const tests of TESTS) {
    const by = await firstFailure(at, tests, true);
    if (by !== '') return by;
  }
  return '';
}

async function caughtBy(at: string, { file, text }: Seeded): Promise<string> {
  const path = join(at, 'packages/router/src', file);
  const source = readFileSync(path, 'utf8');
  writeFileSync(path, text);
  try {
    return await failing(at);
  } finally {
    writeFileSync(path, source);
  }
}

const [workers = '2', every = '1', pattern = ''] = process.argv.slice(2);
const all = seeds();
const queue = all.filter(({ file }, i) => i % Number(every) === 0 && file.includes(pattern));
console.log(`${all.length} mutants, of which ${queue.length} are tried`);
const whole = copyOfRepository();
const before = await failing(whole);
rmSync(whole, { recursive: true, force: true });
if (before !== '') throw new Error(`Without any mutant this fails: ${before}`);
const survivors: Seeded[] = [];
let tried = 0;
await Promise.all(
  Array.from({ length: Number(workers) }, async () => {
    const at = copyOfRepository();
    try {
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        const by = await caughtBy(at, next);
        tried++;
        if (by === '') survivors.push(next);
        const { file, line, before, after } = next;
        console.log(`${by === '' ? 'SURVIVED' : 'caught'} ${file}:${line} ${before} → ${after} (${by})`);
      }
    } finally {
      rmSync(at, { recursive: true, force: true });
    }
  }),
);
console.log(`${tried} mutants: ${tried - survivors.length} caught, ${survivors.length} survived`);
for (const { file, line, before, after } of survivors) console.log(`  ${file}:${line} ${before} → ${after}`);
