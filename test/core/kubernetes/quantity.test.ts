// Kubernetes' quantities, and which documents are taken for lists of pods.

import { recognizeSources } from '@ptl/claw-core';
import { readQuantity } from '@ptl/claw-core/internal';
import { describe, expect, it } from 'vitest';
import { utf8 } from './naive.ts';

describe('quantities', () => {
  const read = (text: string) => readQuantity(utf8(text), 0, utf8(text).length);

  it.each([
    ['8', 8],
    ['191450m', 191.45],
    ['287982098n', 0.287982098],
    ['5u', 0.000005],
    ['2k', 2000],
    ['2097096404Ki', 2_147_426_717_696],
    ['1.5Gi', 1_610_612_736],
    ['3M', 3e6],
    ['1Pi', 2 ** 50],
    ['1E', 1e18],
    ['12E6', 12e6],
    ['1e3', 1000],
    ['-2', -2],
  ])('reads %s', (text, value) => expect(read(text)).toBeCloseTo(value, 12));

  it.each(['', 'k', 'i', 'Ki', '1i', '1mi', '1ni', '1K', '8 ', 'x8', '1e', '1.2.3'])('refuses %j', (text) =>
    expect(read(text)).toBeNaN(),
  );
});

describe('recognition', () => {
  const recognized = (value: unknown) => recognizeSources(utf8(JSON.stringify(value)))[0]?.id;
  const pod = { metadata: { name: 'a' }, spec: { containers: [] } };

  it('takes lists of pods', () => {
    expect(recognized({ apiVersion: 'v1', items: [{ kind: 'Pod', ...pod }], kind: 'List' })).toBe(
      'kubernetes_pods',
    );
    expect(recognized({ kind: 'PodList', apiVersion: 'v1', items: [] })).toBe('kubernetes_pods');
    expect(recognized({ apiVersion: 'v1', items: [pod] })).toBe('kubernetes_pods');
    expect(recognized({ apiVersion: 'v1', items: [], kind: 'List', metadata: {} })).toBe('kubernetes_pods');
  });

  it('takes an array of pods, and a pod a line, without the version of their API', () => {
    const bare = { kind: 'Pod', ...pod, status: { phase: 'Running' } };
    expect(recognized([bare, bare])).toBe('kubernetes_pods');
    const lines = `${JSON.stringify(bare)}\n`.repeat(2);
    expect(recognizeSources(utf8(lines))[0]?.id).toBe('kubernetes_pods');
  });

  it('leaves other objects alone', () => {
    expect(
      recognized({
        apiVersion: 'v1',
        items: [{ kind: 'Service', metadata: {} }],
        kind: 'List',
        x: 'y'.repeat(600),
      }),
    ).toBeUndefined();
    expect(recognized({ kind: 'ServiceList', apiVersion: 'v1', items: [{ metadata: {} }] })).toBeUndefined();
  });
});
