// Pods whose days come apart: a file for each day, in any order, says what one file says.
import { readFileSync } from 'node:fs';
import { IdentifierKey, type Input, sources } from '@ptl/claw-core';
import { route } from '@ptl/claw-router';
import { expect, it } from 'vitest';

const TEXT = readFileSync('test/golden/kube_state_metrics/answers-of-two-days/input.json', 'utf8');
const LINES = TEXT.trim().split('\n');
/** The ends of the two days, as the answers have them. */
const DAYS = ['1780012799.999', '1780099199.999'].map((end) =>
  LINES.filter((line) => line.includes(`[${end}, `)).join('\n'),
);

function input(text: string, number: number): Input {
  const bytes = Buffer.from(text);
  const open = async function* () {
    yield bytes;
  };
  return { place: `file ${number}`, sources: [sources.kube_state_metrics], repeatable: true, open };
}

async function reportOf(texts: readonly string[]) {
  const key = IdentifierKey.from(new Uint8Array(16));
  const { report } = await route(texts.map(input), { key, nowSeconds: 1_780_272_000, version: '0.1.0' });
  return report;
}

it('are the pods of the whole', async () => {
  const whole = await reportOf([TEXT]);
  expect(whole.find(({ metric }) => metric === 'jobs_submitted')?.value).toBe(4);
  expect(await reportOf(DAYS)).toEqual(whole);
  expect(await reportOf(DAYS.toReversed())).toEqual(whole);
});
