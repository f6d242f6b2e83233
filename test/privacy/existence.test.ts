// P6: whether one person was there. Sites with and without one person's jobs, of whatever kind, as bytes: of
// too few people the package is the same as of nobody; of enough, one more changes values alone, unless the
// population of a number crosses k.
import { describe, expect, it } from 'vitest';
import { firstDifference } from './forms.ts';
import { masterOf, packageOf, type Texts } from './packages.ts';
import { type Job, MONDAY, type Site } from './people.ts';
import { seeded } from './site.ts';
import { podsJson, type SacctForm, sacctJson, sacctText } from './texts.ts';

const DAY = 86_400;
const WINDOW = { startSeconds: MONDAY, endSeconds: MONDAY + 28 * DAY };
const WITHOUT = { unit: 'user', jobs: [], cpu: new Map(), memory: new Map() } as const satisfies Site;

function job(user: number, more: Partial<Job> = {}): Job {
  return {
    id: 100 + user,
    user,
    account: user,
    type: 'h100',
    gpus: 1,
    cpus: 4,
    percent: 50,
    wobble: 0,
    start: MONDAY + DAY * (1 + (user % 20)),
    minutes: 60,
    limit: 120,
    state: 'COMPLETED' as const,
    ...more,
  };
}

/** Somebody who has no GPUs: accounting is there, whoever else is. */
const NO_GPUS = 'CPU-only';

/** Accounting of these jobs, each told in the form that stands beside it. */
function accounting(told: readonly (readonly [Job, SacctForm['utilization']])[]): string {
  const [header] = sacctText(WITHOUT, { utilization: 'none' }).split('\n');
  const rows = told.flatMap(([one, utilization]) =>
    sacctText({ ...WITHOUT, jobs: [one] }, { utilization })
      .split('\n')
      .slice(1, -1),
  );
  const [first = ''] = sacctText({ ...WITHOUT, jobs: [job(90)] }, { utilization: 'comment' })
    .split('\n')
    .slice(1);
  const cpuOnly = first.replaceAll(/,gres[^|,]*/g, '').replace('person90', NO_GPUS);
  return `${[header, cpuOnly, ...rows].join('\n')}\n`;
}

/** The node of whoever has a large job, with eight GPUs. Others have one. */
const LARGE_NODE = 108;

/** What an exporter says of nine nodes, whoever runs on them. */
function telemetry(): string {
  const lines: string[] = [];
  const tell = (node: number, gpu: number, at: number): void => {
    const labels = `{gpu="${gpu}",UUID="GPU-${node}-${gpu}",modelName="NVIDIA H100 80GB HBM3",Hostname="n${node}"}`;
    lines.push(`DCGM_FI_DEV_GPU_UTIL${labels} 40 ${at * 1000}`);
  };
  for (let at = MONDAY; at < MONDAY + 22 * DAY; at += DAY) {
    for (let node = 100; node < LARGE_NODE; node++) tell(node, 0, at);
    for (let gpu = 0; gpu < 8; gpu++) tell(LARGE_NODE, gpu, at);
  }
  return `${lines.join('\n')}\n`;
}

const EXPORTED = telemetry();
/** What one person may bring: jobs that nobody else has the like of. */
const KINDS: Readonly<Record<string, readonly Job[]>> = {
  'a job': [job(0)],
  'a job of a type of its own': [job(0, { type: 'mi210', id: 107 })],
  'a job of an unknown part of a GPU': [job(0, { type: 'a100-mig' })],
  'a job without a user': [job(-1, { id: 100 })],
  'a failed job': [job(0, { state: 'FAILED' })],
  'a cancelled job': [job(0, { state: 'CANCELLED by 7' })],
  'many jobs': Array.from({ length: 12 }, (_, i) => job(0, { id: 100 + (i % 7), start: MONDAY + i * DAY })),
  'an idle job': [job(0, { percent: 0 })],
  'a large job': [job(0, { id: LARGE_NODE, gpus: 8, minutes: 5000, limit: 6000 })],
};
const TOLD = ['mean', 'own', 'comment', 'none'] as const satisfies readonly SacctForm['utilization'][];
const OPTIONS = {
  nothing: {},
  'an assumption': { assumeUtilization: 0.4 },
  accounts: { contributors: 'account' },
} as const;
const master = masterOf(seeded(7));

/** The package without its values: a band may open, but not go. */
const skeleton = (text: string): string => text.replace(/^ *"(value|low|high)": .*\n/gm, '');

const change = (a: string, b: string): string => (a === b ? '' : firstDifference(a, b));

function textsOf(jobs: readonly (readonly [Job, SacctForm['utilization']])[], isExported: boolean): Texts {
  const sacct = { slurm_sacct: accounting(jobs) };
  return isExported ? { ...sacct, dcgm_exporter: EXPORTED } : sacct;
}

/** Others of whom some have one job, told so. */
const people = (users: readonly number[], utilization: SacctForm['utilization']) =>
  users.map((user) => [job(user), utilization] as const);
const measured = (own: readonly Job[], utilization: SacctForm['utilization']) =>
  own.map((one) => [one, utilization] as const);

describe.each(Object.entries(OPTIONS))('with %s', (_, more) => {
  const options = { ...WINDOW, ...more };
  const packaged = (jobs: readonly (readonly [Job, SacctForm['utilization']])[], isExported: boolean) =>
    packageOf(textsOf(jobs, isExported), master, options);

  it.each(Object.entries(KINDS))(
    'of fewer than k people nothing tells whether one has %s',
    async (kind, own) => {
      const others = people(kind.length % 2 === 0 ? [] : [1, 2, 3], 'mean');
      for (const [isExported, forms] of [[false, TOLD] as const, [true, ['own', 'none'] as const] as const]) {
        const nobody = await packaged([], isExported);
        for (const utilization of forms)
          expect(change(nobody, await packaged([...others, ...measured(own, utilization)], isExported))).toBe(
            '',
          );
      }
    },
  );

  it.each(Object.entries(KINDS))(
    'of enough people, one more with %s changes values alone',
    async (_kind, own) => {
      for (const isExported of [false, true])
        for (const form of ['mean', 'none'] as const) {
          const others = people([1, 2, 3, 4, 5, 6, 7], form);
          const before = skeleton(await packaged(others, isExported));
          for (const utilization of ['own', 'comment'] as const) {
            const after = await packaged([...others, ...measured(own, utilization)], isExported);
            expect(change(before, skeleton(after))).toBe('');
          }
        }
    },
  );
});

describe('an export in which there is nobody', () => {
  const zoneless = (text: string): string =>
    text.replace(/\b17[67]\d{7}\b/g, (seconds) =>
      new Date(Number(seconds) * 1000).toISOString().slice(0, 19),
    );
  const siteOf = (jobs: readonly Job[], unit: 'user' | 'namespace' = 'user'): Site => ({
    ...WITHOUT,
    unit,
    jobs,
  });
  const FORMS: Readonly<Record<string, (jobs: readonly Job[]) => Texts>> = {
    'sacct, epochs': (jobs) => ({ slurm_sacct: sacctText(siteOf(jobs), { utilization: 'mean' }) }),
    'sacct, times without a zone': (jobs) => ({
      slurm_sacct: zoneless(sacctText(siteOf(jobs), { utilization: 'mean' })),
    }),
    'sacct in JSON': (jobs) => ({ slurm_sacct_json: sacctJson(siteOf(jobs)) }),
    pods: (jobs) => ({ kubernetes_pods: podsJson(siteOf(jobs, 'namespace')) }),
  };

  it.each(Object.entries(FORMS))('looks as with one: %s', async (_form, told) => {
    const packaged = (jobs: readonly Job[]) =>
      packageOf({ ...told(jobs), dcgm_exporter: EXPORTED }, master, WINDOW);
    const nobody = await packaged([]);
    for (const own of [[job(0)], [job(0), job(1)]]) expect(change(nobody, await packaged(own))).toBe('');
  });
});

it('beside a list of nodes, whether there is any job changes no byte', async () => {
  const nodes = 'NodeName=n100 CPUAlloc=0 Gres=gpu:h100:8 State=IDLE CfgTRES=cpu=8,gres/gpu=8\n';
  const [header = ''] = sacctText(WITHOUT, { utilization: 'none' }).split('\n');
  const packaged = (jobs: string) => packageOf({ slurm_sacct: jobs, slurm_nodes: nodes }, master, WINDOW);
  const nobody = await packaged(`${header}\n`);
  expect(nobody).toContain('"gpu_hours_capacity"');
  expect(await packaged(accounting([]))).toBe(nobody);
  expect(await packaged(accounting([[job(0), 'mean']]))).toBe(nobody);
});

describe('what enough people decide', () => {
  const all = [1, 2, 3, 4, 5, 6, 7];
  const packaged = (told: (user: number) => readonly [Job, SacctForm['utilization']]) =>
    packageOf(textsOf(all.map(told), false), master, { ...WINDOW, assumeUtilization: 0.4 });

  it.each([
    [4, '"assumed"'],
    [5, '"slurm"'],
  ])('of seven, %i have a measured job: the rate is %s', async (measuredOf, source) => {
    const text = await packaged((user) => [job(user), user <= measuredOf ? 'mean' : 'none']);
    expect(/"gpu_efficiency_rate": \{[^}]*"source": ("\w+")/.exec(text)?.[1]).toBe(source);
  });

  it.each([
    [4, true],
    [5, false],
  ])(
    'of seven, %i have jobs of an unknown part of a GPU: GPU-hours are said: %s',
    async (unknown, isSaid) => {
      const text = await packaged((user) => [job(user, user <= unknown ? { type: 'a100-mig' } : {}), 'mean']);
      // Three others are too few for a number; of seven, all have some.
      const others = await packageOf(
        textsOf(
          [
            ...measured(
              all.map((user) => job(user)),
              'mean',
            ),
            ...measured(
              all
                .filter((user) => user <= unknown)
                .map((user) => job(user, { type: 'a100-mig', id: 300 + user })),
              'mean',
            ),
          ],
          false,
        ),
        master,
        WINDOW,
      );
      expect([
        text.includes('"gpu_hours_requested": {'),
        others.includes('"gpu_hours_requested": {'),
      ]).toEqual([false, isSaid]);
    },
  );
});
