// P6: what one person's first job changes in a package are values alone: no reason, source, confidence,
// status, path or period.
import { expect, it } from 'vitest';
import { longRuns } from '../setup/runs.ts';
import { FORMS, firstDifference, textsOf } from './forms.ts';
import { masterOf, packageOf } from './packages.ts';
import { type Job, MONDAY, type Site } from './people.ts';
import { type Random, seeded } from './site.ts';

const WINDOW = { startSeconds: MONDAY, endSeconds: MONDAY + 28 * 86_400 };
const OTHERS = [1, 2, 3, 4, 5, 6];

/**
 * The package without its values: a band may open, but not go. GPUs are counted where telemetry shows them.
 */
function skeleton(text: string): string {
  return text.replace(/^ *"(value|low|high|gpu_count)": .*\n/gm, '');
}

const pick = <One>(random: Random, list: readonly One[]): One => list[Math.floor(random() * list.length)]!;

function jobOf(random: Random, user: number, id: number): Job {
  const minutes = 60;
  return {
    id,
    user,
    account: user % 6,
    minutes,
    cpus: 4,
    wobble: 0,
    type: 'h100',
    state: 'COMPLETED' as const,
    gpus: 1,
    start: MONDAY + 600 * Math.floor(random() * 2800),
    limit: 120,
    percent: 5 + Math.floor(random() * 95),
  };
}

/**
 * Others who are enough in every population: of short and long waits, of small and large jobs, of two types.
 */
function others(random: Random): Job[] {
  return OTHERS.flatMap((user) => [
    jobOf(random, user, 100 * user),
    { ...jobOf(random, user, 100 * user + 1), gpus: 8 },
    { ...jobOf(random, user, 100 * user + 2), state: 'FAILED' },
    { ...jobOf(random, user, 100 * user + 3), type: 'a100' },
  ]);
}

/**
 * The first job of somebody: of a type that nobody else has, cancelled, of nobody, of an account of its own …
 */
function firstOf(random: Random): Job {
  const states = ['COMPLETED', 'COMPLETED', 'TIMEOUT', 'FAILED', 'CANCELLED by 7', 'NODE_FAIL'] as const;
  return {
    ...jobOf(random, pick(random, [0, 0, -1]), 9001),
    account: pick(random, [0, 77]),
    state: pick(random, states),
    type: pick(random, ['h100', 'mi210']),
    gpus: pick(random, [1, 2, 8]),
    percent: pick(random, [0, 100, 3, 61]),
  };
}

it.each(FORMS)('the first job of a person shows in values alone: %s', async (form) => {
  const random = seeded(41 + FORMS.indexOf(form));
  for (let n = 0; n < longRuns(8); n++) {
    const unit = pick(random, ['user', 'account'] as const);
    const shares = new Map([-1, 0, 1, 2, 3, 4, 5, 6, 77].map((one) => [one, 40 + one]));
    const without: Site = { unit, jobs: others(random), cpu: shares, memory: shares };
    const first = firstOf(random);
    const master = masterOf(random);
    const reading = form === 'sum' || form === 'mean' ? { gpuutil: form } : {};
    const options = { ...WINDOW, contributors: unit, ...reading };
    const packages = [without, { ...without, jobs: [...without.jobs, first] }].map((site) =>
      packageOf(textsOf(site, form, random), master, options),
    );
    const [before, after] = (await Promise.all(packages)).map(skeleton);
    expect({ first, change: before === after ? '' : firstDifference(before!, after!) }).toEqual({
      first,
      change: '',
    });
  }
});
