// Pods that ask for GPUs: the mean wait until a node was given, counted by namespace; those that run are no
// ended jobs.
import { DiagnosticLog, Pod, sources } from '@ptl/claw-core';
import { openRoute } from '@ptl/claw-router/internal';
import { describe, expect, it } from 'vitest';
import { testScope } from '../setup/scope.ts';
import { filled, JANUARY, said, testKey } from './site.ts';

function outcomeOf(pods: readonly object[], window: { startSeconds?: number; endSeconds?: number } = {}) {
  const key = testKey();
  const diagnostics = new DiagnosticLog();
  const route = openRoute({
    key,
    scope: testScope(),
    diagnostics,
    nowSeconds: JANUARY + 31 * 86_400,
    version: '0.1.0',
    ...window,
  });
  const source = sources.kubernetes_pods;
  const sink = route.jobs(source);
  for (const pod of pods) sink.pod?.(filled(new Pod(), pod, key));
  route.accountingDone();
  return said(route.finish([{ source, records: pods.length, rejected: 0 }]), diagnostics);
}

const pod = (i: number, minutes: number) => ({
  namespace: `ns${i % 4}`,
  name: `p${i}`,
  requestedGpus: 1,
  phase: 'Running',
  createdSeconds: JANUARY + i,
  scheduledSeconds: JANUARY + i + 60 * minutes,
});

it('their mean wait is measured, and said as a score band where namespaces are enough', () => {
  const { values, released, people, reasons } = outcomeOf([pod(0, 2), pod(1, 4), pod(2, 6), pod(3, 8)]);
  expect(values).toMatchObject({ k8s_avg_pod_pending_minutes: 5, scheduler_type: 'kubernetes' });
  expect(people).toMatchObject({ unit: 'namespace', fewest: 3, contributors: 4, smallAllowed: false });
  const told = released.find(({ metric }) => metric === 'k8s_avg_pod_pending_minutes');
  expect(told?.value).toEqual({ low: 5, high: 15, value: 10 });
  expect(reasons.gpu_efficiency_rate).toBe('No GPU job ended in the period.');
});

it('pods without GPUs, pods still waiting and pods told twice do not count', () => {
  const waiting = { ...pod(5, 0), scheduledSeconds: Number.NaN };
  const { values } = outcomeOf([pod(0, 3), pod(0, 3), { ...pod(1, 90), requestedGpus: 0 }, waiting]);
  expect(values.k8s_avg_pod_pending_minutes).toBe(3);
});

describe('what several lists tell of a pod', () => {
  const pending = { ...pod(1, 0), phase: 'Pending', scheduledSeconds: Number.NaN, waiting: true };
  const running = pod(1, 180);
  const done = { ...running, phase: 'Succeeded', finishedSeconds: JANUARY + 90_000 };
  const other = pod(2, 1);

  it.each([
    ['pending first', [pending, running, other]],
    ['pending last', [other, running, pending]],
    ['pending between', [running, other, pending, done]],
    ['told again and again', [done, pending, pending, running, done, other, other]],
  ])('is put together, %s', (_order, pods) => {
    const { values, people } = outcomeOf(pods);
    expect(values.k8s_avg_pod_pending_minutes).toBe(90.5);
    expect(people.contributors).toBe(2);
  });

  it('is of another pod where its name is used again', () => {
    const again = { ...pod(1, 10), createdSeconds: JANUARY + 50_000, scheduledSeconds: JANUARY + 50_600 };
    expect(outcomeOf([running, again]).values.k8s_avg_pod_pending_minutes).toBe(95);
  });
});

describe('pods outside of the window that was asked for', () => {
  const DAY = 86_400;
  const window = { startSeconds: JANUARY + DAY, endSeconds: JANUARY + 2 * DAY };
  const before = pod(1, 500);
  const inside = { ...pod(2, 0), scheduledSeconds: JANUARY + DAY };
  const behind = { ...pod(3, 0), scheduledSeconds: JANUARY + 2 * DAY };
  const waiting = { ...pod(4, 0), scheduledSeconds: Number.NaN };

  it('are left out and counted, with their namespaces', () => {
    const { values, diagnostics, people } = outcomeOf([before, inside, behind, waiting], window);
    expect(values.k8s_avg_pod_pending_minutes).toBeCloseTo((DAY - 2) / 60, 9);
    expect(diagnostics.list()).toEqual([
      { source: 'kubernetes_pods', code: 'outside_window', count: 2, lines: [] },
    ]);
    expect(people.contributors).toBe(2);
  });

  it('are known by what all lists tell together', () => {
    const unseen = { ...before, scheduledSeconds: Number.NaN };
    expect(outcomeOf([unseen, inside, before], window).diagnostics.count('outside_window')).toBe(1);
  });
});

it('a pod that is over while nothing says since when is no job, and told so', () => {
  const { diagnostics } = outcomeOf([pod(1, 2), { ...pod(2, 4), phase: 'Failed', reason: 'Evicted' }]);
  expect(diagnostics.list()).toEqual([
    { source: 'kubernetes_pods', code: 'pod_end_unknown', count: 1, lines: [] },
  ]);
});

describe('pods that ask for no GPU', () => {
  const DAY = 86_400;
  const plain = (i: number, more: object) => ({ ...pod(i, 0), requestedGpus: 0, ...more });

  it('are a list of pods all the same', () => {
    const { reasons, values } = outcomeOf([plain(1, {}), plain(2, {})]);
    for (const metric of ['k8s_avg_pod_pending_minutes', 'k8s_resource_request_ratio'])
      expect(reasons[metric]).toBe('No pod that asks for GPUs is listed in the period.');
    expect(values).not.toHaveProperty('scheduler_type');
  });

  it.each([
    ['by when they were given a node', plain(2, { scheduledSeconds: JANUARY - 3 * DAY }), -3, 1],
    ['by when they finished', plain(2, { phase: 'Failed', finishedSeconds: JANUARY + 5 * DAY }), 0, 6],
    ['but not by an end that is none', plain(2, { finishedSeconds: JANUARY + 5 * DAY }), 0, 1],
  ])('show which days are covered, %s', (_, other, first, last) => {
    for (const pods of [
      [pod(1, 1), other],
      [other, pod(1, 1)],
    ])
      expect(outcomeOf(pods).window).toEqual({
        startSeconds: JANUARY + first * DAY,
        endSeconds: JANUARY + last * DAY,
      });
  });
});
