// The conformance kit: our own packages conform, and one that does not is found out.
import { IdentifierKey } from '@ptl/claw-core';
import { route } from '@ptl/claw-router';
import { checkConformance, type MakePackage } from '@ptl/claw-router/conformance';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs } from '../setup/runs.ts';
import { testScope } from '../setup/scope.ts';

const DAY = 86_400;
const made: MakePackage = async (accounting, startSeconds) => {
  const bytes = new TextEncoder().encode(accounting);
  const open = async function* () {
    yield bytes;
  };
  const { bytes: result } = await route([{ place: 'jobs.txt', repeatable: true, open }], {
    key: IdentifierKey.from(new Uint8Array(16).fill(3)),
    scope: testScope(),
    nowSeconds: startSeconds + 40 * DAY,
    version: '0.1.0',
    startSeconds,
    endSeconds: startSeconds + 28 * DAY,
    gpuutil: 'mean',
  });
  return result!;
};
const sampling = { fc, runs: runs(8), seed: 20261130, shrink: false };
const edited =
  (change: (text: string, accounting: string) => string): MakePackage =>
  async (accounting, start) =>
    new TextEncoder().encode(change(new TextDecoder().decode(await made(accounting, start)), accounting));

it('holds of our own packages', async () => {
  await expect(checkConformance(made, sampling)).resolves.toBeUndefined();
});

it.each([
  ['does not verify', edited((text) => text.replace('"unit"', '"units"')), /does not verify/],
  ['is spelled otherwise', edited((text) => JSON.stringify(JSON.parse(text))), /one form of a package/],
  [
    'tells names apart',
    async (accounting: string, start: number) =>
      made(
        accounting.includes('mirabella') ? accounting.replaceAll('COMPLETED', 'CANCELLED') : accounting,
        start,
      ),
    /other names/,
  ],
] as const)('finds a package that %s', async (_what, make, message) => {
  await expect(checkConformance(make, sampling)).rejects.toThrow(message);
});

it('finds a name in the package', async () => {
  const named: MakePackage = async (accounting, start) => {
    const name = /qnamezeta\dkol|m\dnamemirabella/.exec(accounting)?.[0] ?? '';
    const text = new TextDecoder().decode(await made(accounting, start));
    return new TextEncoder().encode(
      text.replace('"ptl_component"', `"organization": "x"`).replace('"x"', `"${name}"`),
    );
  };
  await expect(checkConformance(named, sampling)).rejects.toThrow();
});
