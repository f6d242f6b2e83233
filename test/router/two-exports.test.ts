// One run told by two exports is one run, and knows what either tells, in whatever order they are read.
import { DiagnosticLog, JobRun, sources } from '@ptl/claw-core';
import { openRoute } from '@ptl/claw-router/internal';
import { describe, expect, it } from 'vitest';
import { testScope } from '../setup/scope.ts';
import { RUN } from './hour.ts';
import { filled, JANUARY, type PlainRun, type PlainSample, routed, testKey } from './site.ts';

describe('text and JSON of one run', () => {
  const SHARED: PlainRun = { ...RUN, requestedGpus: 1, allocatedGpus: 1 };
  const text = [SHARED, { ...SHARED, jobId: '2' }];
  const json = text.map((run, i) => ({ ...run, gpuIndexMask: 1 << i }));
  const samples: PlainSample[] = Array.from({ length: 120 }, (_, i) => ({
    node: 'n',
    device: `g${i % 2}`,
    gpuIndex: i % 2,
    gpuShare: 1,
    gpuUtilization: (i % 2) / 2,
    timeSeconds: JANUARY + 60 * (i >> 1),
  }));

  it('a run that was let go before more was told of it is read again', () => {
    const options = {
      rereadable: true,
      nowSeconds: JANUARY + 31 * 86_400,
      version: '0.1.0',
      scope: testScope(),
    };
    const follows = (runs: readonly PlainRun[], jobsOnly: boolean): boolean => {
      const key = testKey();
      const route = openRoute({ ...options, jobsOnly, key, diagnostics: new DiagnosticLog() });
      const { jobRun } = route.jobs(sources.slurm_sacct);
      for (const run of runs) jobRun?.(filled(new JobRun(), run, key));
      return route.accountingDone();
    };
    const nameless = text.map((run) => ({ ...run, nodes: [] }));
    expect(follows([...text, ...text], false)).toBe(true);
    for (const more of [json, nameless]) {
      expect(follows([...text, ...more], false)).toBe(false);
      // Where no samples will come, nobody asks where it ran.
      expect(follows([...text, ...more], true)).toBe(true);
    }
  });

  it('the order of the two does not matter', () => {
    const one = routed({ runs: [...text, ...json], samples });
    const other = routed({ runs: [...json, ...text], samples });
    expect(one.values).toMatchObject({ jobs_submitted: 2, gpu_efficiency_rate: 0.25 });
    expect(one.values).toEqual(other.values);
    expect(one.text).toBe(other.text);
  });
});

describe('two exports of which one lacks a column', () => {
  const FULL: PlainRun = {
    ...RUN,
    eligibleSeconds: JANUARY - 40,
    submitSeconds: JANUARY - 100,
    timeLimitSeconds: 7200,
    gpuUtilization: 0.5,
    exportedGpuUtilization: 0.25,
  };
  // The first of them is of the same user, and has the same name.
  const others = ['', '2', '3', '4'].map((n): PlainRun => ({ ...FULL, jobId: `1${n}1`, user: `u${n}` }));

  it.each([
    ['Eligible', { eligibleSeconds: Number.NaN }],
    ['Timelimit', { timeLimitSeconds: Number.NaN }],
    ['ReqCPUS', { requestedCpus: Number.NaN }],
    ['TotalCPU', { cpuSeconds: Number.NaN }],
    ['TRESUsageInAve', { gpuUtilization: Number.NaN }],
    ['GPUUtil', { exportedGpuUtilization: Number.NaN }],
    ['both utilizations', { gpuUtilization: Number.NaN, exportedGpuUtilization: Number.NaN }],
    ['AllocTRES', { allocated: false, allocatedGpus: Number.NaN, requestedGpus: 1 }],
    ['User', { user: '' }],
    ['Account', { account: '' }],
    ['User and Account', { user: '', account: '' }],
    ['JobName', { name: '' }],
  ] as [string, Partial<PlainRun>][])('know what the other one tells: %s', (_, lacking) => {
    const poor: PlainRun = { ...FULL, ...lacking };
    const whole = routed({ runs: [FULL, ...others] });
    const one = routed({ runs: [FULL, ...others, poor] });
    const other = routed({ runs: [poor, ...others, FULL] });
    for (const { values, people } of [one, other]) {
      expect(values).toEqual(whole.values);
      expect(people).toEqual(whole.people);
    }
    expect(other.text).toBe(one.text);
  });

  it('and where they contradict each other, no order matters either', () => {
    const contrary: PlainRun = {
      ...FULL,
      requestedCpus: 9,
      cpuSeconds: 1000,
      gpuUtilization: 0.4,
      name: 'x',
    };
    const one = routed({ runs: [FULL, ...others, contrary] });
    const other = routed({ runs: [contrary, ...others, FULL] });
    expect(other.values).toEqual(one.values);
  });
});

describe('two exports that name whose a run is differently', () => {
  const of = (user: string, account: string, jobId: string): PlainRun => ({ ...RUN, user, account, jobId });
  /** All orders of three. */
  const ORDERS = [
    ...[[0, 1, 2] as const, [0, 2, 1] as const, [1, 0, 2] as const],
    ...[[1, 2, 0] as const, [2, 0, 1] as const, [2, 1, 0] as const],
  ];
  const inOrders = (tellings: readonly PlainRun[], others: readonly PlainRun[], seed = 1) =>
    ORDERS.map((order) =>
      routed({ runs: [...others, ...order.map((at) => tellings[at]!)] }, { key: testKey(seed) }),
    );
  /** Ten users with a job each: one more or less shows. */
  const others = Array.from({ length: 10 }, (_, i) => of(`u${i}`, `a${i % 3}`, `9${i}`));

  it('it is nobody’s, whatever they are called and in whatever order they are read', () => {
    for (let seed = 1; seed <= 12; seed++) {
      // One of the two names is that of somebody who is known anyway: whichever counted would show.
      const all = inOrders([of('u1', 'a', '1'), of('ada', 'a', '1'), of('u1', 'a', '1')], others, seed);
      for (const { people, text } of all) {
        expect(people.contributors).toBe(11);
        expect(text).toBe(all[0]!.text);
      }
      const parted = inOrders([of('u1', 'a', '1'), of('u2', 'a', '1'), of('ada', 'a', '1')], others, seed);
      for (const { people } of parted) expect(people.contributors).toBe(11);
    }
  });

  it('and the operator is told of how many that is so', () => {
    const tellings = ['1', '2'].flatMap((id) => ['u1', 'ada', 'bob'].map((user) => of(user, 'a', id)));
    expect(routed({ runs: [...others, ...tellings] }).diagnostics.count('user_disputed')).toBe(2);
    const alike = ['ada', 'ada', ''].map((user) => of(user, 'a', '1'));
    expect(routed({ runs: [...others, ...alike] }).diagnostics.count('user_disputed')).toBe(0);
  });

  it('it is in no account', () => {
    const tellings = [of('ada', 'a1', '1'), of('ada', 'a2', '1'), of('ada', 'a3', '1')];
    for (const contributors of ['user', 'account'] as const) {
      const all = ORDERS.map((order) =>
        routed({ runs: [...others, ...order.map((at) => tellings[at]!)] }, { contributors }),
      );
      const without = routed({ runs: [...others, of('ada', '', '1')] }, { contributors });
      for (const { people, values, text } of all) {
        expect(people).toEqual(all[0]!.people);
        expect(values).toEqual(without.values);
        expect(text).toBe(all[0]!.text);
      }
    }
  });

  it('who knows more than that says it', () => {
    const tellings = [of('ada', '', '1'), of('u1', '', '1'), of('ada', 'a', '1')];
    for (const { people, values } of inOrders(tellings, others)) {
      const whole = routed({ runs: [...others, of('ada', 'a', '1')] });
      expect(people).toEqual(whole.people);
      expect(values).toEqual(whole.values);
    }
  });
});

it('without a submit time, a run that never started is none of the others of its job', () => {
  const untold = { ...RUN, submitSeconds: Number.NaN };
  const first: PlainRun = { ...untold, state: 'NODE_FAIL' };
  const second: PlainRun = { ...untold, startSeconds: JANUARY + 7200, endSeconds: JANUARY + 9000 };
  const third: PlainRun = {
    ...untold,
    state: 'CANCELLED',
    allocated: false,
    startSeconds: Number.NaN,
    endSeconds: JANUARY + 9100,
  };
  const said = [
    [first, second, third],
    [third, second, first],
    [second, third, first],
    [first, third, second],
  ].map((runs) => routed({ runs }).values);
  for (const values of said) expect(values).toEqual(said[0]);
});
