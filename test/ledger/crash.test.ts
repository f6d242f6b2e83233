// The ledger and the keys survive whatever happens at any call to the disk, and at any byte that it writes:
// what was given out is found again, and what was not given out binds nobody.
import { Ledger, openScope, type Recorded } from '@ptl/claw/internal';
import { describe, expect, it } from 'vitest';
import { longList } from '../setup/runs.ts';
import { Crashed, Disk, type Fault } from './disk.ts';
import { month, release } from './entries.ts';

const directory = { path: '/state', place: '/state' };
const lock = <T>(_path: string, work: () => T): T => work();
const text = (content: string) => new TextEncoder().encode(content);
const parts = (bytes: number) => Array.from({ length: bytes + 1 }, (_, at) => at / bytes);

interface Begun {
  readonly disk: Disk;
  readonly ledger: Ledger;
}

/** An empty disk. */
function empty(): Begun {
  const disk = new Disk();
  return { disk, ledger: new Ledger({ fs: disk.fs, lock, directory }) };
}

/** A disk with two packages in its ledger. */
function begun(): Begun {
  const { disk, ledger } = empty();
  ledger.release(release(month(9)), () => text('september'));
  ledger.release(release(month(10)), () => text('october'));
  disk.restart(() => true);
  return { disk, ledger };
}

/** What `work` returns; undefined if it ended in an error or a crash. */
function attempted<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Crashed)) expect([5, 7]).toContain((error as { exitCode: number }).exitCode);
    return undefined;
  }
}

const november = (content: string, ledger: Ledger): Recorded =>
  ledger.release(release(month(11)), () => text(content));

/** The calls of a release, and those that write. */
function callsOf({ disk, ledger }: Begun): Pick<Disk, 'calls' | 'writes'> {
  disk.arm();
  november('first', ledger);
  return disk;
}

/** Whether what comes after the fault holds, whatever of the rest reached the disk. */
function expectWhole(begin: () => Begun, fault: Fault, keeps: () => boolean): void {
  const { disk, ledger } = begin();
  disk.arm(fault);
  const first = attempted(() => november('first', ledger));
  if (fault.kind === 'error') disk.arm();
  else disk.restart(keeps);
  const second = november('second', ledger);
  const said = new TextDecoder().decode(second.bytes);
  if (first !== undefined) expect(said).toBe('first');
  expect([said, second.isOld]).toEqual(said === 'first' ? ['first', true] : ['second', false]);
  expect(second.entry.number).toBe(begin === begun ? 3 : 1);
  // A third run, after another power cut, gets the same; and what was there before is there.
  disk.restart(() => false);
  expect(november('third', ledger)).toEqual({ ...second, isOld: true });
  if (begin === begun) expect(ledger.decide(release(month(10)))).toMatchObject({ entry: { number: 2 } });
  expect(disk.files.filter((path) => path.endsWith('.tmp'))).toEqual([]);
}

/** All choices of what reached the disk, for so many asked. */
function choices(asked: number): (() => boolean)[] {
  return Array.from({ length: 2 ** asked }, (_, bits) => {
    let at = 0;
    return () => ((bits >> (at++ % asked)) & 1) === 1;
  });
}

describe.each([
  ['a first release', empty],
  ['another release', begun],
])('%s', (_what, begin) => {
  const { calls, writes } = callsOf(begin());

  it('makes so many calls that the tests below are about something', () => {
    expect(calls).toBeGreaterThan(15);
  });

  it('is whole or nothing when the process ends within any call', () => {
    for (let call = 0; call <= calls; call++)
      for (const part of [0, 0.5, 1])
        for (const keeps of longList(choices(4), call))
          expectWhole(begin, { call, kind: 'crash', part }, keeps);
    expect(calls).toBeGreaterThan(0);
  });

  it('is whole or nothing when it ends within any byte of any write', () => {
    for (const { call, bytes } of writes)
      for (const part of longList(parts(bytes)))
        expectWhole(begin, { call, kind: 'crash', part }, () => true);
    expect(writes.map(({ bytes }) => bytes)).toEqual([5, expect.any(Number), expect.any(Number)]);
  });

  it.each(['ENOSPC', 'EIO', 'EDQUOT'])('is whole or nothing when any call fails with %s', (code) => {
    for (let call = 0; call <= calls; call++)
      for (const part of [0, 0.5, 1]) expectWhole(begin, { call, kind: 'error', part, code }, () => true);
    expect(calls).toBeGreaterThan(0);
  });

  it('leaves the ledger as it was when a write fails in the middle', () => {
    for (const [at, { call }] of writes.entries()) {
      const { disk, ledger } = begin();
      const before = disk.content('/state/ledger.ndjson') ?? new Uint8Array(0);
      disk.arm({ call, kind: 'error', part: 0.5, code: 'ENOSPC' });
      expect(() => november('november', ledger)).toThrow(
        'The state directory /state could not be written, because the disk is full: make room or set CLAW_STATE_DIR to another place.',
      );
      const after = disk.content('/state/ledger.ndjson') ?? new Uint8Array(0);
      // The mark comes last: without it, what was recorded is there, and was not given out.
      const isMark = at === writes.length - 1;
      expect(after.subarray(0, before.length)).toEqual(before);
      expect(new TextDecoder().decode(after.subarray(before.length)).split('\n')).toHaveLength(
        isMark ? 2 : 1,
      );
    }
  });
});

describe('a new key', () => {
  const world = (seed: number) => ({
    env: { CLAW_STATE_DIR: '/state' },
    now: () => Date.UTC(2026, 9, 1) / 1000 + seed * 86_400,
    random: (bytes: number) => new Uint8Array(bytes).fill(seed),
    isTerminal: false,
    say: () => undefined,
  });
  const open = (disk: Disk, seed: number, newScope = true) =>
    openScope({ newScope }, world(seed), { fs: disk.fs, openLock: () => lock });

  it('is there or not when the process ends within any call; what was thrown with is kept', () => {
    const counted = new Disk();
    open(counted, 1);
    expect(counted.calls).toBeGreaterThan(15);
    for (let call = 0; call <= counted.calls; call++)
      for (const keeps of choices(3)) {
        const disk = new Disk();
        disk.arm({ call, kind: 'crash', part: 0.5 });
        const first = attempted(() => open(disk, 1));
        disk.restart(keeps);
        const second = open(disk, 2);
        if (first !== undefined) expect(second.keyId).toBe(first.keyId);
        disk.restart(() => false);
        const { ledger: _, ...third } = open(disk, 3, false);
        const { ledger: __, ...same } = second;
        expect(third).toEqual(same);
      }
  });
});
