// Slurm's gpuutil: how it is read, what of it covers a job, and of which GPU types and clusters it is
// believed.
import { describe, expect, it } from 'vitest';
import {
  JANUARY,
  type PlainRun,
  type PlainStep,
  type Routed,
  routed,
  type Settings,
  type Site,
} from './site.ts';
import { routedTexts, type SacctRow, sacct } from './texts.ts';

const HOUR = 3600;
const RUN: PlainRun = {
  cluster: 'c',
  jobId: '1',
  user: 'u',
  state: 'COMPLETED',
  allocated: true,
  submitSeconds: JANUARY,
  startSeconds: JANUARY,
  endSeconds: JANUARY + HOUR,
};
const STEP: PlainStep = {
  cluster: 'c',
  jobId: '1',
  stepId: '0',
  startSeconds: JANUARY,
  endSeconds: JANUARY + HOUR,
};

/** A job of `gpus` GPUs with one step of all of them that says so. */
function site(gpus: number, average: number, total = Number.NaN, version?: Site['version']): Site {
  return {
    runs: [{ ...RUN, requestedGpus: gpus, allocatedGpus: gpus }],
    steps: [{ ...STEP, allocatedGpus: gpus, gpuUtilizationAverage: average, gpuUtilizationTotal: total }],
    ...(version === undefined ? {} : { version }),
  };
}

const rateOf = ({ values }: Routed) => values.gpu_efficiency_rate;
const MEAN = [24, 5, 0] as const;
const SUM = [24, 5, 1] as const;

describe('the reading', () => {
  it.each([
    ['a mean by the version', site(4, 80, 80, MEAN), {}, 0.8],
    ['a sum by the version', site(4, 80, 320, SUM), {}, 0.8],
    ['a sum without a total', site(4, 320, Number.NaN, SUM), {}, 0.8],
    ['a sum whose total is of something else', site(4, 320, 1280, SUM), {}, 0.8],
    ['a sum of which only the total is possible', site(4, 500, 300, SUM), {}, 0.75],
    ['a sum on one GPU', site(1, 60, 60, SUM), {}, 0.6],
    ['declared a mean', site(4, 80, 320), { gpuutil: 'mean' }, 0.8],
    ['declared a sum', site(4, 80, 320), { gpuutil: 'sum' }, 0.8],
    ['declared against the version, which wins', site(4, 80, 80, MEAN), { gpuutil: 'sum' }, 0.8],
    ['a mean by its own value', site(4, 80, 320), {}, 0.8],
    ['a sum by its own value', site(4, 101, 202), {}, 0.505],
    ['a sum by its own value, at most', site(2, 200, 200), {}, 1],
  ] as const)('is %s', (_, of, settings, u) => expect(rateOf(routed(of, settings))).toBe(u));

  it.each([
    ['a mean above 100 by the version', site(4, 101, 404, MEAN), {}],
    ['a mean above 100 by declaration', site(4, 320, 320), { gpuutil: 'mean' }],
    ['a sum of more than all GPUs', site(4, 401, 402, SUM), {}],
    ['on one GPU what is no mean', site(1, 101, 101), {}],
    ['on MIG instances of less than two GPUs what is no mean', site(12 / 7, 150), {}],
  ] as const)('of %s is unknown, and that is said', (_, of, settings: Settings) => {
    const { values, remarks } = routed(of, settings);
    expect(values).toMatchObject({ jobs_submitted: 1, jobs_analyzed: 0 });
    expect(remarks).toEqual([expect.stringMatching(/^1 gpuutil values are more/)]);
  });

  it.each([
    ['a mean', site(4, 100, 400, MEAN), {}],
    ['a sum', site(4, 400, 400, SUM), {}],
    ['its own value', site(4, 100), {}],
  ] as const)('of all that the GPUs have is read without a remark, as %s', (_, of, settings: Settings) => {
    const read = routed(of, settings);
    expect([rateOf(read), read.remarks]).toEqual([1, []]);
  });

  it('of one step tells that of the others of its job, and of no other job', () => {
    const two = (jobId: string, first: number, second: number) => ({
      runs: [{ ...RUN, jobId, requestedGpus: 4, allocatedGpus: 4 }],
      steps: [first, second].map((gpuUtilizationAverage, i) => ({
        ...STEP,
        jobId,
        stepId: `${i}`,
        allocatedGpus: 4,
        gpuUtilizationAverage,
        startSeconds: JANUARY + (i * HOUR) / 2,
        endSeconds: JANUARY + ((i + 1) * HOUR) / 2,
      })),
    });
    const [summed, meant] = [two('1', 300, 80), two('2', 90, 80)];
    expect(rateOf(routed(summed))).toBe((300 + 80) / 800);
    expect(rateOf(routed(meant))).toBe(0.85);
    // What is more than all four GPUs can have decides nothing.
    expect(rateOf(routed(two('3', 450, 80)))).toBe(0.8 / 2);
    const both = { runs: [...summed.runs, ...meant.runs], steps: [...summed.steps, ...meant.steps] };
    expect(rateOf(routed(both))).toBe((380 / 800 + 0.85) / 2);
    expect(routed(both).remarks).toEqual([expect.stringMatching(/above 100 % on 1 of its rows.*--gpuutil/)]);
    expect(routed(both, { gpuutil: 'sum' }).remarks).toEqual([]);
  });

  it('is that of each cluster', () => {
    const row = (cluster: string, job_id: number, average: number) => ({
      job_id,
      cluster,
      user: 'u',
      state: { current: ['COMPLETED'] },
      time: { start: JANUARY, end: JANUARY + HOUR },
      tres: { allocated: [{ type: 'gres', name: 'gpu', count: 2 }] },
      steps: [
        {
          step: { id: `${job_id}.0` },
          time: { start: JANUARY, end: JANUARY + HOUR },
          tres: {
            allocated: [{ type: 'gres', name: 'gpu', count: 2 }],
            requested: { average: [{ type: 'gres', name: 'gpuutil', count: average }] },
          },
        },
      ],
    });
    const document = (version: readonly string[], ...jobs: object[]) => {
      const [major, minor, micro] = version;
      return JSON.stringify({ jobs, meta: { slurm: { version: { major, minor, micro } } } });
    };
    const documents = [
      document(['23', '11', '4'], row('old', 1, 90)),
      document(['24', '11', '0'], row('new', 1, 90)),
    ];
    for (const slurm_sacct_json of [documents.join('\n'), documents.toReversed().join('\n')])
      expect(routedTexts({ slurm_sacct_json }).values).toMatchObject({
        job_util_p10: 0.45,
        job_util_p90: 0.9,
      });
  });
});

describe('coverage', () => {
  const half = (seconds: number): PlainStep => ({
    ...STEP,
    endSeconds: JANUARY + seconds,
    allocatedGpus: 4,
    gpuUtilizationAverage: 100,
  });
  const runs = [{ ...RUN, requestedGpus: 4, allocatedGpus: 4 }];

  it('of half of the GPU time is enough, and what is not covered was not used', () => {
    expect(rateOf(routed({ runs, steps: [half(HOUR / 2)] }))).toBe(0.5);
    expect(routed({ runs, steps: [half(HOUR / 2 - 1)] }).values).toMatchObject({ jobs_analyzed: 0 });
    expect(rateOf(routed({ runs, steps: [{ ...half(HOUR), allocatedGpus: 2 }] }))).toBe(0.5);
  });

  it('of steps that ran beside each other ends at all of it, and the extern step does not count', () => {
    const beside = [
      half(HOUR),
      { ...half(HOUR), stepId: '1' },
      { ...half(HOUR), stepId: 'extern', external: true },
    ];
    expect(rateOf(routed({ runs, steps: beside }))).toBe(1);
    expect(routed({ runs, steps: [beside[2]!] }).values).toMatchObject({ jobs_analyzed: 0 });
  });

  it('of a value on the row of the job is all of it, and it goes before the steps', () => {
    const row = { ...runs[0]!, gpuUtilizationAverage: 120, gpuUtilizationTotal: 160 };
    expect(rateOf(routed({ runs: [row], steps: [half(HOUR)] }))).toBe(0.4);
  });
});

describe('in text', () => {
  const job = (id: number, tres: string, more: SacctRow = {}): SacctRow => ({
    JobIDRaw: `${id}`,
    State: 'COMPLETED',
    User: 'ann',
    AllocTRES: tres,
    Submit: `${JANUARY}`,
    Start: `${JANUARY}`,
    End: `${JANUARY + HOUR}`,
    ...more,
  });
  const step = (id: number, tres: string, average: number, total = average): SacctRow =>
    job(id, tres, {
      JobIDRaw: `${id}.0`,
      User: '',
      TRESUsageInAve: `cpu=1,gres/gpuutil=${average}`,
      TRESUsageInTot: `cpu=1,gres/gpuutil=${total}`,
    });
  const valuesOf = (...rows: SacctRow[]) => routedTexts({ slurm_sacct: sacct(rows) }).values;

  it('what fits no reading decides nothing: one GPU that says 150 %', () => {
    const tres = 'gres/gpu=2,gres/gpu:l40s=2';
    const rows = [1, 2].flatMap((id) => [job(id, tres), step(id, tres, 60)]);
    const odd = [job(3, 'gres/gpu=1'), step(3, 'gres/gpu=1', 150)];
    expect(valuesOf(...rows, ...odd)).toMatchObject({ gpu_efficiency_rate: 0.6, jobs_analyzed: 2 });
    expect(valuesOf(...odd, ...rows)).toMatchObject({ gpu_efficiency_rate: 0.6, jobs_analyzed: 2 });
  });

  it('a job with an impossible count of GPUs is one row set aside, and takes nothing from the others', () => {
    const rows = (count: string) => [
      ...[job(1, 'gres/gpu=1'), step(1, 'gres/gpu=1', 60)],
      job(2, `gres/gpu=${count}`, { ReqTRES: 'gres/gpu=1' }),
      job(3, 'gres/gpu=1', { ReqTRES: `gres/gpu:h100=${count}` }),
    ];
    for (const count of ['1e400', '400000', 'x', '-1']) {
      const { values, diagnostics } = routedTexts({ slurm_sacct: sacct(rows(count)) });
      expect(values).toMatchObject({ jobs_submitted: 1, gpu_hours_requested: 1, gpu_efficiency_rate: 0.6 });
      expect(diagnostics.count('row_malformed')).toBe(2);
    }
  });

  it('a step that a repeated hour dates before its job is of that job', () => {
    const at = (seconds: number) => ({ Start: `${JANUARY + seconds}`, End: `${JANUARY + seconds + HOUR}` });
    const early = (id: number) => ({ ...step(id, 'gres/gpu=1', 60), ...at(-HOUR) });
    expect(valuesOf(job(1, 'gres/gpu=1'), early(1))).toMatchObject({ gpu_efficiency_rate: 0.6 });
    const requeued = { ...job(1, 'gres/gpu=1'), State: 'REQUEUED', ...at(-2 * HOUR), Submit: '1' };
    expect(valuesOf(requeued, job(1, 'gres/gpu=1'), early(1))).toMatchObject({ jobs_analyzed: 0 });
  });

  it('a step of long before its job is of another job of that id', () => {
    const early = {
      ...step(1, 'gres/gpu=1', 90),
      Start: `${JANUARY - 3 * HOUR}`,
      End: `${JANUARY - 2 * HOUR}`,
    };
    const jobs = [job(1, 'gres/gpu=1'), step(1, 'gres/gpu=1', 60)];
    expect(valuesOf(...jobs, early)).toMatchObject({ gpu_efficiency_rate: 0.6 });
    expect(valuesOf(job(1, 'gres/gpu=1'), early)).toMatchObject({ jobs_analyzed: 0 });
  });

  it('zeros of a type that says more elsewhere are zeros, in whatever case it is written', () => {
    const rows = [
      ...[job(1, 'gres/gpu:H100=1'), step(1, 'gres/gpu:H100=1', 0)],
      ...[job(2, 'gres/gpu=1,gres/gpu:h100=1'), step(2, 'gres/gpu=1,gres/gpu:h100=1', 70)],
      ...[job(3, 'gres/gpu:mi210=4'), step(3, 'gres/gpu:mi210=4', 0)],
      ...[job(4, 'gres/gpu:h100_1g.10gb=1'), step(4, 'gres/gpu:h100_1g.10gb=1', 0)],
    ];
    expect(valuesOf(...rows)).toMatchObject({ jobs_analyzed: 2, gpu_efficiency_rate: 0.35 });
  });
});
