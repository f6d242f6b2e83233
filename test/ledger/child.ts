// A process of its own that works on a state directory: node --conditions=@ptl/source test/ledger/child.ts
// DIRECTORY once|hold|many
import { join } from 'node:path';
import { openLock, openScope, realFiles } from '@ptl/claw/internal';
import { month, release } from './entries.ts';

const [path = '', task] = process.argv.slice(2);
const world = {
  env: { CLAW_STATE_DIR: path },
  now: () => Date.UTC(2026, 10, 2) / 1000,
  random: (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes)),
  isTerminal: false,
  say: () => undefined,
};
const say = (line: unknown) => process.stdout.write(`${JSON.stringify(line)}\n`);

if (task === 'hold') {
  openLock(realFiles, path)(join(path, 'lock'), () => {
    say('held');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  });
} else {
  const { ledger, keyId } = openScope({ newScope: true }, world);
  const months = task === 'once' ? [10] : Array.from({ length: 600 }, (_, index) => index + 1);
  for (const number of months) {
    const { entry, isOld } = ledger!.release(release(month(number)), () => world.random(1000));
    say({ keyId, sha256: entry.sha256, isOld });
  }
}
