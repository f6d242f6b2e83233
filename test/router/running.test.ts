// Runs without an end: until when they hold their GPUs, inside the window and no further than is known.
import { describe, expect, it } from 'vitest';
import { JANUARY, type PlainRun, type PlainStep, routed } from './site.ts';

const HOUR = 3600;
const DAY = 24 * HOUR;
const RUNNING: PlainRun = {
  cluster: 'c',
  jobId: '1',
  user: 'u',
  state: 'RUNNING',
  allocated: true,
  nodes: ['n'],
  requestedGpus: 3,
  allocatedGpus: 3,
  submitSeconds: JANUARY,
  startSeconds: JANUARY + 6 * HOUR,
};
/** One without GPUs tells the time. */
const ENDED: PlainRun = {
  cluster: 'c',
  jobId: '2',
  user: 'v',
  state: 'COMPLETED',
  allocated: true,
  requestedGpus: 0,
  allocatedGpus: 0,
  submitSeconds: JANUARY,
  startSeconds: JANUARY,
  endSeconds: JANUARY + 16 * HOUR,
};
const hours = (runs: readonly PlainRun[], more: Parameters<typeof routed>[1] = {}, steps: PlainStep[] = []) =>
  routed({ runs, steps }, more).values.gpu_hours_allocated_in_window;

describe('a run without an end', () => {
  it('holds its GPUs as long as it has run, and while it was suspended', () => {
    expect(hours([{ ...RUNNING, elapsedSeconds: 2 * HOUR }, ENDED])).toBe(6);
    expect(hours([{ ...RUNNING, elapsedSeconds: 2 * HOUR, suspendedSeconds: HOUR }, ENDED])).toBe(9);
    expect(
      hours([{ ...RUNNING, state: 'SUSPENDED', elapsedSeconds: 0, suspendedSeconds: HOUR }, ENDED]),
    ).toBe(3);
  });

  it('is one with the row that ends it, also where a repeated hour dates its start too early', () => {
    const elapsed = { ...RUNNING, elapsedSeconds: 2 * HOUR };
    const ended = { ...RUNNING, state: 'COMPLETED', startSeconds: JANUARY + 7 * HOUR } as const;
    const over = { ...ended, endSeconds: JANUARY + 10 * HOUR };
    for (const runs of [
      [elapsed, over],
      [over, elapsed],
    ])
      expect(hours([...runs, ENDED])).toBe(9);
  });

  it('is one with all rows of its submit time, in any order', () => {
    const start = (of: number) => JANUARY + 6 * HOUR + of;
    const ended = { ...RUNNING, state: 'COMPLETED', endSeconds: start(2 * HOUR) } as const;
    const [a, b] = [1800, 900].map((of) => ({ ...RUNNING, allocatedGpus: 8, startSeconds: start(of) }));
    for (const runs of [
      [ended, a!, b!],
      [a!, ended, b!],
      [a!, b!, ended],
    ])
      expect(hours([...runs, ENDED])).toBe(6);
  });

  it('else until the latest time that its cluster tells, in steps and in the starts of others', () => {
    expect(hours([RUNNING, ENDED])).toBe(30);
    const starts = { ...RUNNING, jobId: '3', allocatedGpus: 0, requestedGpus: 0 };
    expect(hours([RUNNING, ENDED, { ...starts, startSeconds: JANUARY + 20 * HOUR }])).toBe(42);
    const step = { cluster: 'c', jobId: '1', stepId: '0', startSeconds: JANUARY + 19 * HOUR };
    expect(hours([RUNNING, ENDED], {}, [step])).toBe(39);
    expect(hours([RUNNING, ENDED, { ...ENDED, cluster: 'd', endSeconds: JANUARY + 23 * HOUR }])).toBe(30);
  });

  it('is cut to the window, like any other', () => {
    const window = { startSeconds: JANUARY, endSeconds: JANUARY + DAY };
    expect(hours([{ ...RUNNING, elapsedSeconds: 90 * HOUR }], window)).toBe(54);
    expect(hours([{ ...RUNNING, startSeconds: JANUARY - DAY, elapsedSeconds: 30 * HOUR }], window)).toBe(18);
    expect(
      hours([{ ...RUNNING, startSeconds: JANUARY + DAY, elapsedSeconds: HOUR }], window),
    ).toBeUndefined();
  });

  it('is known to go on until now, and no further, where a live system is asked', () => {
    const live = {
      isLive: true,
      nowSeconds: JANUARY + 10 * HOUR,
      startSeconds: JANUARY,
      endSeconds: JANUARY + DAY,
    };
    expect(hours([{ ...RUNNING, elapsedSeconds: 8 * HOUR }], live)).toBe(12);
    expect(hours([RUNNING, ENDED], live)).toBe(12);
  });

  it('counts in nothing else', () => {
    const { values } = routed({ runs: [{ ...RUNNING, elapsedSeconds: HOUR }, ENDED] });
    expect(values).not.toHaveProperty('jobs_submitted');
    expect(values).not.toHaveProperty('gpu_hours_allocated');
  });

  it('has held nothing while it is pending', () => {
    const pending = { ...RUNNING, state: 'PENDING', allocated: false, elapsedSeconds: HOUR } as const;
    expect(hours([pending, ENDED])).toBeUndefined();
  });

  it('counts once where an earlier export tells of it, too, in whatever order', () => {
    const ended = { ...RUNNING, state: 'COMPLETED', endSeconds: JANUARY + 8 * HOUR } as const;
    const before = { ...RUNNING, elapsedSeconds: HOUR };
    const later = { ...RUNNING, elapsedSeconds: 90 * 60 };
    for (const runs of [
      [before, later, ended],
      [ended, later, before],
    ]) {
      const { values, diagnostics } = routed({ runs: [...runs, ENDED] });
      expect(values).toMatchObject({ gpu_hours_allocated_in_window: 6, gpu_hours_allocated: 6 });
      expect(diagnostics.count('duplicate')).toBe(2);
    }
    expect(hours([before, later, ENDED])).toBe(4.5);
    expect(hours([later, before, ENDED])).toBe(4.5);
  });
});

it('an ended run counts in the window only with what lies in it', () => {
  const run = {
    ...RUNNING,
    state: 'FAILED',
    startSeconds: JANUARY - HOUR,
    endSeconds: JANUARY + 25 * HOUR,
  } as const;
  const window = { startSeconds: JANUARY, endSeconds: JANUARY + DAY };
  const { values } = routed({ runs: [run, { ...run, jobId: '7', endSeconds: JANUARY + HOUR }] }, window);
  expect(values).toMatchObject({ gpu_hours_allocated: 6, gpu_hours_allocated_in_window: 72 + 3 });
});
