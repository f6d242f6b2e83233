// How long a pod that still runs has held its GPUs: until the latest time that any pod of the lists mentions.
import { expect, it } from 'vitest';
import { JANUARY } from './site.ts';
import { routedTexts } from './texts.ts';

const HOUR = 3600;
const WINDOW = { startSeconds: JANUARY, endSeconds: JANUARY + 86_400, nowSeconds: JANUARY + 86_400 };
const stamp = (seconds: number) => new Date(seconds * 1000).toISOString().replace('.000', '');

const pod = (name: string, gpus: number, start: number, phase = 'Running'): object => ({
  kind: 'Pod',
  metadata: { name, namespace: 'vision', uid: name, creationTimestamp: stamp(start) },
  spec: {
    nodeName: 'gpu-1',
    containers: [{ resources: gpus === 0 ? {} : { limits: { 'nvidia.com/gpu': String(gpus) } } }],
  },
  status: {
    phase,
    conditions: [{ type: 'PodScheduled', status: 'True', lastTransitionTime: stamp(start) }],
  },
});

it.each([
  ['with GPUs', pod('other', 1, JANUARY + 4 * HOUR), 8 * 3],
  ['without GPUs', pod('other', 0, JANUARY + 4 * HOUR), 8 * 3],
  ['that is over, nobody knows since when', pod('other', 1, JANUARY + 4 * HOUR, 'Failed'), 8 * 3],
  ['that began before', pod('other', 0, JANUARY), undefined],
])('is known from a pod %s', (_, other, hours) => {
  const items = [pod('long', 8, JANUARY + HOUR), other];
  for (const all of [items, items.toReversed()]) {
    const { values } = routedTexts(
      { kubernetes_pods: [JSON.stringify({ kind: 'List', items: all })] },
      WINDOW,
    );
    expect(values.gpu_hours_allocated_in_window).toBe(hours);
  }
});
