// Hosts under several names: jobs and samples of one host meet, and those of a short name that two domains
// share do not.
import { describe, expect, it } from 'vitest';
import { JANUARY, type PlainRun, type PlainSample } from './site.ts';
import { routedTellings, type Telling } from './tellings.ts';

const HOUR = 3600;
const run = (node: string): PlainRun => ({
  cluster: 'c',
  jobId: '1',
  user: 'u',
  nodes: [node],
  state: 'COMPLETED',
  allocated: true,
  submitSeconds: JANUARY,
  startSeconds: JANUARY,
  endSeconds: JANUARY + HOUR,
  requestedGpus: 1,
  allocatedGpus: 1,
});
const samples = (node: string, gpuUtilization: number): Telling => ({
  samples: Array.from(
    { length: 60 },
    (_, minute): PlainSample => ({
      node,
      gpuIndex: 0,
      gpuUtilization,
      timeSeconds: JANUARY + minute * 60,
    }),
  ),
});
const rate = (node: string, ...tellings: Telling[]) =>
  routedTellings(tellings, [run(node)]).values.gpu_efficiency_rate;

describe('a job and its samples meet', () => {
  it.each([
    ['g1', 'g1'],
    ['g1', 'g1.site.example'],
    ['g1.site.example', 'g1'],
    ['G1', 'g1.Site.Example'],
    ['10.1.2.3', '10.1.2.3'],
  ])('on %s and %s', (job, sample) => expect(rate(job, samples(sample, 0.25))).toBe(0.25));

  it.each([
    ['g1', 'g2'],
    ['10.1.2.3', '10.1.2.4'],
    ['10.1.2.3', '10'],
    ['g1.a.example', 'g1.b.example'],
  ])('not on %s and %s', (job, sample) => expect(rate(job, samples(sample, 0.25))).toBeUndefined());

  it('not on a short name that two domains share, whichever is read first', () => {
    const [a, b] = [samples('g1.a.example', 0.25), samples('g1.b.example', 0.75)];
    for (const tellings of [
      [a, b],
      [b, a],
    ]) {
      expect(rate('g1', ...tellings)).toBeUndefined();
      expect(rate('g1.a.example', ...tellings)).toBe(0.25);
      expect(rate('g1', samples('g1', 0.5), ...tellings)).toBeUndefined();
      expect(rate('g1', ...tellings, samples('g1', 0.5))).toBeUndefined();
    }
  });
});
