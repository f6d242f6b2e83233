// Both readers of a Prometheus range read the same points of any input, whatever the chunks; and plain points
// do go WebAssembly's way.

import { LIMITS } from '@ptl/claw-core';
import { openPointsWasm, POINTS, PointsWasm, PrometheusPoints, viewOf } from '@ptl/claw-core/internal';
import { afterEach, expect, it, vi } from 'vitest';
import { runs } from '../../setup/runs.ts';
import { type Random, seeded } from './twins.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

type Reader = 'javascript' | 'webassembly' | undefined;

/** What is read of `input`, which begins behind the bracket of the range. */
function read(input: Uint8Array, reader: Reader, chunkBytes: number) {
  const told: number[] = [];
  let fulls = 0;
  const points = new PrometheusPoints(() => {
    fulls++;
    take();
  }, reader);
  const take = (): void => {
    for (let i = 0; i < points.length; i++) told.push(points.times[i]!, points.values[i]!);
    points.length = 0;
  };
  points.begin();
  let lines = 0;
  let at = 0;
  let state = 'more';
  while (at < input.length && state === 'more') {
    // A copy, so that nothing can be read behind its end.
    const chunk = input.slice(at, at + chunkBytes);
    const stop = points.run(chunk, 0, chunk.length, viewOf(chunk));
    lines += points.lines;
    if (stop < 0) state = 'failed';
    else if (points.done) state = `done at ${at + stop}`;
    else expect(stop).toBe(chunk.length);
    at += chunk.length;
  }
  take();
  return { told, state, lines: state === 'failed' ? 0 : lines, fulls };
}

function digits(random: Random, count: number): string {
  return Array.from({ length: count }, () => random.below(10)).join('');
}

/** Numbers of every length, with a point at every place. */
function number(random: Random): string {
  const text = digits(random, 1 + random.below(random.chance(0.9) ? 9 : 18));
  if (random.chance(0.5)) return text;
  const point = random.below(text.length + 1);
  return `${text.slice(0, point)}.${text.slice(point)}`;
}

const SHAPES = runs(150);
const ODD_VALUES = [
  'NaN',
  '+Inf',
  '-1',
  '1e5',
  '',
  '"',
  ' 7',
  '1.2.3',
  '٣',
  '5.5e-01',
  '\\u0031',
  '1/2',
  '1:2',
  '.',
];
const ODD_TIMES = [
  '1',
  '17672256000',
  '-1767225600',
  '1767225600.12345678',
  '1767225600.',
  '1767a25600',
  '',
  '1e9',
];

function point(random: Random, odd: number): string {
  const time = random.chance(odd)
    ? random.one(ODD_TIMES)
    : `17${digits(random, 8)}${random.one(['', '', '.5', '.781', '.0001', '.00001'])}`;
  const value = random.chance(odd) ? random.one(ODD_VALUES) : number(random);
  if (!random.chance(odd)) return `[${time},"${value}"]`;
  return random.one([
    `[${time};"${value}"]`,
    `[${time},${value}"]`,
    `[ ${time} ,\n"${value}" ]`,
    `[${time},${value}]`,
    `[${time}]`,
    `[${time},"${value}"`,
  ]);
}

/** The inside of a range, its closing bracket, and something behind it. */
function range(random: Random, count: number, odd: number): Uint8Array {
  let text = '';
  for (let i = 0; i < count; i++) {
    if (i > 0) text += random.chance(odd / 9) ? random.one([', ', '\n,', ',,', '', ';']) : ',';
    text += point(random, odd / 3);
  }
  const whole = new TextEncoder().encode(`${text}${random.one([']', ' ]', ',]', ''])}},{"metric":{}}`);
  return random.chance(0.2) ? whole.slice(0, random.below(text.length + 1)) : whole;
}

it('agree on ranges of any shape', () => {
  const states = new Map<string, number>();
  let pointsRead = 0;
  for (let seed = 1; seed <= SHAPES; seed++) {
    const random = seeded(seed);
    const input = range(random, random.below(80), random.one([0, 0, 0.02, 0.2, 1]));
    const whole = read(input, 'javascript', 1 << 20);
    const sizes = [1 << 20, 1 + random.below(40), 1 + random.below(900)];
    for (const size of sizes)
      expect(read(input, 'webassembly', size), `seed ${seed}, ${size}`).toEqual(whole);
    expect(read(input, 'javascript', sizes[2]!)).toEqual(whole);
    const kind = whole.state.slice(0, 4);
    states.set(kind, (states.get(kind) ?? 0) + 1);
    pointsRead += whole.told.length / 2;
  }
  for (const kind of ['done', 'fail', 'more']) expect(states.get(kind), kind).toBeGreaterThan(SHAPES / 10);
  expect(pointsRead).toBeGreaterThan(12 * SHAPES);
});

it('agree on what stands around the end of a slice', () => {
  const head = '[1767225600,"28"],'.repeat(111);
  const slice = 2048;
  let there = 0;
  for (const behind of [',[', ']', ' ,[', ';[', '[', '\n', ''])
    for (let length = 1; length <= 16; length++)
      for (const last of ['1', '0.23456789', '12.5', '123456', '12345678'].slice(0, runs(2))) {
        const text = `${head}[1767225600,"${'7'.repeat(length)}"],[1767225660,"${last}"]`;
        if (text.length === slice) there++;
        const input = new TextEncoder().encode(`${text}${behind}1767225720,"5"]]`.padEnd(slice + 100, ' '));
        expect(read(input, 'webassembly', 1 << 20), text).toEqual(read(input, 'javascript', 1 << 20));
      }
  expect(there).toBeGreaterThan(5);
});

it('agree over the ends of slices, and where more points come than are held', () => {
  for (let seed = 1; seed <= runs(2); seed++) {
    const random = seeded(seed);
    const input = range(random, 14_000, seed === 1 ? 0 : 0.0001);
    const whole = read(input, 'javascript', 1 << 24);
    for (const size of [1 << 24, 1 << 16, 30_000 + seed])
      expect(read(input, 'webassembly', size), `seed ${seed}, ${size}`).toEqual(whole);
  }
  expect(POINTS).toBe(LIMITS.devicePoints);
  const many = new TextEncoder().encode(`[1767225600,"28"]${',[1767225660,"0.5"]'.repeat(POINTS + 9)}]`);
  const { told, ...rest } = read(many, 'webassembly', 300_007);
  expect(rest).toEqual({ state: `done at ${many.length}`, lines: 0, fulls: 1 });
  expect(told.length).toBe(2 * (POINTS + 10));
  expect(told.slice(0, 4)).toEqual([1767225600, 28, 1767225660, 0.5]);
  expect(new Set(told.slice(2))).toEqual(new Set([1767225660, 0.5]));
});

it('read plain points by WebAssembly, and all others without it', () => {
  const spy = vi.spyOn(PointsWasm.prototype, 'read');
  const texts = [
    '28',
    '0',
    '100',
    '0.25',
    '0.983412',
    '12345678',
    '123456789012',
    '79.123',
    '0.123456789012',
  ];
  const plain = texts.map(
    (text, i) => `[17672256${String(i).padStart(2, '0')}${i % 2 === 0 ? '' : '.781'},"${text}"]`,
  );
  const { told } = read(new TextEncoder().encode(`${plain.join(',')}]`), 'webassembly', 1 << 20);
  expect(told.filter((_, i) => i % 2 === 1)).toEqual(texts.map(Number));
  expect(spy.mock.calls.length).toBe(1);
  expect(spy.mock.results[0]!.value).toBe(plain.join(',').length);
});

it('divide values, two at a time, up to the first two of which one may not be divided', () => {
  const wasm = openPointsWasm()!;
  const odd = [Number.NaN, -1, 101, 1e12, 2 ** 31 - 16, Number.POSITIVE_INFINITY];
  let stops = 0;
  for (let seed = 1; seed <= runs(300); seed++) {
    const random = seeded(seed);
    const chance = random.one([0, 0, 0.01, 0.1]);
    const values = Array.from({ length: random.below(90) }, () =>
      random.chance(chance)
        ? random.one(odd)
        : random.one([0, 100, random.below(101), random.below(1e9) / 1e7]),
    );
    const from = random.below(values.length + 1);
    const to = from + random.below(values.length - from + 1);
    // The energy counter's column bears more, but nothing near a blank.
    const [divisor, max, limit] = random.one([
      [100, 1, 2 ** 31 - 16],
      [1000, 2 ** 53, 2 ** 31 - 16],
    ]);
    const may = (value: number) => value / divisor >= 0 && value / divisor <= max && value < limit;
    let stop = from;
    while (stop + 2 <= to && may(values[stop]!) && may(values[stop + 1]!)) stop += 2;
    wasm.values.set(values);
    expect(wasm.divide(from, to, divisor, max, limit), `seed ${seed}`).toBe(stop);
    const wanted = values.map((value, i) => (i >= from && i < stop ? value / divisor : value));
    expect([...wasm.values.subarray(0, values.length)], `seed ${seed}`).toEqual(wanted);
    if (stop < to - 1) stops++;
  }
  expect(stops).toBeGreaterThan(30);
});

it('is brought in for more than a slice, where there is any', () => {
  const spy = vi.spyOn(PointsWasm.prototype, 'read');
  const input = new TextEncoder().encode(`${'[1767225600,"28"],'.repeat(9000)}[1,"2"]]`);
  const whole = read(input, 'javascript', 1 << 14);
  read(input.slice(0, 60_000), undefined, 1 << 14);
  expect(spy).not.toHaveBeenCalled();
  expect(read(input, undefined, 1 << 14)).toEqual(whole);
  expect(spy).toHaveBeenCalled();
  spy.mockClear();
  vi.stubGlobal('WebAssembly', undefined);
  expect(read(input, undefined, 1 << 14)).toEqual(whole);
  expect(read(input, 'webassembly', 1 << 14)).toEqual(whole);
  expect(spy).not.toHaveBeenCalled();
});
