// Randomness: from the kernel's device, and from Node where that is missing, is a plain file, or ends too
// early.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { random } from '@ptl/claw/internal';
import { afterAll, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'claw-random-'));
const file = join(folder, 'urandom');
writeFileSync(file, new Uint8Array(64).fill(7));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each([undefined, file, folder, join(folder, 'missing'), '/dev/null'])(
  'comes anew each time, with %s',
  (device) => {
    const drawn = Array.from({ length: 20 }, () => random(16, device));
    expect(drawn.every((bytes) => bytes.length === 16)).toBe(true);
    expect(new Set(drawn.map((bytes) => bytes.join(' '))).size).toBe(20);
  },
);
