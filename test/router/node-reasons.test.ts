// What is said of a site without jobs: numbers with whoever told them, and reasons that fit.
import { ClusterNode, DiagnosticLog, sources } from '@ptl/claw-core';
import { openRoute } from '@ptl/claw-router/internal';
import { expect, it } from 'vitest';
import { RUN, SAMPLES } from './one-job.ts';
import { filled, JANUARY, routed, said, testKey } from './site.ts';

/** What the report says of nodes of these models alone. */
function fleetOf(...models: readonly ClusterNode['gpus'][number]['model'][]) {
  const key = testKey();
  const diagnostics = new DiagnosticLog();
  const route = openRoute({ key, diagnostics, nowSeconds: JANUARY, version: '0.1.0' });
  const node = filled(new ClusterNode(), { node: 'n', state: 'up' }, key);
  for (const model of models) Object.assign(node.addGpus(), { model, physicalGpus: 4, schedulableUnits: 4 });
  route.nodes(sources.kubernetes_nodes).node?.(node);
  route.accountingDone();
  return said(route.finish([{ source: sources.kubernetes_nodes, records: 1, rejected: 0 }]), diagnostics);
}

it('the design power of a model that is known is told, without jobs too', () => {
  expect(fleetOf('h100').values.tdp_watts).toEqual([{ gpu_model: 'h100', tdp_watts: 700 }]);
  expect(fleetOf('h100', 'unknown').values.tdp_watts).toEqual([{ gpu_model: 'h100', tdp_watts: 700 }]);
});

it('of models that are not known it is not', () => {
  const { values, reasons } = fleetOf('unknown');
  expect(values.gpu_fleet).toEqual([{ gpu_model: 'unknown', gpu_count: 4 }]);
  expect(reasons.tdp_watts).toBe('The design power of the GPU models of the fleet is not known.');
});

it('nodes without GPUs are a fleet of none', () => {
  const { reasons } = fleetOf();
  const because = 'The listed nodes have no GPUs.';
  expect(reasons).toMatchObject({ gpu_fleet: because, tdp_watts: because });
});

it('the mean utilization of a site without jobs says who told it', () => {
  const { report } = routed({ samples: SAMPLES }, { noJobs: true });
  const entry = (name: string) => report.find(({ metric }) => metric === name);
  const { value, source, confidence } = entry('gpu_util_mean')!;
  expect(source).toBe('dcgm');
  expect(entry('avg_gpu_utilization')).toMatchObject({ value, source, confidence });
});

it('hours that were used have the source of utilization', () => {
  const { report } = routed({ runs: [RUN], samples: SAMPLES });
  const source = (name: string) => report.find(({ metric }) => metric === name)?.source;
  expect(source('gpu_hours_used')).toBe('slurm+dcgm');
  expect([source('total_gpu_used'), source('gpu_hours_requested')]).toEqual(['slurm+dcgm', 'slurm']);
});

it('jobs that held more than the GPUs that are shown show no fleet, and no node is said to be missing', () => {
  const day = { startSeconds: JANUARY, endSeconds: JANUARY + 86_400 };
  const run = { ...RUN, nodes: ['n'], allocatedGpus: 8, requestedGpus: 8 };
  const short = { ...run, startSeconds: JANUARY, endSeconds: JANUARY + 60 };
  const gpu = (node: string, gpuIndex: number) =>
    ({ node, gpuIndex, device: node + gpuIndex, model: 'h100' }) as const;
  const devices = [gpu('n', 0)];
  for (const name of ['gpu_fleet', 'gpu_hours_capacity', 'allocation_rate'])
    expect(routed({ runs: [short], devices }, day).reasons[name]).toMatch(
      /^Jobs held more GPUs than are shown/,
    );
  // Together they held more than there is, each of them what one node has.
  const half = { ...run, allocatedGpus: 1, endSeconds: JANUARY + 86_399 };
  const two = routed({ runs: [half, { ...half, jobId: '2' }], devices }, day);
  expect(two.values.gpu_fleet).toEqual([{ gpu_model: 'h100', gpu_count: 1 }]);
  expect(two.reasons.allocation_rate).toMatch(/^Jobs held more GPUs than are shown/);
  // A board that was moved was there before; a job of two nodes held what both have.
  const moved = { ...gpu('n', 1), firstSeconds: JANUARY, lastSeconds: JANUARY };
  const there = { ...moved, node: 'm', firstSeconds: JANUARY + 600, lastSeconds: JANUARY + 600 };
  const pair = { ...short, allocatedGpus: 2, nodes: ['n'] };
  const both = { ...short, jobId: '2', allocatedGpus: 3, nodes: ['n', 'm'] };
  const fleet = routed({ runs: [pair, both], devices: [gpu('n', 0), moved, there] }, day);
  expect(fleet.values.gpu_fleet).toEqual([{ gpu_model: 'h100', gpu_count: 2 }]);
  const more = routed({ runs: [{ ...both, allocatedGpus: 4 }], devices: [gpu('n', 0), moved, there] }, day);
  expect(more.values).not.toHaveProperty('gpu_fleet');
});
