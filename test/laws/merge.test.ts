// Parts that were gathered apart make the whole: whatever is cut, the same report and the same bytes.
import { IdentifierKey } from '@ptl/claw-core';
import { Gathering } from '@ptl/claw-router/internal';
import { expect, it } from 'vitest';
import type { InputFile } from '../reference/records.ts';
import { makeDice } from '../reference/site/dice.ts';
import { longRuns } from '../setup/runs.ts';
import { cutSite, distinct } from './parts/cut.ts';
import { Gatherer, merged, optionsOf, type Said } from './parts/gathered.ts';
import { type Inputs, largeSites, oddSites } from './products/product.ts';

const ODD = longRuns(200);

/** A site, cut, and what gathers it. */
function cutOf({ name, files: all, args }: Inputs) {
  const [files] = distinct([all]) as [InputFile[]];
  const dice = makeDice(Number(name.split(' ').at(-1)) ^ 0xc07);
  const options = optionsOf(args, dice.pick(['day', 'week']));
  return { name, files, options, gatherer: new Gatherer(options), cut: cutSite(files, dice.int(2, 4), dice) };
}

/**
 * Gathers and merges a site. Parts cannot be read again once it shows which weeks have enough people: they
 * ask for the period, and get that of the whole.
 */
async function mergedOf({ gatherer, options, cut }: ReturnType<typeof cutOf>, whole: Said | string) {
  const parts = await gatherer.parts(cut).then(merged).catch(reason);
  if (typeof whole === 'string' || typeof parts !== 'string' || !parts.includes('too few people'))
    return parts;
  const { window } = whole as { window?: Pick<typeof options, 'startSeconds' | 'endSeconds'> };
  return new Gatherer({ ...options, ...window }).parts(cut).then(merged).catch(reason);
}

/**
 * Without two counts for the operator: rows told again and samples outside, which hang on the order and the
 * files.
 */
function withoutCounts({ rows: _, ...said }: Said): Said {
  const diagnostics = said.diagnostics.filter(
    ({ code }) => code !== 'duplicate' && code !== 'outside_window',
  );
  return { ...said, diagnostics };
}

it('any cut of a site merges to what the whole says', async () => {
  let packages = 0;
  for (const site of [...oddSites(20_000, ODD), ...largeSites(20_000, longRuns(16))]) {
    const made = cutOf(site);
    const { name, files, gatherer } = made;
    const whole = await gatherer.whole(files, true).catch(reason);
    const parts = await mergedOf(made, whole);
    if (typeof whole === 'string' || typeof parts === 'string') expect(parts, name).toBe(whole);
    else {
      expect(withoutCounts(parts), name).toEqual(withoutCounts(whole));
      if (whole.package !== undefined) packages++;
    }
  }
  expect(packages).toBeGreaterThan(ODD / 2);
});

it('and to what one process says of the same files, to the last count', async () => {
  for (const site of oddSites(21_000, longRuns(40))) {
    const { name, gatherer, cut } = cutOf(site);
    const parts = distinct(cut);
    const whole = await gatherer.whole(parts.flat(), false).catch(reason);
    expect(await gatherer.parts(parts).then(merged).catch(reason), name).toEqual(whole);
  }
});

it('parts merge in any order and in any tree, and an empty part changes nothing', async () => {
  for (const site of oddSites(22_000, longRuns(15))) {
    const { name, gatherer, cut } = cutOf(site);
    const inOrder = await gatherer.parts(cut).then(merged).catch(reason);
    const backwards = await gatherer.parts(cut.toReversed()).then(merged).catch(reason);
    expect(backwards, name).toEqual(inOrder);
    const [first, second, ...others] = await gatherer.parts([...cut, [], []]);
    const last = others.pop()!;
    for (const other of [...others, second!]) last.merge(other);
    first!.merge(last);
    expect(await merged([first!]).catch(reason), name).toEqual(inOrder);
  }
});

it('parts whose names were hashed under different keys do not merge', async () => {
  const options = optionsOf([], 'day');
  const key = IdentifierKey.from(new Uint8Array(16).fill(7));
  const ours = await new Gatherer(options).part([]);
  const theirs = await new Gatherer({ ...options, key }).part([]);
  expect(() => ours.merge(theirs)).toThrow(/different keys/);
});

it('what was let go or added up early does not merge', () => {
  const window = { given: undefined, coveredBy: 'day', nowSeconds: 0 } as const;
  const part = (more: Partial<ConstructorParameters<typeof Gathering>[0]>) =>
    new Gathering({ window, threshold: 0.6, assumeUtilization: undefined, isPart: true, ...more });
  for (const [ours, theirs] of [
    [part({ mostUndecided: 1 }), part({})],
    [part({}), part({ mostUndecided: 1 })],
  ] as const)
    expect(() => ours.merge(theirs)).toThrow(/let go/);
  const early = part({ rereadableSamples: true });
  expect(early.telemetry).toBeDefined();
  expect(() => part({}).merge(early)).toThrow(/added up early/);
});

function reason(error: Error): string {
  return `${error.name}: ${error.message}`;
}
