// Quotas: of what namespaces may ask for, what they ask for, whatever the order of what lists and times tell.
import { DiagnosticLog, Pod, Quota, sources } from '@ptl/claw-core';
import { route } from '@ptl/claw-router';
import { openRoute } from '@ptl/claw-router/internal';
import { describe, expect, it } from 'vitest';
import { testScope } from '../setup/scope.ts';
import { filled, JANUARY, said, testKey } from './site.ts';

const DAY = 86_400;
const key = testKey();

/** What is said of quotas, told in one part or in two that are merged. */
function outcomeOf(
  quotas: readonly object[],
  cut = 0,
  window: { startSeconds?: number; endSeconds?: number } = {},
  withPods: readonly string[] = ['ns0', 'ns1', 'ns2', 'ns3'],
) {
  const diagnostics = new DiagnosticLog();
  const options = {
    key,
    scope: testScope(),
    diagnostics,
    nowSeconds: JANUARY + 31 * 86_400,
    version: '0.1.0',
    isPart: true,
    ...window,
  };
  const [first, second] = [openRoute(options), openRoute(options)];
  const source = sources.kubernetes_quotas;
  for (const [at, quota] of quotas.entries())
    (at < cut ? second : first).jobs(source).quota?.(filled(new Quota(), quota, key));
  const pods = first.jobs(sources.kubernetes_pods);
  for (const namespace of withPods) pods.pod?.(filled(new Pod(), podOf(namespace), key));
  first.merge(second.gathered());
  first.accountingDone();
  return said(first.finish([{ source, records: quotas.length, rejected: 0 }]), diagnostics);
}

const podOf = (namespace: string) => ({
  namespace,
  name: 'p',
  requestedGpus: 1,
  phase: 'Running',
  createdSeconds: JANUARY - 8 * DAY,
  scheduledSeconds: JANUARY - 8 * DAY + 60,
});
const quota = (namespace: string, hardGpus: number, usedGpus: number, more: object = {}) => ({
  namespace,
  name: 'q',
  resource: 'nvidia.com/gpu',
  hardGpus,
  usedGpus,
  revision: 7,
  ...more,
});

function utilization(quotas: readonly object[]): unknown {
  const told = [quotas, [...quotas].reverse()].flatMap((order) =>
    [0, 1, quotas.length].map((cut) => outcomeOf(order, cut).values.k8s_quota_utilization),
  );
  expect(new Set(told).size).toBe(1);
  return told[0];
}

it('is Σ used over Σ hard, and leaves blurred where namespaces are enough', () => {
  const quotas = [quota('ns0', 32, 20), quota('ns1', 8, 4), quota('ns2', 8, 0), quota('ns3', 16, 16)];
  expect(utilization(quotas)).toBe(40 / 64);
  const told = outcomeOf(quotas).released.find(({ metric }) => metric === 'k8s_quota_utilization');
  const { low, value, high } = (told?.value ?? {}) as { low: number; value: number; high: number };
  expect([low <= value, value <= high, low <= 40 / 64, high >= 40 / 64]).toEqual([true, true, true, true]);
  expect(told).toMatchObject({ source: 'kubernetes', confidence: 'medium' });
  expect(
    outcomeOf(quotas.slice(0, 2)).released.some(({ metric }) => metric === 'k8s_quota_utilization'),
  ).toBe(false);
});

describe('of what is told of a namespace', () => {
  it.each([
    [
      'the latest list counts',
      [quota('ns0', 8, 2, { revision: 9 }), quota('ns0', 8, 6, { revision: 11 })],
      0.75,
    ],
    [
      'a list that says how late it is wins',
      [quota('ns0', 8, 2), quota('ns0', 8, 6, { revision: Number.NaN })],
      0.25,
    ],
    ['lists of one revision are one', [quota('ns0', 8, 2), quota('ns0', 8, 2)], 0.25],
    ['the smallest of several quotas binds', [quota('ns0', 8, 6), quota('ns0', 4, 1, { name: 'r' })], 0.25],
    ['resources add up', [quota('ns0', 8, 6), quota('ns0', 4 / 7, 2 / 7, { resource: 'mig' })], 44 / 60],
    ['quotas of one name in two namespaces are two', [quota('ns0', 8, 6), quota('ns1', 8, 0)], 0.375],
    [
      'what is not known does not count',
      [quota('ns0', 8, 6), quota('ns1', 8, Number.NaN), quota('ns2', Number.NaN, 3)],
      0.75,
    ],
    [
      'nor does a quota of none',
      [quota('ns0', 8, 6), quota('ns1', 0, 0), quota('ns2', 0, 0, { resource: '' })],
      0.75,
    ],
    [
      'times make means',
      [8, 16].map((hard, day) => quota('ns0', hard, 4 + 2 * day, { timeSeconds: JANUARY - 8 * DAY + day })),
      5 / 12,
    ],
    [
      'times go before lists',
      [quota('ns0', 8, 8), quota('ns0', 8, 4, { timeSeconds: JANUARY - 8 * DAY })],
      0.5,
    ],
  ] as const)('%s', (_what, quotas, expected) => {
    expect(utilization(quotas)).toBeCloseTo(expected, 12);
  });

  it('times outside of the window count for nothing', () => {
    const quotas = [3, 8].map((used, day) =>
      quota('ns0', 8, used, { timeSeconds: JANUARY - (9 + day) * DAY }),
    );
    const window = { startSeconds: JANUARY - 9 * DAY, endSeconds: JANUARY - 7 * DAY };
    expect(outcomeOf(quotas, 1, window).values.k8s_quota_utilization).toBe(3 / 8);
  });
});

it('a namespace that asks for more than it may counts as all of it, and is told of', () => {
  const { values, diagnostics } = outcomeOf([quota('ns0', 4, 6), quota('ns1', 4, 0)]);
  expect(values.k8s_quota_utilization).toBe(0.5);
  expect(diagnostics.list()).toContainEqual(
    expect.objectContaining({
      code: 'ratio_above_one',
      source: 'kubernetes_quotas',
      field: 'usedGpus',
      count: 1,
    }),
  );
});

it('throws the dice of a namespace by its name, whether it has pods or not', () => {
  const names = Array.from({ length: 12 }, (_, i) => `ns${i}`);
  const quotas = names.map((name, i) => quota(name, 8 + i, i));
  const told = [names.slice(0, 4), names, names.toReversed()].map((withPods) => {
    const { released } = outcomeOf(quotas, 0, {}, withPods);
    return released.find(({ metric }) => metric === 'k8s_quota_utilization')?.value;
  });
  expect(told[0]).toBeDefined();
  expect(told).toEqual([told[0], told[0], told[0]]);
});

it('says why where there is none', () => {
  expect(outcomeOf([]).reasons.k8s_quota_utilization).toBe('No ResourceQuota was given.');
  expect(outcomeOf([{ ...quota('ns0', 0, 0), resource: '' }]).reasons.k8s_quota_utilization).toMatch(
    /^No ResourceQuota says how many/,
  );
});

describe('quotas that no share can be said of', () => {
  const reasonOf = (quotas: readonly object[]) => {
    const { reasons, values } = outcomeOf(quotas);
    expect(values).not.toHaveProperty('k8s_quota_utilization');
    return reasons.k8s_quota_utilization;
  };

  it.each([
    ['that allow none', [quota('ns0', 0, 0), quota('ns1', 0, 0)], /allow none/],
    ['of parts of GPUs of unknown size', [quota('ns0', Number.NaN, Number.NaN)], /of unknown size/],
    [
      'of another resource',
      [{ ...quota('ns0', 0, 0), resource: '' }],
      /^No ResourceQuota says how many GPUs/,
    ],
  ])('%s', (_, quotas, because) => {
    expect(reasonOf(quotas)).toMatch(because);
  });

  it('of other things than GPUs, as kube-state-metrics tells them', async () => {
    const text = 'kube_resourcequota{namespace="n",resourcequota="q",resource="cpu",type="hard"} 4\n';
    const open = async function* () {
      yield new TextEncoder().encode(text);
    };
    const { report } = await route([{ place: 'a', open }], { key, version: '0.1.0', nowSeconds: JANUARY });
    const entry = report.find(({ metric }) => metric === 'k8s_quota_utilization');
    expect(entry?.reason).toMatch(/^No ResourceQuota says how many GPUs/);
  });

  it('that allow none beside others that allow some', () => {
    expect(outcomeOf([quota('ns0', 0, 0), quota('ns1', 4, 1)]).values.k8s_quota_utilization).toBe(0.25);
  });
});
