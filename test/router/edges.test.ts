// Edges: whose GPU time it is, what is impossible is not measured, and what lies on a border lies on one
// side.

import { JobRun } from '@ptl/claw-core';
import { COLUMN, Gathering, jobSink } from '@ptl/claw-router/internal';
import { describe, expect, it } from 'vitest';
import { DAY, RUN, SAMPLES } from './one-job.ts';
import { filled, JANUARY, type PlainRun, type PlainSample, routed, testKey } from './site.ts';

describe('without accounting', () => {
  it('GPU time is the namespaces’ where the exporter names them; what nobody held is not in it', () => {
    const samples = SAMPLES.map((sample, i) => ({
      ...sample,
      ...(i % 2 === 0 ? { namespace: `ns${i % 3}`, gpuUtilization: 0.8 } : { gpuUtilization: 0.2 }),
    }));
    const { values, people } = routed({ samples }, { noJobs: true });
    expect(people.unit).toBe('namespace');
    expect(values).toMatchObject({ gpu_util_mean: 0.8, gpu_util_p05: 0.8 });
  });

  it('else it is the nodes’, and the window is that of the samples', () => {
    const samples = [...SAMPLES, { ...SAMPLES[0]!, timeSeconds: JANUARY - 1 }];
    const { people, window } = routed({ samples }, { noJobs: true });
    expect(people.unit).toBe('node');
    expect(window).toEqual({ startSeconds: JANUARY - DAY, endSeconds: JANUARY + DAY });
  });

  it('samples outside of a window that was asked for are not in it', () => {
    const samples = [...SAMPLES, { ...SAMPLES[0]!, timeSeconds: JANUARY + DAY, gpuUtilization: 1 }];
    const window = { startSeconds: JANUARY, endSeconds: JANUARY + DAY };
    expect(routed({ samples }, { noJobs: true, ...window }).values).toMatchObject({ gpu_util_mean: 0.5 });
  });
});

describe('coverage', () => {
  const coverageOf = (samples: readonly PlainSample[]) => {
    const runs = ['u', 'v', 'w', 'x', 'y', 'z'].map(
      (user, i): PlainRun => ({ ...RUN, user, jobId: `${i}`, nodes: [`n${i}`] }),
    );
    const all = runs.flatMap((_, i) =>
      samples.map((sample) => ({ ...sample, node: `n${i}`, device: `${sample.device}/${i}` })),
    );
    const { text } = routed({ runs, samples: all });
    return JSON.parse(text).discovery.collection_results.dcgm_exporter.coverage;
  };

  it('is the share of held GPU time that joined samples stand for', () => {
    expect(coverageOf(SAMPLES)).toMatchObject({ high: 1 });
    const { low, high } = coverageOf(SAMPLES.slice(0, 60));
    expect([low <= 0.5, 0.5 <= high, high - low < 0.051]).toEqual([true, true, true]);
  });
});

describe('less than half', () => {
  it('of the GPU time covered: the job has no u from samples', () => {
    const first = (minutes: number) => SAMPLES.slice(0, 2 * minutes);
    expect(routed({ runs: [RUN], samples: first(30) }).values).toMatchObject({ jobs_analyzed: 1 });
    expect(routed({ runs: [RUN], samples: first(29) }).values).toMatchObject({ jobs_analyzed: 0 });
  });

  it('Slurm’s own value takes over', () => {
    const site = routed({ runs: [{ ...RUN, gpuUtilization: 0.25 }], samples: SAMPLES.slice(0, 58) });
    expect(site.values).toMatchObject({ gpu_efficiency_rate: 0.25, gpu_util_mean: 0.5 });
  });
});

describe('borders', () => {
  const ended = (endSeconds: number): PlainRun => ({ ...RUN, endSeconds, startSeconds: endSeconds - 60 });
  const window = { startSeconds: JANUARY, endSeconds: JANUARY + DAY };

  it('a job that ends with the window’s first second is in it, one that ends with its end is not', () => {
    expect(routed({ runs: [ended(JANUARY)] }, window).values).toMatchObject({ jobs_submitted: 1 });
    expect(routed({ runs: [ended(JANUARY + DAY - 1)] }, window).values).toMatchObject({ jobs_submitted: 1 });
    expect(routed({ runs: [ended(JANUARY - 1)] }, window).reasons).toHaveProperty('jobs_submitted');
    expect(routed({ runs: [ended(JANUARY + DAY)] }, window).reasons).toHaveProperty('jobs_submitted');
  });

  it('files cover the days in which their jobs ended, midnight being of the next day', () => {
    expect(routed({ runs: [ended(JANUARY + DAY)] }).window).toEqual({
      startSeconds: JANUARY + DAY,
      endSeconds: JANUARY + 2 * DAY,
    });
  });

  it('a GPU that is seen under two host names belongs to the runs of the host in question', () => {
    const other = { ...RUN, jobId: '2', nodes: ['m'], requestedGpus: 1, allocatedGpus: 1, gpuIndexMask: 1 };
    const mine = { ...RUN, requestedGpus: 1, allocatedGpus: 1, gpuIndexMask: 1 };
    const samples = SAMPLES.map((sample, i) => ({
      ...sample,
      device: 'g',
      gpuIndex: 0,
      node: i % 2 === 0 ? 'n' : 'm',
      gpuUtilization: i % 2 === 0 ? 0.2 : 0.6,
      timeSeconds: sample.timeSeconds! + (i % 2 === 0 ? 0 : 30),
    }));
    const { values } = routed({ runs: [mine, other], samples });
    expect(values).toMatchObject({ job_util_p10: 0.2, job_util_p90: 0.6, jobs_analyzed: 2 });
  });

  it('a run with more GPU or CPU time than there can be is not measured, and nothing is thrown', () => {
    for (const much of [1e8, 1e9, 1e300, Number.POSITIVE_INFINITY]) {
      const long = { startSeconds: 1, endSeconds: 4e9 };
      const run = {
        ...RUN,
        ...long,
        requestedGpus: much,
        allocatedGpus: much,
        requestedCpus: much,
        gpuUtilization: 1,
      };
      const others = Array.from({ length: 100 }, (_, i) => ({ ...RUN, jobId: `${i + 2}` }));
      const { values } = routed({ runs: [run, ...others] }, { nowSeconds: long.endSeconds });
      expect(values).toMatchObject({ jobs_submitted: 101, gpu_hours_allocated: 200 });
    }
  });

  it('samples out of their range are not measured, and nothing is thrown', () => {
    for (const wrong of [-1, 2, 1e300, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
      const bad = { ...SAMPLES[0]!, gpuUtilization: wrong, dramActive: wrong, memoryUsedBytes: wrong };
      const worse = {
        ...SAMPLES[1]!,
        gpuShare: wrong === -1 ? -1 : wrong,
        powerWatts: wrong * 1e6,
        energyJoules: wrong,
      };
      const { values } = routed({ runs: [RUN], samples: [...SAMPLES, bad, worse] });
      expect(values).toMatchObject({ gpu_util_p05: 0.5, gpu_util_p95: 0.5 });
    }
  });
});

describe('energy', () => {
  const counted = (joules: (minute: number) => number): PlainSample[] =>
    SAMPLES.map((sample, i) => ({ ...sample, powerWatts: 300, energyJoules: joules(i >> 1) }));

  it('is the rise of the boards’ counters from the first reading to the last', () => {
    const { values } = routed({ runs: [RUN], samples: counted((minute) => 5000 + minute * 60 * 400) });
    expect(values.energy_kwh).toBeCloseTo((2 * 400 * 3540) / 3.6e6, 12);
  });

  it('is the integral of power where there is no counter', () => {
    const samples = SAMPLES.map((sample) => ({ ...sample, powerWatts: 250 }));
    expect(routed({ runs: [RUN], samples }).values.energy_kwh).toBeCloseTo((2 * 250 * 3600) / 3.6e6, 12);
  });
});

it('a group that spans a user’s accounts is of no account, in whatever order its jobs come', () => {
  const runs = ['a', 'b', 'a', 'a', 'b', 'b'].map((account, i): PlainRun => {
    const name = i < 3 ? 'x' : 'y';
    return { ...RUN, jobId: `${i}`, account, name, gpuUtilization: 0.1 };
  });
  const alone = { ...RUN, jobId: '7', name: 'z', gpuUtilization: 0.1, account: 'a' };
  const populationOf = (rows: readonly PlainRun[]) => {
    const key = testKey();
    const window = { given: undefined, coveredBy: 'day', nowSeconds: JANUARY } as const;
    const options = { window, threshold: 0.6 };
    const gathering = new Gathering({ ...options, assumeUtilization: undefined });
    const { jobRun } = jobSink((rows) => gathering.accounting.add(rows), 1);
    for (const row of rows) jobRun(filled(new JobRun(), row, key));
    gathering.accountingDone();
    const { contributors, sums } = gathering.facts().report.jobs!;
    return contributors.population(sums, COLUMN.groups, COLUMN.chronicGroups);
  };
  const site = [...runs, alone, { ...alone, jobId: '8' }];
  const wanted = { contributors: [{ id: 0, weight: 3n, part: 3n }], people: 1 };
  expect(populationOf(site)).toEqual(wanted);
  expect(populationOf(site.toReversed())).toEqual(wanted);
});
