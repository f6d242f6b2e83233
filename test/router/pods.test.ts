// Pods that ask for GPUs: the mean wait until a node was given, counted by namespace; no accounting, and none pretended.
import { DiagnosticLog, Pod, sources } from '@ptl/claw-core';
import { openRoute } from '@ptl/claw-router/internal';
import { expect, it } from 'vitest';
import { filled, JANUARY, said, testKey } from './site.ts';

function outcomeOf(pods: readonly object[]) {
  const key = testKey();
  const diagnostics = new DiagnosticLog();
  const route = openRoute({ key, diagnostics, nowSeconds: JANUARY, version: '0.1.0' });
  const source = sources.kubernetes_pods;
  const sink = route.jobs(source);
  for (const pod of pods) sink.pod?.(filled(new Pod(), pod, key));
  route.accountingDone();
  return said(route.finish([{ source, records: pods.length, rejected: 0 }]), diagnostics);
}

const pod = (i: number, minutes: number) => ({
  ...{ namespace: `ns${i % 4}`, name: `p${i}`, requestedGpus: 1, phase: 'Running' },
  ...{ createdSeconds: JANUARY + i, scheduledSeconds: JANUARY + i + 60 * minutes },
});

it('their mean wait is measured, and said as a score band where namespaces are enough', () => {
  const { values, released, people, reasons } = outcomeOf([pod(0, 2), pod(1, 4), pod(2, 6), pod(3, 8)]);
  expect(values).toMatchObject({ k8s_avg_pod_pending_minutes: 5, scheduler_type: 'kubernetes' });
  expect(people).toEqual({ unit: 'namespace', profile: 'small', contributors: 4, smallAllowed: false });
  const told = released.find(({ metric }) => metric === 'k8s_avg_pod_pending_minutes');
  expect(told?.value).toEqual({ low: 5, high: 15, value: 10 });
  expect(reasons.gpu_efficiency_rate).toBe('No job accounting was given.');
});

it('pods without GPUs, pods still waiting and pods told twice do not count', () => {
  const waiting = { ...pod(5, 0), scheduledSeconds: Number.NaN };
  const { values } = outcomeOf([pod(0, 3), pod(0, 3), { ...pod(1, 90), requestedGpus: 0 }, waiting]);
  expect(values.k8s_avg_pod_pending_minutes).toBe(3);
});
