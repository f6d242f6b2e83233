// Which Node claw runs on: what the packages declare is what the entry asks for.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OLDEST_NODE, tooOld } from '@ptl/claw/internal';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

it.each(['core', 'router', 'cli'])('asks for the Node that package.json of %s declares', (name) => {
  const { engines } = JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8'));
  expect(engines.node).toBe(`>=${OLDEST_NODE.join('.')}`);
});

it.each(['22.19.0', '22.20.1', '24.0.0', '26.1.0'])('runs on Node %s', (version) => {
  expect(tooOld(version)).toBeUndefined();
});

it.each(['22.18.9', '20.19.2', '21.99.0', '8.0.0'])('says what Node %s needs', (version) => {
  expect(tooOld(version)).toBe(
    `Node ${version} is too old for claw: use 22.19 or later, from nodejs.org or your site's modules.`,
  );
});
