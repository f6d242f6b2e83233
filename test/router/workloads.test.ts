// Workloads of a queue: what waited before its pods were made, waited longer than its pods.
import { DiagnosticLog, Pod, sources, Workload } from '@ptl/claw-core';
import { openRoute } from '@ptl/claw-router/internal';
import { expect, it } from 'vitest';
import { testScope } from '../setup/scope.ts';
import { filled, JANUARY, said, testKey } from './site.ts';

const HOUR = 3600;
const START = JANUARY - 10 * 24 * HOUR;
const key = testKey();

/**
 * The longest wait in hours, as parts say that are merged; the same however the workloads are dealt to them.
 */
function waitOf(pods: readonly object[], workloads: readonly object[]): unknown {
  const waits = [workloads, [...workloads].reverse()].flatMap((order) =>
    [0, 1, 2].map((cut) => {
      const diagnostics = new DiagnosticLog();
      const options = {
        key,
        scope: testScope(),
        diagnostics,
        nowSeconds: JANUARY + 31 * 86_400,
        version: '0.1.0',
        isPart: true,
      };
      const [first, second] = [openRoute(options), openRoute(options)];
      const sink = first.jobs(sources.kubernetes_pods);
      for (const pod of pods) sink.pod?.(filled(new Pod(), pod, key));
      for (const [at, workload] of order.entries())
        (at < cut ? second : first)
          .jobs(sources.kueue_workloads)
          .workload?.(filled(new Workload(), workload, key));
      first.merge(second.gathered());
      first.accountingDone();
      const { values } = said(
        first.finish([{ source: sources.kubernetes_pods, records: 1, rejected: 0 }]),
        diagnostics,
      );
      return values.queue_wait_hours_p90;
    }),
  );
  expect(new Set(waits).size).toBe(1);
  return waits[0];
}

/** A pod that was made two hours after `START`, waited for a node for half an hour, and ran for one. */
const pod = (more: object = {}) => ({
  namespace: 'n',
  name: 'p',
  uid: 'pod-1',
  owner: 'job-1',
  node: 'gpu1',
  requestedGpus: 1,
  phase: 'Succeeded',
  createdSeconds: START + 2 * HOUR,
  scheduledSeconds: START + 2.5 * HOUR,
  finishedSeconds: START + 3.5 * HOUR,
  ...more,
});
const workload = (owners: readonly string[], createdHours: number, reservedHours: number) => ({
  namespace: 'n',
  name: 'w',
  uid: 'w-1',
  owners,
  createdSeconds: START + createdHours * HOUR,
  reservedSeconds: START + reservedHours * HOUR,
});

it.each([
  ['without a workload it is the wait for a node', [], 0.5],
  ['the wait in the queue is added', [workload(['job-1'], 0.5, 2)], 2],
  ['of a workload of somebody else it is not', [workload(['job-2'], 0.5, 2)], 0.5],
  ['nor of one whose turn has not come', [workload(['job-1'], 0.5, Number.NaN)], 0.5],
  [
    'a pod may be queued itself, and is made before its turn comes',
    [workload(['pod-0', 'pod-1'], 2, 2.25)],
    0.5,
  ],
  ['a pod of a group waits with the group until it is made', [workload(['pod-0', 'pod-1'], 1, 2.25)], 1.5],
  [
    'the queue of a job counts until its last turn, also for the pods of an earlier one',
    [workload(['job-1'], 1, 3)],
    2.5,
  ],
  ['each has its own', [workload(['job-2'], 0, 2), workload(['job-1'], 0.5, 2)], 2],
  ['the last turn counts', [workload(['job-1'], 0, 1), workload(['job-1'], 0, 1.75)], 2.25],
  [
    'of a name that was queued twice, the turn before the pod was made counts',
    [workload(['job-1'], -9, -8), workload(['job-1'], 0.5, 2), workload(['job-1'], 4, 5)],
    2,
  ],
  [
    'what a later list no longer knows stays known',
    [workload(['job-1'], 0, 1), workload(['job-1'], 0, Number.NaN)],
    1.5,
  ],
] as const)('%s', (_what, workloads, hours) => {
  expect(waitOf([pod()], workloads)).toBe(hours);
});

it.each([
  ['whose owner is known by name alone, as by its uid', { owner: '', ownerName: 'n/Job/j' }, 2],
  ['by the uid of the owner, where both are known', { owner: 'job-2', ownerName: 'n/Job/j' }, 0.5],
  ['that names its workload, whatever its owner is', { owner: 'job-2', workload: 'w' }, 2],
  ['of another namespace, of no workload', { owner: 'job-2', workload: 'w', namespace: 'other' }, 0.5],
  ['made before its turn, until then', { owner: 'x', workload: 'w', createdSeconds: START + HOUR }, 2],
])('a pod %s', (_what, more, hours) => {
  const queued = { ...workload(['job-1'], 0.5, 2), ownerNames: ['n/Job/j'] };
  expect(waitOf([pod(more)], [queued])).toBe(hours);
});

it('says nothing of pods that nobody queued', () => {
  expect(waitOf([pod({ owner: '', uid: 'pod-9' })], [workload(['job-1'], 0, 2), workload([], 0, 2)])).toBe(
    0.5,
  );
});
