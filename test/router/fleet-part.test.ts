// Part of a fleet is never told as all of it: who does not see where GPU jobs ran does not know how many GPUs
// there are.
import { describe, expect, it } from 'vitest';
import { JANUARY, type PlainDevice, type PlainRun } from './site.ts';
import { fleetOf, routedTellings, type Telling } from './tellings.ts';

const DAY = 86_400;
const RUN: PlainRun = {
  cluster: 'c',
  jobId: '1',
  user: 'u',
  nodes: ['n0'],
  state: 'COMPLETED',
  allocated: true,
  submitSeconds: JANUARY,
  startSeconds: JANUARY,
  endSeconds: JANUARY + DAY / 2,
  requestedGpus: 1,
  allocatedGpus: 1,
};
const gpu = (node: string, gpuIndex: number): PlainDevice => ({ node, gpuIndex, model: 'h100' });

describe('part of a fleet is never told as all of it', () => {
  const shown: Telling = { devices: [{ ...gpu('n0', 0), migEnabled: true, migInstances: 2 }] };
  const whole: Telling = { devices: [{ ...gpu('n0', 0), migEnabled: false }] };
  const window = { startSeconds: JANUARY, endSeconds: JANUARY + DAY };

  it.each([
    [
      'a job ran on a host that is not shown',
      [RUN, { ...RUN, jobId: '2', nodes: ['n0', 'n7'] }],
      /ran on nodes that no source shows/,
    ],
    [
      'a job does not say where it ran',
      [RUN, { ...RUN, jobId: '2', nodes: [] }],
      /does not say on which nodes/,
    ],
    [
      'a job that still runs is on a host that is not shown',
      [{ ...RUN, nodes: ['n7'], state: 'RUNNING', endSeconds: Number.NaN }],
      /no source shows/,
    ],
    [
      'a job ran on a host whose short name is two domains’',
      [{ ...RUN, nodes: ['n0'] }],
      /short name that hosts of two domains have/,
      'n0.b.example',
    ],
  ] as [string, PlainRun[], RegExp, string?][])('where %s', (_, runs, reason, twin) => {
    const twins: Telling = {
      devices: ['n0.a.example', ...(twin === undefined ? [] : [twin])].map((host) => gpu(host, 1)),
    };
    const site = routedTellings([shown, ...(twin === undefined ? [] : [twins])], runs, window);
    for (const metric of ['gpu_fleet', 'gpu_hours_capacity', 'allocation_rate', 'mig_instance_count'])
      expect(site.reasons[metric], metric).toMatch(reason);
    expect(site.values).not.toHaveProperty('tdp_watts');
    for (const metric of ['gpu_fleet', 'mig_instance_count', 'gpu_hours_capacity'])
      expect(site.released.map((one) => String(one.metric))).not.toContain(metric);
    if (twin !== undefined) return;
    // That a GPU is in MIG mode is true of all of them together; that none is, is not known.
    expect(site.values.mig_enabled).toBe(true);
    expect(routedTellings([whole], runs, window).values).not.toHaveProperty('mig_enabled');
  });

  it('all of it is told where every host of a job is shown, whatever ran there before the window or without GPUs', () => {
    const before = { ...RUN, jobId: '2', nodes: ['n7'], startSeconds: JANUARY - 9, endSeconds: JANUARY - 1 };
    const cpuOnly = { ...RUN, jobId: '3', nodes: ['n8'], requestedGpus: 0, allocatedGpus: 0 };
    const site = routedTellings([shown], [RUN, before, cpuOnly], window);
    expect(fleetOf(site)).toEqual({ h100: 1 });
    expect(site.values).toMatchObject({ mig_enabled: true, mig_instance_count: 2, gpu_hours_capacity: 24 });
  });

  it('without GPU jobs it is what is shown', () => {
    expect(fleetOf(routedTellings([shown]))).toEqual({ h100: 1 });
    const cpuOnly = { ...RUN, nodes: ['n8'], requestedGpus: 0, allocatedGpus: 0 };
    expect(fleetOf(routedTellings([shown], [cpuOnly]))).toEqual({ h100: 1 });
  });
});
