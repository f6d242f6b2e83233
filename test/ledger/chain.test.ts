// The text of the ledger: what was written is read, a line that a crash tore is passed over, and nothing else
// is believed.
import { createHash } from 'node:crypto';
import { type Entry, lineOf, readChain } from '@ptl/claw/internal';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../setup/runs.ts';
import { entry, month, PARAMETERS } from './entries.ts';

/** The ledger of `entries`, as bytes. */
function ledgerOf(entries: readonly Entry[]): Uint8Array {
  let previous = '0'.repeat(64);
  const lines = entries.map((one) => {
    const { text, hash } = lineOf(one, previous);
    previous = hash;
    return `${text}\n`;
  });
  return new TextEncoder().encode(lines.join(''));
}

const parameters = fc.record({
  unit: fc.constantFrom('user', 'account', 'namespace', 'node'),
  zone: fc.constantFrom('UTC', 'Europe/Zurich'),
  workload: fc.constantFrom('mixed', 'training_large'),
  assumedUtilization: fc.option(
    fc.integer({ min: 0, max: 100 }).map((u) => u / 100),
    { nil: undefined },
  ),
  allowSmall: fc.boolean(),
  version: fc.constant('0.1.0'),
  keyId: fc.stringMatching(/^[0-9a-f]{16}$/),
  clusters: fc.array(fc.stringMatching(/^[0-9a-f]{32}$/), { maxLength: 3 }),
});
const days = fc
  .record({ first: fc.integer({ min: 11_000, max: 40_000 }), length: fc.integer({ min: 1, max: 400 }) })
  .map(({ first, length }) => ({ first, end: first + length }));

const three = [
  entry(1, month(9)),
  entry(2, month(10), { parameters: { ...PARAMETERS, assumedUtilization: 0.25, clusters: [] } }),
  entry(3, month(10), { replaces: 2, scope: 'other' }),
];

describe('a ledger', () => {
  it('is read as it was written', () => {
    const made = fc.array(fc.record({ parameters, days }), { maxLength: 5 });
    fc.assert(
      fc.property(made, (all) => {
        const entries = all.map((one, index) => entry(index + 1, one.days, { parameters: one.parameters }));
        const bytes = ledgerOf(entries);
        const chain = readChain(bytes);
        expect(chain.fault).toBeUndefined();
        expect(chain.entries).toEqual(entries);
        expect(chain.bytes).toBe(bytes.length);
      }),
      { numRuns: runs(100) },
    );
  });

  it('says what a person asks, in one line of plain JSON', () => {
    const [line = ''] = new TextDecoder().decode(ledgerOf(three)).split('\n');
    expect(JSON.parse(line)).toMatchObject({
      entry: 1,
      recorded: '2026-11-02',
      scope: 'default',
      first_day: '2026-09-01',
      last_day: '2026-09-30',
      workload: 'training_large',
    });
  });
});

describe('a line that a crash tore', () => {
  it('is passed over, at whatever byte it was torn', () => {
    const bytes = ledgerOf(three);
    const ends = [...bytes.keys()].filter((at) => bytes[at] === 10).map((at) => at + 1);
    for (let length = 0; length <= bytes.length; length++) {
      const chain = readChain(bytes.subarray(0, length));
      const whole = ends.filter((end) => end <= length);
      expect(chain.fault, `${length} bytes`).toBeUndefined();
      expect(chain.entries).toEqual(three.slice(0, whole.length));
      expect(chain.bytes).toBe(whole.at(-1) ?? 0);
    }
  });

  it('is passed over where the disk has zeros instead', () => {
    const bytes = ledgerOf(three);
    const chain = readChain(Uint8Array.of(...bytes, ...new Uint8Array(700)));
    expect([chain.fault, chain.entries.length, chain.bytes]).toEqual([undefined, 3, bytes.length]);
  });
});

describe('a ledger that was changed', () => {
  it('is broken, whichever byte it was', () => {
    const bytes = ledgerOf(three);
    for (let at = 0; at < bytes.length - 1; at++) {
      const changed = Uint8Array.from(bytes);
      changed[at]! ^= 1;
      expect(readChain(changed).fault, `byte ${at}`).toMatchObject({ kind: 'broken' });
    }
  });

  it.each([
    ['without its first line', [1, 2]],
    ['without one in the middle', [0, 2]],
    ['in another order', [1, 0, 2]],
    ['with a line twice', [0, 0, 1]],
  ])('is broken %s', (_what, order) => {
    const lines = new TextDecoder().decode(ledgerOf(three)).split('\n');
    const text = order.map((index) => `${lines[index]}\n`).join('');
    expect(readChain(new TextEncoder().encode(text)).fault).toMatchObject({ kind: 'broken' });
  });

  it('is foreign if a later version wrote a whole line', () => {
    const [first] = new TextDecoder().decode(ledgerOf(three)).split('\n');
    const chain = readChain(ledgerOf([{ ...three[0]!, scope: undefined as unknown as string }]));
    expect(first).toBeDefined();
    expect(chain.fault).toEqual({ kind: 'foreign', line: 1 });
  });
});

describe('a line whose hash is right', () => {
  const { text } = lineOf(three[1]!, '0'.repeat(64));
  const { hash: _hash, ...written } = JSON.parse(text) as Record<string, unknown>;
  const right = { ...written, entry: 1 };

  /** A ledger of one line with these members. */
  function faultOf(members: unknown): string | undefined {
    const body = JSON.stringify(members).slice(0, -1);
    const line = `${body},"hash":"${createHash('sha256').update(body).digest('hex')}"}\n`;
    return readChain(new TextEncoder().encode(line)).fault?.kind;
  }

  it('is read where it has all members', () => {
    expect(faultOf(right)).toBeUndefined();
    expect(faultOf({ ...right, replaces_entry: 1 })).toBeUndefined();
    expect(faultOf({ ...right, assumed_utilization: undefined })).toBeUndefined();
  });

  it.each(Object.keys(right).filter((name) => name !== 'assumed_utilization'))(
    'is not without %s',
    (name) => {
      const kind = name === 'previous' ? 'broken' : 'foreign';
      expect(faultOf({ ...right, [name]: undefined })).toBe(kind);
      expect(faultOf({ ...right, [name]: { of: 'another kind' } })).toBe(kind);
    },
  );

  it.each([
    { assumed_utilization: '0.25' },
    { clusters: [1] },
    { first_day: '2026-10-32' },
    { last_day: '2026-09-30' },
    { package_sha256: `${'0'.repeat(63)}g` },
    { package_bytes: 1.5 },
    { format: 2 },
  ])('is not with %j', (members) => {
    expect(faultOf({ ...right, ...members })).toBe('foreign');
  });

  it('is no line where it is no object', () => {
    const body = '[1';
    const hash = createHash('sha256').update(body).digest('hex');
    for (const line of [
      `${body},"hash":"${hash}"}`,
      `,"hash":"${createHash('sha256').update('').digest('hex')}"}`,
    ])
      expect(readChain(new TextEncoder().encode(`${line}\n`)).fault).toMatchObject({ kind: 'broken' });
  });
});
