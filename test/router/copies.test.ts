// The same bytes given twice are one input, wherever they come from: GPUs that only their file tells from
// others would count twice.
import { type Input, sources } from '@ptl/claw-core';
import { route } from '@ptl/claw-router';
import { describe, expect, it } from 'vitest';
import { JANUARY, testKey } from './site.ts';

const options = { key: testKey(), nowSeconds: JANUARY + 86_400, version: '0.1.0', allowSmall: true } as const;
const HEADER = 'timestamp, index, utilization.gpu [%]\n';

/** So many snapshots of GPU 0, of a host that is not named. */
function log(snapshots: number, last: number): string {
  const rows = Array.from(
    { length: snapshots },
    (_, i) => `2026/01/01 ${clock(i)}.000, 0, ${i === snapshots - 1 ? last : 50} %\n`,
  );
  return HEADER + rows.join('');
}

function clock(seconds: number): string {
  return new Date((JANUARY + seconds) * 1000).toISOString().slice(11, 19);
}

/** An input that comes in pieces of its own size. */
function input(place: string, text: string, repeatable: boolean, more: Partial<Input> = {}): Input {
  const bytes = new TextEncoder().encode(text);
  let opened = 0;
  const open = async function* () {
    if (!repeatable && opened++ > 0) throw new Error('It can be read once.');
    const size = 900 + place.length * 131;
    for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
  };
  return { place, repeatable, open, ...more };
}

async function readingOf(inputs: readonly Input[]) {
  const { readings, remarks, report } = await route(inputs, options);
  return {
    records: readings.reduce((sum, { records }) => sum + records, 0),
    copies: remarks.filter((text) => text.includes('copy')),
    mean: report.find(({ metric }) => metric === 'gpu_util_mean')?.value,
  };
}

/** More than is looked at to recognize an input, and less. */
describe.each([
  ['long', 5000],
  ['short', 20],
])('a %s input', (_size, snapshots) => {
  const samples = log(snapshots, 50);
  it.each([
    ['files', true, true],
    ['a file and a stream', true, false],
    ['a stream and a file', false, true],
    ['streams', false, false],
  ])('that is given twice, as %s, is read once', async (_as, first, second) => {
    const { records, copies, mean } = await readingOf([
      input('a.csv', samples, first),
      input('the stream', samples, second),
    ]);
    expect({ mean, copies }).toEqual({
      mean: 0.5,
      copies: ['the stream is a copy of another input, and is read once.'],
    });
    expect(records).toBe(snapshots);
  });

  it.each([
    ['that differs in its last byte', log(snapshots, 60), {}],
    ['that is longer', log(snapshots + 1, 50), {}],
    ['that is what a live system answers', samples, { live: 'days' as const, sources: [sources.nvidia_smi] }],
  ])('beside one %s is no copy', async (_which, other, more) => {
    const { copies, records } = await readingOf([input('a', samples, false), input('b', other, false, more)]);
    expect(copies).toEqual([]);
    expect(records).toBeGreaterThanOrEqual(2 * snapshots);
  });
});
