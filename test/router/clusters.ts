// Random nodes with GPUs, runs on them, and samples of the GPUs: whole nodes and shared ones, with and
// without job labels and GPU indices, MIG instances, gaps. All runs end, and one GPU is seen without gaps, so
// that it tells the interval.
import fc from 'fast-check';
import { JANUARY, type PlainRun, type PlainSample, type Site } from './site.ts';

/** Seconds after which all runs have ended. */
const SPAN = 1800;

/** Often on the beat of the samples, to the second. */
const times = fc.oneof(
  fc.nat(SPAN),
  fc.nat(SPAN / 20).map((beat) => beat * 20),
);

const cluster = fc.record({
  interval: fc.constantFrom(20, 30, 60),
  gpus: fc.constantFrom(1, 2, 4),
  nodes: fc.array(
    fc.record({
      labels: fc.constantFrom('none', 'none', 'some'),
      mig: fc.constantFrom('no', 'no', 'no', 'halves', 'unknown share'),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  jobs: fc.array(
    fc.record({
      user: fc.nat(4),
      first: fc.nat(2),
      nodes: fc.constantFrom(1, 1, 1, 2),
      part: fc.constantFrom('whole', 'whole', 'one', 'indices', 'indices'),
      mask: fc.integer({ min: 1, max: 15 }),
      start: times,
      seconds: times,
      requeued: fc.boolean(),
    }),
    { maxLength: 8 },
  ),
  noise: fc.infiniteStream(fc.nat(999_999)),
});
type Spec = typeof cluster extends fc.Arbitrary<infer S> ? S : never;

export interface Cluster {
  readonly site: Site;
  readonly interval: number;
}

export const clusters: fc.Arbitrary<Cluster> = cluster.map((spec) => {
  const runs = runsOf(spec);
  return { site: { runs, samples: samplesOf(spec, runs) }, interval: spec.interval };
});

function runsOf({ nodes, gpus, jobs }: Spec): PlainRun[] {
  return jobs.flatMap((job, i): PlainRun[] => {
    const names = nodes
      .map((_, n) => `n${n}`)
      .slice(job.first % nodes.length, (job.first % nodes.length) + job.nodes);
    const mask = job.mask % 2 ** gpus;
    const indexed = job.part === 'indices' && names.length === 1 && mask > 0;
    const count = indexed ? bits(mask) : (job.part === 'whole' ? gpus : 1) * names.length;
    const run = (startSeconds: number, endSeconds: number, state: PlainRun['state'] & string): PlainRun => ({
      cluster: 'a',
      jobId: `j${i}`,
      user: `u${job.user}`,
      nodes: names,
      state,
      allocated: true,
      submitSeconds: startSeconds,
      startSeconds,
      endSeconds,
      requestedGpus: count,
      allocatedGpus: count,
      ...(indexed ? { gpuIndexMask: mask } : {}),
    });
    const start = JANUARY + job.start;
    const again = start + job.seconds + 7;
    return job.requeued
      ? [run(start, start + job.seconds, 'REQUEUED'), run(again, again + job.seconds, 'COMPLETED')]
      : [run(start, start + job.seconds, 'COMPLETED')];
  });
}

function samplesOf({ nodes, gpus, interval, noise }: Spec, runs: readonly PlainRun[]): PlainSample[] {
  const samples: PlainSample[] = [];
  const draw = (below: number): number => noise.next().value! % below;
  const ids = [...new Set(runs.map(({ jobId }) => jobId!)), 'another'];
  nodes.forEach(({ labels, mig }, n) => {
    for (let gpu = 0; gpu < gpus; gpu++)
      for (let time = JANUARY; time < JANUARY + 2 * SPAN; time += interval) {
        const parts = mig === 'no' ? [undefined] : mig === 'halves' ? [3 / 7, 4 / 7] : [Number.NaN, 2 / 7];
        parts.forEach((share, instance) => {
          const isFirst = n === 0 && gpu === 0 && instance === 0;
          if (!isFirst && draw(8) === 0) return;
          const running = runs.find((run) => run.startSeconds! <= time && time <= run.endSeconds!);
          const label =
            labels === 'none' || draw(4) === 0
              ? undefined
              : draw(3) > 0
                ? running?.jobId
                : ids[draw(ids.length)];
          samples.push({
            node: `n${n}`,
            device: `n${n}g${gpu}`,
            timeSeconds: time,
            ...(draw(20) === 0 ? {} : { gpuIndex: gpu }),
            ...(label === undefined ? {} : { job: label }),
            ...(draw(40) === 0 ? { shared: true } : {}),
            ...(share === undefined ? { gpuShare: 1 } : { gpuShare: share, instanceId: instance }),
            ...valuesOf(draw),
          });
        });
      }
  });
  return samples;
}

/** Values on whole steps, so that the reference needs no rounding. */
function valuesOf(draw: (below: number) => number): PlainSample {
  const ratio = (): number => (draw(4) === 0 ? 0 : draw(10_001) / 10_000);
  const maybe = <K extends string>(key: K, value: number): { [Key in K]?: number } =>
    (draw(5) === 0 ? {} : { [key]: value }) as { [Key in K]?: number };
  return {
    ...maybe('gpuUtilization', ratio()),
    ...maybe('smActive', ratio()),
    ...maybe('dramActive', ratio()),
    ...maybe('memoryUsedBytes', draw(10_001)),
    ...maybe('powerWatts', draw(700)),
    memoryTotalBytes: 10_000,
  };
}

function bits(mask: number): number {
  return mask.toString(2).replaceAll('0', '').length;
}
