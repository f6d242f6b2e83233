// Absent is not zero: what telemetry does not say has no value, but a reason, and is in no package.
import { SENTENCES } from '@ptl/claw-router';
import { describe, expect, it } from 'vitest';
import { RUN, SAMPLES } from './one-job.ts';
import { JANUARY, type Routed, routed } from './site.ts';
import { routedTexts } from './texts.ts';

const without = <T extends object>(row: T, ...fields: (keyof T)[]): T =>
  Object.fromEntries(Object.entries(row).filter(([field]) => !fields.includes(field as keyof T))) as T;

/** The metrics have no value, but a reason; and they are in no package. */
function expectAbsent(
  { values, reasons, released }: Routed,
  metrics: Readonly<Record<string, string>>,
): void {
  for (const [metric, reason] of Object.entries(metrics)) {
    expect(values, metric).not.toHaveProperty(metric);
    expect(reasons[metric], metric).toBe(reason);
    expect(released.map((one) => String(one.metric))).not.toContain(metric);
  }
}

/** Why a package lacks each metric. */
const kept = ({ withheld }: Routed) =>
  Object.fromEntries(withheld.map(({ metric, because }) => [metric, because]));

describe('absent is not zero', () => {
  const NOT_TOLD = 'No input measures half of the GPU time of any job that completed or timed out.';
  const TELEMETRY = 'No GPU telemetry was given.';

  it('no telemetry: nothing about GPU time', () => {
    expectAbsent(routed({ runs: [RUN] }), {
      gpu_util_p50: TELEMETRY,
      gpu_util_mean: TELEMETRY,
      gpu_idle_fraction: TELEMETRY,
      energy_kwh: TELEMETRY,
      mem_copy_util_p50: TELEMETRY,
      fb_used_p50: TELEMETRY,
      power_watts_p50: TELEMETRY,
      gpu_memory_capacity_pct: TELEMETRY,
      mem_copy_util_mean: TELEMETRY,
      gpu_fleet: 'No source shows which GPUs there are.',
      gpu_hours_capacity: 'No source shows which GPUs there are.',
      allocation_rate: 'No source shows which GPUs there are.',
      mig_enabled: 'No telemetry shows MIG instances.',
    });
  });

  it('telemetry of less than half of a job: the reason does not deny it', () => {
    const site = routed({ runs: [RUN], samples: SAMPLES.slice(0, 40) });
    expect(site.values).toMatchObject({ gpu_util_mean: 0.5, jobs_analyzed: 0 });
    expectAbsent(site, { gpu_efficiency_rate: NOT_TOLD, job_util_p50: NOT_TOLD });
    expect(NOT_TOLD).not.toMatch(/no telemetry/i);
  });

  it('jobs of which none may be analyzed: the reason is theirs, whatever telemetry there is', () => {
    const none = 'No GPU job completed or timed out, and it is said of those that did.';
    const metrics = ['gpu_efficiency_rate', 'job_util_p50', 'low_util_share', 'ace_input_path'];
    for (const state of ['FAILED', 'CANCELLED', 'NODE_FAIL', 'PREEMPTED'] as const)
      for (const samples of [[], SAMPLES])
        expectAbsent(
          routed({ runs: [{ ...RUN, state }], samples }),
          Object.fromEntries(metrics.map((metric) => [metric, none])),
        );
    const unknown = routed({ runs: [{ ...RUN, allocatedGpus: Number.NaN }] });
    for (const metric of metrics) expect(unknown.reasons[metric]).toBe(SENTENCES.too_many_unmeasured);
  });

  it('telemetry without memory, power and energy', () => {
    const site = routed({ runs: [RUN], samples: SAMPLES });
    expect(site.values).toMatchObject({ gpu_util_mean: 0.5, gpu_efficiency_rate: 0.5, gpu_idle_fraction: 0 });
    expectAbsent(site, {
      gpu_memory_capacity_pct: 'The GPU telemetry does not say how much memory is in use.',
      fb_used_p50: 'The GPU telemetry does not say how much memory is in use.',
      energy_kwh: 'The GPU telemetry has neither an energy counter nor power over time.',
    });
    expectAbsent(site, {
      mem_copy_util_p50: 'The GPU telemetry does not say how busy the memory was.',
      power_watts_mean: 'The GPU telemetry does not say how much power was drawn.',
    });
  });

  it('telemetry of memory alone', () => {
    const samples = SAMPLES.map((sample) => ({
      ...without(sample, 'gpuUtilization'),
      memoryUsedBytes: 2 ** 30,
      memoryTotalBytes: 2 ** 32,
    }));
    const site = routed({ runs: [RUN], samples });
    expect(site.values).toMatchObject({ gpu_memory_capacity_pct: 0.25 });
    const because = 'The GPU telemetry does not say how busy the GPUs were.';
    expectAbsent(site, { gpu_util_mean: because, gpu_idle_fraction: because, gpu_util_p95: because });
  });

  it('telemetry of another time', () => {
    const [startSeconds, endSeconds] = [JANUARY + 90 * 86_400, JANUARY + 91 * 86_400];
    const window = { startSeconds, endSeconds, nowSeconds: endSeconds };
    const because = 'The GPU telemetry that was given measures nothing in the period.';
    expectAbsent(routed({ runs: [RUN], samples: SAMPLES }, window), {
      gpu_util_mean: because,
      energy_kwh: because,
      gpu_memory_capacity_pct: because,
      power_watts_p50: because,
      gpu_util_p95: because,
    });
  });

  it('an answer of a Prometheus without series of GPUs is no telemetry', () => {
    const empty = '{"status":"success","data":{"resultType":"matrix","result":[]}}';
    const { reasons } = routedTexts({ prometheus: empty });
    expect(reasons).toMatchObject({ gpu_util_mean: TELEMETRY, energy_kwh: TELEMETRY });
  });

  it('telemetry without times beside jobs is not denied', () => {
    const site = routed({ runs: [RUN], samples: SAMPLES.slice(0, 2) }, { live: true });
    const because = SENTENCES.telemetry_untimed;
    expectAbsent(site, { gpu_util_mean: because, fb_used_p50: because, energy_kwh: because });
    expect(Object.values(site.reasons)).not.toContain(TELEMETRY);
  });

  it('nothing measured: the few are not said to have been allowed', () => {
    const site = { samples: SAMPLES.map((sample) => without(sample, 'gpuUtilization')) };
    const allowed = (allowSmall: boolean) => routed(site, { noJobs: true, allowSmall }).people.smallAllowed;
    expect([allowed(false), allowed(true)]).toEqual([false, true]);
  });

  it('no accounting: nothing about jobs', () => {
    const site = routed({ samples: SAMPLES }, { noJobs: true });
    expect(site.values).toMatchObject({ gpu_util_mean: 0.5 });
    expect(site.people.unit).toBe('node');
    const because = 'No job accounting was given.';
    expectAbsent(site, {
      jobs_submitted: because,
      gpu_efficiency_rate: because,
      gpu_hours_allocated: because,
      job_failure_rate: because,
      scheduling_pressure_ratio: because,
      total_cpu_requested: because,
      allocation_rate: because,
      scheduler_type: because,
      job_util_p50: because,
    });
  });

  it('utilization that accounting has is not denied where samples are missing', () => {
    const site = routed({ runs: [{ ...RUN, gpuUtilization: 0.5 }] });
    expect(site.values).toMatchObject({ job_util_p50: 0.5 });
    const because = SENTENCES.only_job_means;
    expectAbsent(site, { gpu_util_p50: because, gpu_util_mean: because, gpu_idle_fraction: because });
    expectAbsent(site, { energy_kwh: TELEMETRY, fb_used_p50: TELEMETRY });
  });

  it('what a package says of jobs is told apart from what the report says of samples', () => {
    const ofSamples = kept(routed({ samples: SAMPLES }, { noJobs: true }));
    expect(ofSamples).toMatchObject({
      gpu_util_p50: 'no_accounting_for_package',
      job_util_p50: 'no_accounting',
    });
    const ofJobs = kept(routed({ runs: [RUN] }));
    expect(ofJobs).toMatchObject({
      gpu_util_p50: 'no_utilization_for_package',
      cpu_used_fraction: 'no_cpu_time',
    });
    const ofOne = kept(routed({ runs: [{ ...RUN, gpuUtilization: 0.5 }] }));
    expect(ofOne).toMatchObject({ ace_input_path: 'no_path_of_enough' });
  });

  it('a run without times, limit, CPUs or name is in no population of theirs', () => {
    const bare = without(RUN, 'submitSeconds', 'timeLimitSeconds', 'requestedCpus', 'name', 'cpuSeconds');
    expectAbsent(routed({ runs: [{ ...bare, gpuUtilization: 0.5 }] }), {
      scheduling_pressure_ratio: SENTENCES.no_waits,
      wait_spread_ratio: SENTENCES.no_waits,
      queue_wait_hours_p50: SENTENCES.no_waits,
      walltime_efficiency_rate: SENTENCES.no_time_limits,
      walltime_overrequest_pct: SENTENCES.no_time_limits,
      total_cpu_requested: SENTENCES.no_requested_cpus,
      chronic_underutil_share: SENTENCES.no_groups,
      cpu_used_fraction: SENTENCES.no_cpu_time,
    });
  });

  it('a job whose MIG profile is not known counts as a job, and has no GPU-hours', () => {
    const site = routed({ runs: [{ ...without(RUN, 'allocatedGpus'), gpuUtilization: 0.5 }] });
    expect(site.values).toMatchObject({ jobs_submitted: 1, job_failure_rate: 0 });
    expectAbsent(site, {
      small_job_wait_ratio: SENTENCES.no_small_or_large_jobs,
      gpu_efficiency_rate: SENTENCES.too_many_unmeasured,
    });
    expect(site.reasons.gpu_hours_allocated).toMatch(/profile.*shared GPUs/);
    expect(site.values).toMatchObject({ jobs_analyzed: 0 });
  });

  it('jobs that used nothing have no ratio of request to use', () => {
    const site = routed({ runs: [{ ...RUN, gpuUtilization: 0 }] });
    expect(site.values).toMatchObject({ gpu_efficiency_rate: 0, near_zero_jobs_pct: 1 });
    expectAbsent(site, {
      over_request_ratio: 'The analyzed jobs used none of what they asked for, so the ratio has no value.',
    });
  });

  it('a live scrape beside accounting tells the fleet and a snapshot, and no other number', () => {
    const site = routed({ runs: [RUN], samples: SAMPLES.slice(0, 2) }, { live: true });
    expect(site.values).toMatchObject({ jobs_submitted: 1, gpu_fleet: [{ gpu_count: 2 }] });
    expect(site.reasons).toHaveProperty('gpu_efficiency_rate');
    expect(site.values).not.toHaveProperty('gpu_util_mean');
    expect(site.snapshot.find(({ metric }) => metric === 'gpu_util_mean')).toMatchObject({ value: 0.5 });
    // The package says so of the source alone.
    expect(site.text.match(/.*snapshot.*/g)).toEqual([expect.stringContaining('"fidelity"')]);
  });

  it('samples of running jobs, when none has ended, are nobody’s', () => {
    const site = routed({ runs: [{ ...without(RUN, 'endSeconds'), state: 'RUNNING' }], samples: SAMPLES });
    expect(site.reasons).toHaveProperty('jobs_submitted', 'No GPU job ended in the period.');
    expect(site.released.map(({ metric }) => metric)).not.toContain('gpu_util_p50');
  });
});
