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

it('more GPU time than the GPUs that are shown have is no rate, and no node is said to be missing', () => {
  const day = { startSeconds: JANUARY, endSeconds: JANUARY + 86_400 };
  const run = { ...RUN, nodes: ['n'], allocatedGpus: 8, requestedGpus: 8 };
  const whole = { ...run, startSeconds: JANUARY, endSeconds: JANUARY + 86_399 };
  const devices = [{ node: 'n', gpuIndex: 0, device: 'g0', model: 'h100' } as const];
  const { values, reasons } = routed({ runs: [whole], devices }, day);
  expect(values.gpu_fleet).toEqual([{ gpu_model: 'h100', gpu_count: 1 }]);
  expect(reasons.allocation_rate).toMatch(/^Jobs held more GPU time than all GPUs have/);
});
