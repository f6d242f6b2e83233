// The window: what the inputs cover where none was asked for, and what lies outside of one that was.
import { describe, expect, it } from 'vitest';
import { JANUARY, type PlainRun, type PlainSample, routed } from './site.ts';
import { routedTexts, sacct, series } from './texts.ts';

const DAY = 86_400;
const days = (first: number, last: number) => ({
  startSeconds: JANUARY + first * DAY,
  endSeconds: JANUARY + (last + 1) * DAY,
});
/** An hour on a GPU that ends at noon of a day, counted from the first of January 2026, a Thursday. */
const onDay = (day: number, more: Partial<PlainRun> = {}): PlainRun => ({
  cluster: 'c',
  jobId: `${day}`,
  user: 'u',
  nodes: ['n'],
  state: 'COMPLETED',
  allocated: true,
  requestedGpus: 1,
  allocatedGpus: 1,
  submitSeconds: JANUARY + day * DAY,
  startSeconds: JANUARY + day * DAY + 39_600,
  endSeconds: JANUARY + day * DAY + 43_200,
  ...more,
});
const cpuOnly = { requestedGpus: 0, allocatedGpus: 0 };
const sampled = (day: number, at = 0): PlainSample => ({
  node: 'n',
  device: 'g',
  gpuIndex: 0,
  gpuShare: 1,
  gpuUtilization: 0.5,
  timeSeconds: JANUARY + day * DAY + at,
});

describe('the days that inputs cover', () => {
  it('go from the first to the last end, of jobs without GPUs too', () => {
    const runs = [onDay(4, cpuOnly), onDay(6), onDay(9, cpuOnly)];
    const { window, values } = routed({ runs });
    expect(window).toEqual(days(4, 9));
    expect(values).toMatchObject({ jobs_submitted: 1, gpu_hours_allocated_in_window: 1 });
  });

  it('are those of an export that names no GPU', () => {
    expect(routed({ runs: [onDay(4, cpuOnly)] }).window).toEqual(days(4, 4));
  });

  it('are not those in which jobs began, nor those of jobs that go on', () => {
    const begun = { startSeconds: JANUARY - 20 * DAY, submitSeconds: JANUARY - 30 * DAY };
    const running = onDay(30, { state: 'RUNNING', endSeconds: Number.NaN });
    expect(routed({ runs: [onDay(4, begun), running] }).window).toEqual(days(4, 4));
  });

  it('hold nothing of a run that ends as they begin, which is none of the reasons for no value', () => {
    const [endSeconds, startSeconds] = [JANUARY + 5 * DAY, JANUARY + 5 * DAY - 1];
    const { values } = routed({ runs: [onDay(4, { startSeconds, endSeconds })] }, days(5, 9));
    expect(values).toMatchObject({ jobs_submitted: 1, gpu_hours_allocated_in_window: 0 });
  });

  it('are those of samples, too, in any order', () => {
    const samples = [sampled(7), sampled(2), sampled(5)];
    expect(routed({ runs: [onDay(4)], samples }).window).toEqual(days(2, 7));
    expect(routed({ samples }, { noJobs: true }).window).toEqual(days(2, 7));
  });

  it('begin and end at midnight', () => {
    const atMidnight = onDay(4, { startSeconds: JANUARY + 4 * DAY - 60, endSeconds: JANUARY + 4 * DAY });
    expect(routed({ runs: [atMidnight] }).window).toEqual(days(4, 4));
    expect(routed({ runs: [{ ...atMidnight, endSeconds: JANUARY + 4 * DAY - 1 }] }).window).toEqual(
      days(3, 3),
    );
  });
});

describe('the calendar weeks that inputs cover', () => {
  /** Day 4 is a Monday. */
  const inWeeks = (runs: readonly PlainRun[], now: number) =>
    routed({ runs }, { coveredBy: 'week', nowSeconds: JANUARY + now * DAY });

  it('are whole, from Monday to Sunday', () => {
    const { window, covered, values, daysCovered } = inWeeks([onDay(6), onDay(13)], 40);
    expect(window).toEqual(days(4, 17));
    expect(covered).toEqual(days(6, 13));
    expect(daysCovered).toMatchObject([{ days: days(6, 13), withData: 2 }]);
    expect(values).toMatchObject({ jobs_submitted: 2, gpu_hours_allocated: 2 });
  });

  it('name the longest gap amid the window, and none at its ends', () => {
    const gapOf = (runs: readonly PlainRun[], start: number, past: number) =>
      routed({ runs }, days(start, past)).daysCovered.map(({ longestGap }) => longestGap);
    const runs = [onDay(4), onDay(6), onDay(12), onDay(13)];
    expect(gapOf(runs, 1, 20)).toEqual([days(7, 11)]);
    expect(gapOf(runs.toReversed(), 1, 20)).toEqual([days(7, 11)]);
    expect(gapOf(runs, 9, 20)).toEqual([days(9, 11)]);
    expect(gapOf(runs, 1, 6)).toEqual([days(5, 5)]);
    expect(gapOf([onDay(4), onDay(5)], 1, 20)).toEqual([undefined]);
  });

  it('leave out the week that is not over, and what ended in it', () => {
    const runs = [onDay(6), onDay(13), onDay(19), onDay(20)];
    const { window, values, diagnostics } = inWeeks(runs, 21);
    expect(window).toEqual(days(4, 17));
    expect(values).toMatchObject({ jobs_submitted: 2, gpu_hours_allocated_in_window: 2 });
    expect(diagnostics.count('outside_window')).toBe(2);
    // On Monday it is over.
    expect(inWeeks(runs, 25).window).toEqual(days(4, 24));
  });

  it('cut what a run held before and behind them', () => {
    const long = onDay(6, { startSeconds: JANUARY + 2 * DAY, endSeconds: JANUARY + 6 * DAY });
    const late = onDay(19, { startSeconds: JANUARY + 17 * DAY, endSeconds: JANUARY + 19 * DAY });
    const { values } = inWeeks([long, late], 21);
    expect(values).toMatchObject({ gpu_hours_allocated: 96, gpu_hours_allocated_in_window: 48 + 24 });
  });

  it('are none where no week is over', () => {
    const { window, bytes, covered } = inWeeks([onDay(19)], 21);
    expect([window, bytes]).toEqual([undefined, undefined]);
    expect(covered).toEqual(days(19, 19));
  });
});

describe('a window that was asked for', () => {
  const window = days(4, 4);
  it('leaves jobs out that ended outside, and counts them', () => {
    const { values, diagnostics } = routed({ runs: [onDay(3), onDay(4), onDay(5), onDay(9)] }, window);
    expect(values).toMatchObject({ jobs_submitted: 1, gpu_hours_allocated: 1 });
    expect(diagnostics.list()).toMatchObject([{ code: 'outside_window', source: 'slurm_sacct', count: 3 }]);
  });

  it('leaves samples out that nobody held, told one by one or in series, and counts them', () => {
    const samples = [sampled(3), sampled(4, 60), sampled(4, 120), sampled(5)];
    const { values, diagnostics } = routed({ samples }, { ...window, noJobs: true });
    expect(values).toMatchObject({ gpu_util_mean: 0.5 });
    expect(diagnostics.count('outside_window')).toBe(2);
  });

  it('leaves pods out that were scheduled outside, and counts them', () => {
    const pod = (name: string, day: number) => ({
      metadata: { name, namespace: 'n', uid: name, creationTimestamp: `2026-01-0${day}T00:00:00Z` },
      spec: { containers: [{ resources: { limits: { 'nvidia.com/gpu': '1' } } }] },
      status: {
        phase: 'Running',
        conditions: [
          { type: 'PodScheduled', status: 'True', lastTransitionTime: `2026-01-0${day}T00:0${day}:00Z` },
        ],
      },
    });
    const list = JSON.stringify({ kind: 'List', items: [pod('a', 4), pod('b', 5), pod('d', 7)] });
    const { values, diagnostics } = routedTexts({ kubernetes_pods: list }, days(4, 4));
    expect(values).toMatchObject({ k8s_avg_pod_pending_minutes: 5 });
    expect(diagnostics.count('outside_window')).toBe(2);
    expect(routedTexts({ kubernetes_pods: list }).window).toEqual(days(3, 6));
  });
});

describe('inputs without times', () => {
  const scrape = series('DCGM_FI_DEV_GPU_UTIL', { gpu: '0', UUID: 'GPU-1', Hostname: 'n1' }, 40);

  it('are a snapshot: a report of no period and low confidence, and no package', () => {
    const { window, covered, bytes, values, reasons } = routedTexts({ dcgm_exporter: scrape });
    expect([window, covered, bytes]).toEqual([undefined, undefined, undefined]);
    expect(values).toMatchObject({ gpu_util_mean: 0.4 });
    expect(reasons.gpu_hours_capacity).toMatch(/^The inputs have no times/);
  });

  it('are a package of the period that was asked for, which says so little', () => {
    const settings = { ...days(0, 0), allowSmall: true };
    const { bytes, released } = routedTexts({ dcgm_exporter: scrape }, settings);
    expect(bytes).toBeDefined();
    expect(new Set(released.map(({ confidence }) => confidence))).toEqual(new Set(['low']));
    expect(routedTexts({ dcgm_exporter: scrape }, { ...settings, isUsual: true }).bytes).toBeUndefined();
  });

  it('are that beside jobs of which none has ended, too', () => {
    const running = { JobIDRaw: '1', JobID: '1', State: 'RUNNING', AllocTRES: 'gres/gpu=1', NodeList: 'n1' };
    const rows = [{ ...running, Submit: '1767225600', Start: '1767225600', End: 'Unknown' }];
    const { window, values } = routedTexts({ slurm_sacct: sacct(rows), dcgm_exporter: scrape });
    expect(window).toBeUndefined();
    expect(values).toMatchObject({ gpu_util_mean: 0.4 });
  });

  it('are also an export with a header and no rows, and one of jobs that wait', () => {
    for (const rows of [[], [{ JobIDRaw: '1', JobID: '1', State: 'PENDING', Submit: '1767225600' }]])
      expect(routedTexts({ slurm_sacct: sacct(rows) }).window).toBeUndefined();
  });
});
