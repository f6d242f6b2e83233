// What a run asks the ledger and tells the operator, with a ledger in memory.

import {
  foreseen,
  Ledger,
  NOT_ABOUT_PEOPLE,
  recordedEarlier,
  releasePackage,
  remarks,
} from '@ptl/claw/internal';
import { Identifier, IdentifierKey } from '@ptl/claw-core';
import { describe, expect, it } from 'vitest';
import { Disk } from './disk.ts';
import { day, month } from './entries.ts';

const SECONDS = 86_400;
const key = IdentifierKey.from(new Uint8Array(16).fill(3));
const bytes = new TextEncoder().encode('a package');

type Scope = Parameters<typeof remarks>[0];
type Prepared = Parameters<typeof remarks>[1];
type Outcome = Parameters<typeof remarks>[2];

function cluster(name: string): Identifier {
  const id = new Identifier();
  const text = new TextEncoder().encode(name);
  key.hash(text, 0, text.length, id);
  return id;
}

function tagOf(id: Identifier): string {
  const lanes = new Int32Array(4);
  Identifier.lanes(id, lanes, 0);
  return [...new Uint8Array(lanes.buffer)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function ledgerOn({ fs }: Disk): Ledger {
  const directory = { path: '/state', place: '/state' };
  return new Ledger({ fs, directory, lock: (_, work) => work() });
}

function scopeOf(ledger: Ledger | undefined, more: Partial<Scope> = {}): Scope {
  return { name: 'default', keyId: '0a1b', diceSince: '2026-11-01', ledger, notes: [], ...more } as Scope;
}

/** October, told on the 2nd of November, with other options and flags. */
function prepared(options: object = {}, flags: object = {}): Prepared {
  const { first, end } = month(10);
  const window = { startSeconds: first * SECONDS, endSeconds: end * SECONDS };
  return {
    flags,
    options: { nowSeconds: day('2026-11-02') * SECONDS, ...window, ...options },
  } as unknown as Prepared;
}

function outcome(more: object = {}, number = 10): Outcome {
  const { first, end } = month(number);
  return {
    window: { startSeconds: first * SECONDS, endSeconds: end * SECONDS },
    people: { unit: 'user' },
    clusters: [cluster('atlas')],
    isAboutPeople: true,
    ...more,
  } as unknown as Outcome;
}

const make = (): Uint8Array => bytes;
const replace = { replace: true };
const WITHOUT = { window: undefined };
const OF_NOBODY = { isAboutPeople: false };

describe('a package', () => {
  it('is recorded with all that is bound to it', () => {
    const clusters = [cluster('zebra'), cluster('atlas'), cluster('meerkat')];
    const options = { timezone: 'Asia/Tokyo', workload: 'mixed', assumeUtilization: 0.4, allowSmall: true };
    const scope = scopeOf(ledgerOn(new Disk()));
    expect(releasePackage(scope, prepared(options), outcome({ clusters }), make)).toMatchObject({
      isOld: false,
      bytes,
      entry: {
        number: 1,
        recorded: day('2026-11-02'),
        scope: 'default',
        days: month(10),
        diceSince: day('2026-11-01'),
        replaces: undefined,
        parameters: {
          unit: 'user',
          zone: 'Asia/Tokyo',
          workload: 'mixed',
          assumedUtilization: 0.4,
          allowSmall: true,
          keyId: '0a1b',
          clusters: clusters.map(tagOf).sort(),
        },
      },
    });
  });

  it('without options has the usual ones', () => {
    const made = releasePackage(scopeOf(ledgerOn(new Disk())), prepared(), outcome(), make);
    const usual = { zone: 'UTC', workload: 'training_large', assumedUtilization: undefined };
    expect(made?.entry.parameters).toMatchObject({ ...usual, allowSmall: false });
  });

  it('is not recorded without a ledger, or without a window', () => {
    const disk = new Disk();
    expect(releasePackage(scopeOf(undefined), prepared(), outcome(), make)).toBe(undefined);
    expect(releasePackage(scopeOf(ledgerOn(disk)), prepared(), outcome(WITHOUT), make)).toBe(undefined);
    expect(recordedEarlier(scopeOf(ledgerOn(disk)), prepared())).toBe(undefined);
  });

  it('about nobody is not recorded, unless it replaces one; what was recorded is given again', () => {
    const scope = scopeOf(ledgerOn(new Disk()));
    expect(releasePackage(scope, prepared(), outcome(OF_NOBODY), make)).toBe(undefined);
    releasePackage(scope, prepared(), outcome(), make);
    expect(releasePackage(scope, prepared(), outcome(OF_NOBODY), make)).toMatchObject({ isOld: true, bytes });
    const replacing = releasePackage(scope, prepared({}, replace), outcome(OF_NOBODY), make);
    expect(replacing).toMatchObject({ isOld: false, entry: { number: 2, replaces: 1 } });
  });
});

describe('before anything is read', () => {
  it('a recorded period has its package, unless it is replaced, or not given', () => {
    const scope = scopeOf(ledgerOn(new Disk()));
    releasePackage(scope, prepared(), outcome(), make);
    expect(recordedEarlier(scope, prepared())).toMatchObject({ isOld: true, bytes });
    expect(recordedEarlier(scope, prepared({}, replace))).toBe(undefined);
    expect(recordedEarlier(scope, prepared({ startSeconds: undefined }))).toBe(undefined);
    expect(recordedEarlier(scope, prepared({ endSeconds: undefined }))).toBe(undefined);
    expect(recordedEarlier(scopeOf(undefined), prepared())).toBe(undefined);
    expect(() => recordedEarlier(scope, prepared({ workload: 'mixed' }))).toThrow(/training_large/);
    expect(() => recordedEarlier(scope, prepared({ allowSmall: true }))).toThrow(/--allow-small/);
    expect(() => recordedEarlier(scope, prepared({ contributors: 'account' }))).toThrow(/contributors/);
  });

  it.each([{}, { startSeconds: undefined }])('notes what may be replaced, with the options %j', (options) => {
    const disk = new Disk();
    const [slow, fast] = [scopeOf(ledgerOn(disk)), scopeOf(ledgerOn(disk))];
    releasePackage(fast, prepared(), outcome(), make);
    recordedEarlier(slow, prepared(options, replace));
    releasePackage(fast, prepared({}, replace), outcome(), make);
    expect(() => releasePackage(slow, prepared(options, replace), outcome(), make)).toThrow(/as entry 2/);
  });
});

describe('the operator is told', () => {
  const other = { name: 'other', keyId: '1c1c' };
  const unnamed = { clusters: [] };

  it('that nothing is about people, where nothing is replaced', () => {
    const scope = scopeOf(ledgerOn(new Disk()));
    expect(remarks(scope, prepared(), outcome(OF_NOBODY))).toEqual([NOT_ABOUT_PEOPLE]);
    expect(remarks(scope, prepared({}, replace), outcome(OF_NOBODY))).toEqual([]);
    expect(remarks(scope, prepared(), outcome())).toEqual([]);
    expect(remarks(scope, prepared(), outcome({ ...WITHOUT, ...OF_NOBODY }))).toEqual([]);
    expect(remarks(scopeOf(undefined), prepared(), outcome(OF_NOBODY))).toEqual([]);
  });

  it('that another scope may have told the same, in a dry run, too', () => {
    const ledger = ledgerOn(new Disk());
    releasePackage(scopeOf(ledger, other), prepared(), outcome(unnamed), make);
    const said = [expect.stringMatching(/^The scope other has a package of 2026-10-01/)];
    expect(remarks(scopeOf(ledger), prepared(), outcome(unnamed))).toEqual(said);
    expect(remarks(scopeOf(undefined, { foreseen: ledger }), prepared(), outcome(unnamed))).toEqual(said);
  });

  it('what the ledger would say, if a dry run were none', () => {
    const foreseeing = ledgerOn(new Disk());
    const dry = scopeOf(undefined, { foreseen: foreseeing });
    expect(foreseen(dry, prepared(), outcome())).toEqual([]);
    releasePackage(scopeOf(foreseeing), prepared(), outcome(), make);
    expect(foreseen(dry, prepared(), outcome())).toEqual([
      expect.stringMatching(/nothing would be computed/),
    ]);
    expect(foreseen(dry, prepared({}, replace), outcome())).toEqual([]);
    expect(foreseen(dry, prepared({}, replace), outcome({}, 11))).toEqual([
      expect.stringMatching(/^Without --dry-run this would be refused\. --replace is about/),
    ]);
    expect(foreseen(dry, prepared(), outcome(WITHOUT))).toEqual([]);
    expect(foreseen(scopeOf(foreseeing), prepared(), outcome())).toEqual([]);
  });
});
