// Both readers of sacct text tell the same of any input: the same records, diagnostics, counts and failure,
// whatever the chunks.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { longRuns } from '../../setup/runs.ts';
import { damaged, eachValue, makeExport, withOneOdd } from './exports.ts';
import { read, seeded } from './twins.ts';

const GOLDEN = join(import.meta.dirname, '../../golden/slurm_sacct');
const ZONES = [undefined, undefined, 'UTC', 'Europe/Berlin', 'America/St_Johns'];

it('agree on exports of any shape', () => {
  for (let seed = 1; seed <= longRuns(60); seed++) {
    const random = seeded(seed);
    const input = makeExport(random, 1 + random.below(60));
    const zone = random.one(ZONES);
    const chunkBytes = random.one([1 << 20, 4096, 1 + random.below(300)]);
    const whole = read(input, 'javascript', 1 << 20, zone);
    expect(read(input, 'webassembly', chunkBytes, zone), `seed ${seed}`).toEqual(whole);
  }
});

it('agree on each form that is known, in rows that are plain otherwise', () => {
  const values = eachValue();
  expect(values.length).toBeGreaterThan(200);
  for (const [column, value] of values) {
    const input = withOneOdd(column, value);
    expect(read(input, 'webassembly', 1 << 20), `${column} ${value}`).toEqual(
      read(input, 'javascript', 1 << 20),
    );
  }
});

it('agree on damaged exports', () => {
  for (let seed = 1000; seed < 1000 + longRuns(40); seed++) {
    const random = seeded(seed);
    const input = damaged(random, makeExport(random, 1 + random.below(30)));
    const whole = read(input, 'javascript', 1 << 20);
    for (const chunkBytes of [1 << 20, 1 + random.below(90)])
      expect(read(input, 'webassembly', chunkBytes), `seed ${seed}`).toEqual(whole);
  }
});

it('agree on more rows than fit one slice, and on records that do not fit the memory of the reader', () => {
  for (let seed = 2000; seed < 2000 + longRuns(1); seed++) {
    const random = seeded(seed);
    const long = new TextEncoder().encode('x'.repeat(1 + random.below(200_000)));
    const parts = [makeExport(seeded(seed), 1200), long, makeExport(seeded(seed), 1200)];
    const input = Uint8Array.from(Buffer.concat(parts));
    const told = read(input, 'webassembly', 1 << 18);
    expect(told).toEqual(read(input, 'javascript', 1 << 18));
    expect(told).toEqual(read(input, 'webassembly', 10_007));
  }
});

it('agree on several exports in one input, each with a layout of its own', () => {
  for (let seed = 2500; seed < 2500 + longRuns(25); seed++) {
    const random = seeded(seed);
    const parts = Array.from({ length: 3 }, () => makeExport(random, random.below(20)));
    const input = Uint8Array.from(Buffer.concat(parts));
    const whole = read(input, 'javascript', 1 << 20);
    for (const chunkBytes of [1 << 20, 1 + random.below(400)])
      expect(read(input, 'webassembly', chunkBytes), `seed ${seed}`).toEqual(whole);
  }
});

it('agree where only some records are wanted', () => {
  for (const wanted of [['jobRun'], ['jobStep'], []] as const)
    for (let seed = 3000; seed < 3000 + longRuns(10); seed++) {
      const input = makeExport(seeded(seed), 30);
      const told = read(input, 'webassembly', 1 << 20, undefined, wanted);
      expect(told).toEqual(read(input, 'javascript', 1 << 20, undefined, wanted));
    }
});

it('agree on the golden cases', () => {
  const inputs = readdirSync(GOLDEN).map((folder) => {
    const file = readdirSync(join(GOLDEN, folder)).find((name) => name.startsWith('input'))!;
    return new Uint8Array(readFileSync(join(GOLDEN, folder, file)));
  });
  expect(inputs.length).toBeGreaterThan(30);
  for (const input of inputs)
    for (const chunkBytes of [1 << 20, 61])
      expect(read(input, 'webassembly', chunkBytes)).toEqual(read(input, 'javascript', 1 << 20));
});
