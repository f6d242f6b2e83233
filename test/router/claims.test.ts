// Claims of devices: pods hold the GPUs that they claim, each of them once.
import { Claim, DiagnosticLog, Pod, sources } from '@ptl/claw-core';
import { openRoute } from '@ptl/claw-router/internal';
import { expect, it } from 'vitest';
import { testScope } from '../setup/scope.ts';
import { filled, JANUARY, said, testKey } from './site.ts';

const HOUR = 3600;
const START = JANUARY - 10 * 24 * HOUR;
const key = testKey();

/** The GPU-hours of all pods, as parts say that are merged, in whatever order claims are dealt to them. */
function hoursOf(pods: readonly object[], claims: readonly object[]): unknown {
  const hours = [claims, [...claims].reverse()].flatMap((order) =>
    [0, 1].map((cut) => {
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
      for (const [at, one] of pods.entries())
        (at < cut ? second : first).jobs(sources.kubernetes_pods).pod?.(filled(new Pod(), one, key));
      for (const [at, claim] of order.entries())
        (at < cut ? second : first).jobs(sources.kubernetes_claims).claim?.(filled(new Claim(), claim, key));
      first.merge(second.gathered());
      first.accountingDone();
      const { values } = said(
        first.finish([{ source: sources.kubernetes_pods, records: 1, rejected: 0 }]),
        diagnostics,
      );
      return `${values.gpu_hours_allocated ?? 'none'} of ${values.jobs_submitted ?? 0}`;
    }),
  );
  expect(new Set(hours).size).toBe(1);
  return hours[0];
}

/** A pod that ran for an hour. */
const pod = (n: number, requestedGpus: number, startHours = 0) => ({
  namespace: 'n',
  name: `p${n}`,
  uid: `pod-${n}`,
  node: 'gpu1',
  requestedGpus,
  phase: 'Succeeded',
  createdSeconds: START,
  scheduledSeconds: START + startHours * HOUR,
  finishedSeconds: START + (startHours + 1 + n) * HOUR,
});
const claim = (n: number, gpus: number, pods: readonly string[], more: object = {}) => ({
  namespace: 'n',
  name: `c${n}`,
  uid: `claim-${n}`,
  pods,
  gpus,
  ...more,
});
const CLAIMS = Number.NaN;

it.each([
  ['a pod that claims GPUs holds them', [pod(0, CLAIMS)], [claim(1, 2, ['pod-0'])], '2 of 1'],
  ['claims add up', [pod(0, CLAIMS)], [claim(1, 2, ['pod-0']), claim(2, 1, ['pod-0'])], '3 of 1'],
  ['and to what containers ask for', [pod(0, 4)], [claim(1, 2, ['pod-0'])], '6 of 1'],
  [
    'but what was made for that is the same',
    [pod(0, 4)],
    [claim(1, 4, ['pod-0'], { ofResource: true })],
    '4 of 1',
  ],
  ['a claim told twice is one', [pod(0, CLAIMS)], [claim(1, 2, ['pod-0']), claim(1, 2, ['pod-0'])], '2 of 1'],
  [
    'what pods claim together is held once, as long as any of them runs',
    [pod(1, CLAIMS), pod(0, CLAIMS, 1)],
    [claim(1, 2, ['pod-0', 'pod-1'])],
    '4 of 2',
  ],
  [
    'one that runs after the other has all of it',
    [pod(0, CLAIMS), pod(1, CLAIMS, 5)],
    [claim(1, 2, ['pod-0', 'pod-1'])],
    '6 of 2',
  ],
  [
    'a GPU that three share is one, though thirds of it are no whole slices',
    [0, 0, 0].map((_, n) => ({ ...pod(0, CLAIMS), name: `q${n}`, uid: `pod-${n}` })),
    [claim(1, 1, ['pod-0', 'pod-1', 'pod-2'])],
    '1 of 3',
  ],
  [
    'claims of which one is shared add up',
    [pod(0, 1), pod(0, CLAIMS), { ...pod(0, CLAIMS), uid: 'pod-1', name: 'q' }],
    [claim(1, 2, ['pod-0', 'pod-1']), claim(2, 4, ['pod-1'])],
    '7 of 2',
  ],
  [
    'a pod that claims other devices holds no GPU',
    [pod(0, CLAIMS), pod(1, 1)],
    [claim(1, 0, ['pod-0'])],
    '2 of 1',
  ],
  [
    'nor does one of whose claims nothing is told',
    [pod(0, CLAIMS), pod(1, 1)],
    [claim(1, 2, ['pod-7'])],
    '2 of 1',
  ],
  [
    'parts of GPUs are unmeasured',
    [pod(0, CLAIMS)],
    [claim(1, CLAIMS, ['pod-0'], { gpusUnmeasured: true })],
    'none of 1',
  ],
] as const)('%s', (_what, pods, claims, expected) => {
  expect(hoursOf(pods, claims)).toBe(expected);
});

it('says how many pods claim devices that no list of claims tells of', () => {
  const diagnostics = new DiagnosticLog();
  const route = openRoute({ key, diagnostics, nowSeconds: JANUARY + 31 * 86_400, version: '0.1.0' });
  const sink = route.jobs(sources.kubernetes_pods);
  for (const one of [pod(0, CLAIMS), pod(1, CLAIMS), pod(2, 1), pod(3, 0)])
    sink.pod?.(filled(new Pod(), one, key));
  const claims = route.jobs(sources.kubernetes_claims);
  claims.claim?.(filled(new Claim(), claim(1, 0, ['pod-0']), key));
  route.accountingDone();
  said(route.finish([{ source: sources.kubernetes_pods, records: 4, rejected: 0 }]), diagnostics);
  expect(diagnostics.list()).toEqual([
    { source: 'kubernetes_pods', code: 'pod_gpus_unknown', count: 1, lines: [] },
  ]);
});
