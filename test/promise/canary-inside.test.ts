// P5 in one process: names planted in every place that holds one, and in every place that holds none; then
// every object that a debugger, a log or an exception could show is searched for them.
import { inspect } from 'node:util';
import { serialize } from 'node:v8';
import { DiagnosticLog, Identifier, IdentifierKey, type RecordSink, sources } from '@ptl/claw-core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { seeded } from '../privacy/site.ts';
import { runs } from '../setup/runs.ts';
import { testScope } from '../setup/scope.ts';
import { fixedDice } from './fixed-dice.ts';
import { markedNaming, unlikely } from './naming.ts';
import { Scanner } from './scanner.ts';
import { ACCOUNTING, draws, makeScenario, render, TELEMETRY } from './scenario.ts';
import { type File, keyOf, walk } from './street.ts';
import { hostile, plantedEverywhere, plantedOneAtATime } from './tokens.ts';

/** Fewer where a mutant waits to be caught. */
const [PLACES, ROUNDS] = process.env.PROMISE_PAIRS === undefined ? [runs(60), runs(10)] : [90, 14];
const DECODER = new TextDecoder();
const ENCODER = new TextEncoder();

/** Everything that can be reached from `value`, as a debugger shows it. */
function shown(value: unknown): string {
  const all = { depth: Number.POSITIVE_INFINITY, showHidden: true, getters: true } as const;
  return inspect(value, { ...all, maxArrayLength: 20_000, maxStringLength: null, breakLength: 1e9 });
}

/**
 * All that can be seen of a walk over these files. No input makes it throw: that would be an end without a
 * sentence.
 */
function channels(files: readonly File[], key: number): string[] {
  const walked = walk(files, key, 4096);
  return [walked.package, walked.report, walked.said, shown(walked)];
}

it('names planted wherever a name stands are nowhere in what comes out', () => {
  let planted = 0;
  fc.assert(
    fc.property(draws([...ACCOUNTING, ...TELEMETRY]), (draw) => {
      const scenario = makeScenario({ ...draw, users: Math.min(draw.users, 11) });
      const naming = markedNaming(seeded(draw.seed));
      const files = render(scenario, naming, seeded(draw.seed));
      // The parsers keep no input once it has ended; what they hold is searched too.
      const names = [...naming.all.values()];
      const scanner = new Scanner(names);
      expect(channels(files, draw.seed).flatMap((text) => scanner.scan(text))).toEqual([]);
      planted += names.length;
    }),
    { seed: 20_261_004, numRuns: runs(4), endOnFailure: true },
  );
  expect(planted).toBeGreaterThan(250);
});

it('what a debugger shows is the same under other names and another key', () => {
  fc.assert(
    fc.property(draws([...ACCOUNTING, ...TELEMETRY]), (draw) => {
      const scenario = makeScenario({ ...draw, users: Math.min(draw.users, 12) });
      const [one, other] = [1, 2].map((i) => {
        const naming = markedNaming(seeded(draw.seed + i));
        const files = render(scenario, naming, seeded(1));
        const scope = { ...testScope(), dice: fixedDice(keyOf(draw.seed + i), naming) };
        return shown(walk(files, draw.seed + i, undefined, { scope }));
      });
      expect(other).toBe(one);
    }),
    { seed: 20_261_007, numRuns: runs(6), endOnFailure: true },
  );
});

const SMALL = { jobsPerUser: 1, nodes: 1, gpusPerNode: 2, scrapes: 2, users: 3 };
/** One small input of each form, and a second one that is all well, so that there is a package to search. */
const FORMS = (['text', 'json', 'dcgm', 'csv', 'xml'] as const).map((part, i) => {
  const scenario = makeScenario({ ...SMALL, seed: 40 + i, parts: [part] });
  const [whole] = render(scenario, markedNaming(seeded(i)), seeded(i));
  return { part, whole: whole! };
});

it.each(FORMS)('a name in place of any word of $part is nowhere in what comes out', ({ whole }) => {
  const random = seeded(9);
  const text = DECODER.decode(whole.bytes);
  let places = 0;
  for (const changed of plantedOneAtATime(text, 'NAME', PLACES)) {
    const name = unlikely(random);
    const scanner = new Scanner([name]);
    for (const form of places % 3 === 0 ? [name, hostile(name)[(places / 3) % 24]!] : [name]) {
      const bytes = ENCODER.encode(changed.replace('NAME', () => form));
      expect(channels([{ ...whole, bytes }], places).flatMap((out) => scanner.scan(out))).toEqual([]);
    }
    places++;
  }
  expect(places).toBeGreaterThan(50);
});

it.each(FORMS)(
  'a message that names somebody, between any two lines of $part, is nowhere in what comes out',
  ({ whole }) => {
    const lines = DECODER.decode(whole.bytes).split('\n');
    const random = seeded(12);
    for (let at = 0; at <= Math.min(lines.length, 40); at++) {
      const name = unlikely(random);
      const bytes = ENCODER.encode(lines.toSpliced(at, 0, `slurmstepd: error: ${name}: no space`).join('\n'));
      expect(channels([{ ...whole, bytes }], at).flatMap((out) => new Scanner([name]).scan(out))).toEqual([]);
    }
  },
);

it('a name in place of any number of json is nowhere in what comes out', () => {
  const { whole } = FORMS.find(({ part }) => part === 'json')!;
  const text = DECODER.decode(whole.bytes);
  const random = seeded(11);
  const keys = new Set([...text.matchAll(/"(\w+)":\d/g)].map((match) => match[1]!));
  expect(keys.size).toBeGreaterThan(10);
  for (const key of keys) {
    const name = unlikely(random);
    const bytes = ENCODER.encode(text.replaceAll(new RegExp(`"${key}":\\d+`, 'g'), `"${key}":"${name}"`));
    expect(channels([{ ...whole, bytes }], 1).flatMap((out) => new Scanner([name]).scan(out))).toEqual([]);
  }
});

it.each(FORMS.slice(2))('a product that nobody knows is nowhere in what comes out of $part', ({ whole }) => {
  const name = unlikely(seeded(22));
  const scanner = new Scanner([name]);
  for (const product of [
    name,
    `NVIDIA ${name}`,
    `NVIDIA ${name}-2-24C`,
    `GRID ${name}-10Q-SHARED`,
    `[${name}]`,
  ]) {
    const text = DECODER.decode(whole.bytes).replaceAll('NVIDIA H100 80GB HBM3', product);
    expect(text).toContain(name);
    const bytes = ENCODER.encode(text);
    expect(channels([{ ...whole, bytes }], 1).flatMap((out) => scanner.scan(out))).toEqual([]);
  }
});

it.each(FORMS)('names in place of many words of $part at once are nowhere in what comes out', ({ whole }) => {
  const random = seeded(10);
  for (let every = 1; every < ROUNDS; every += 2) {
    const names: string[] = [];
    const bytes = ENCODER.encode(
      plantedEverywhere(DECODER.decode(whole.bytes), () => names[names.push(unlikely(random)) - 1]!, every),
    );
    const scanner = new Scanner(names.slice(0, 25));
    expect(channels([{ ...whole, bytes }], every).flatMap((out) => scanner.scan(out))).toEqual([]);
  }
});

it('a row that is shown shows no name, and no hash of one', () => {
  const seen: string[] = [];
  const keep = (row: object) => void seen.push(shown(row), shown(Object.entries(row)));
  const sink: RecordSink = { jobRun: keep, jobStep: keep, gpuSample: keep, gpuDevice: keep };
  const texts = new Map<string, string[]>();
  for (const seed of [1, 2]) {
    seen.length = 0;
    for (const parts of [...ACCOUNTING, ...TELEMETRY]) {
      const scenario = makeScenario({ ...SMALL, seed: 5, parts });
      const naming = markedNaming(seeded(seed));
      const key = IdentifierKey.from(new Uint8Array(16).fill(seed));
      for (const { source, bytes } of render(scenario, naming, seeded(seed))) {
        const parser = sources[source].open({ sink, diagnostics: new DiagnosticLog(), key });
        parser.write(bytes);
        parser.end();
      }
      const scanner = new Scanner([...naming.all.values()]);
      expect(seen.flatMap((text) => scanner.scan(text))).toEqual([]);
    }
    texts.set(String(seed), [...seen]);
  }
  expect(seen.length).toBeGreaterThan(50);
  // Other names and another key show the very same: not even a hash is in what is shown.
  expect(texts.get('1')).toEqual(texts.get('2'));
});

it('an identifier shows nothing of itself, however it is asked', () => {
  const key = IdentifierKey.from(new Uint8Array(16).fill(7));
  const made = ['alice', 'bob'].map((name) => {
    const id = new Identifier();
    const bytes = ENCODER.encode(name);
    key.hash(bytes, 0, bytes.length, id);
    return id;
  });
  const asks: ((id: Identifier) => unknown)[] = [
    (id) => shown(id),
    (id) => shown([id, { id }, new Map([[id, id]])]),
    (id) => JSON.stringify(Object.entries(id)),
    (id) => Reflect.ownKeys(id).map(String).join(),
    (id) => serialize({ ...id }).toString('hex'),
    (id) => JSON.stringify(structuredClone({ ...id })),
  ];
  for (const ask of asks) expect(ask(made[0]!)).toEqual(ask(made[1]!));
  const refused: ((id: Identifier) => unknown)[] = [
    (id) => String(id),
    (id) => `${id}`,
    (id) => ''.concat(id as unknown as string),
    (id) => Number(id),
    (id) => JSON.stringify({ id }),
    (id) => [id].join(),
    (id) => (made[1] as unknown as number) < (id as unknown as number),
    (id) => id.toString(),
    (id) => id.toJSON(),
  ];
  for (const ask of refused) {
    expect(() => ask(made[0]!)).toThrow(TypeError);
    const [a, b] = made.map((id) => thrownBy(() => ask(id)));
    expect(a).toBe(b);
  }
  expect(shown(key)).toBe(shown(IdentifierKey.from(new Uint8Array(16).fill(9))));
});

function thrownBy(ask: () => unknown): string {
  try {
    ask();
  } catch (error) {
    return String(error);
  }
  return 'nothing was thrown';
}
