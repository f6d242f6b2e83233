// What the ledger decides: a case for each rule, and the sentence that the operator reads.
import {
  dayOf,
  dayOfDate,
  daysInWords,
  decide,
  type Entry,
  possibleOverlap,
  type Request,
} from '@ptl/claw/internal';
import { describe, expect, it } from 'vitest';
import { day, entry, month, PARAMETERS, request } from './entries.ts';

const october = entry(1, month(10));

function reasonOf(entries: readonly Entry[], asked: Request): string {
  const decision = decide(entries, asked);
  if (decision.kind !== 'refused') return decision.kind;
  const about = 'entry' in decision ? ` ${decision.entry.number}` : '';
  const parameter = 'parameter' in decision ? ` ${decision.parameter}` : '';
  return `${decision.reason}${about}${parameter}`;
}

describe('a first window', () => {
  it.each([
    ['a day', { first: day('2026-10-01'), end: day('2026-10-02') }],
    ['a month', month(10)],
    ['two years', { first: day('2025-01-01'), end: day('2027-01-01') }],
  ])('may be %s', (_what, days) => {
    expect(decide([], request(days))).toEqual({ kind: 'fresh', replaces: undefined });
  });
});

describe('the same window', () => {
  it('is what was recorded, whatever is not known yet', () => {
    expect(decide([october], request(month(10)))).toEqual({ kind: 'recorded', entry: october });
    expect(reasonOf([october], request(month(10), { parameters: {} }))).toBe('recorded');
  });

  it.each([
    ['unit', 'account'],
    ['zone', 'Europe/Zurich'],
    ['workload', 'mixed'],
    ['assumedUtilization', 0.5],
    ['allowSmall', true],
    ['version', '0.2.0'],
    ['keyId', 'ffffffff'],
    ['clusters', ['c1', 'c2']],
    ['clusters', []],
  ] as const)('is refused with another %s', (name, value) => {
    const asked = request(month(10), { parameters: { ...PARAMETERS, [name]: value } });
    expect(reasonOf([october], asked)).toBe(`parameter 1 ${name}`);
    expect(reasonOf([october], { ...asked, parameters: { [name]: value } })).toBe(`parameter 1 ${name}`);
  });

  it('is refused without the utilization that was assumed', () => {
    const assumed = entry(1, month(10), { parameters: { ...PARAMETERS, assumedUtilization: 0.5 } });
    expect(reasonOf([assumed], request(month(10)))).toBe('parameter 1 assumedUtilization');
  });

  it.each([
    ['user', 'user', 'recorded'],
    ['user', 'account', 'parameter 1 unit'],
    ['account', 'user', 'parameter 1 unit'],
    // Jobs that name nobody: whichever was asked for, it was not what was counted.
    ['node', 'account', 'recorded'],
  ] as const)(
    'of contributors %s is held against %s before the inputs are read',
    (unit, contributors, expected) => {
      const before = entry(1, month(10), { parameters: { ...PARAMETERS, unit } });
      expect(reasonOf([before], request(month(10), { parameters: {}, contributors }))).toBe(expected);
    },
  );

  it('is another one in another scope', () => {
    const parameters = { ...PARAMETERS, clusters: ['c9'] };
    expect(reasonOf([october], request(month(10), { scope: 'other', parameters }))).toBe('fresh');
  });
});

describe('another window', () => {
  it.each([
    ['the next month', month(11), 'fresh'],
    ['a month after a gap', month(12), 'fresh'],
    ['28 days', { first: day('2026-11-01'), end: day('2026-11-29') }, 'fresh'],
    ['27 days', { first: day('2026-11-01'), end: day('2026-11-28') }, 'short 1'],
    ['one day less', { first: day('2026-10-01'), end: day('2026-10-31') }, 'overlap 1'],
    ['one day more', { first: day('2026-10-01'), end: day('2026-11-02') }, 'overlap 1'],
    ['the last day again', { first: day('2026-10-31'), end: day('2026-12-01') }, 'overlap 1'],
    ['the month before', month(9), 'earlier 1'],
  ])('is held against the last: %s', (_what, days, expected) => {
    expect(reasonOf([october], request(days))).toBe(expected);
  });

  it('does not fill a gap', () => {
    expect(reasonOf([october, entry(2, month(12))], request(month(11)))).toBe('earlier 2');
  });
});

describe('the workload', () => {
  const mixed = { parameters: { ...PARAMETERS, workload: 'mixed' } };

  it('is that of all scopes with one key, since they have the same dice', () => {
    const other = { scope: 'other', parameters: { ...PARAMETERS, workload: 'mixed', clusters: ['c2'] } };
    expect(reasonOf([october], request(month(11), other))).toBe('workload 1 workload');
    const ofOther = { ...other, parameters: { ...other.parameters, keyId: 'ffffffff' } };
    expect(reasonOf([october], request(month(11), ofOther))).toBe('fresh');
    const nextYear = { first: day('2027-01-01'), end: day('2027-02-01') };
    expect(reasonOf([october], request(nextYear, other))).toBe('fresh');
  });

  it('stays for the calendar year of the start of a window', () => {
    expect(reasonOf([october], request(month(11), mixed))).toBe('workload 1 workload');
    const next = { first: day('2027-01-01'), end: day('2027-02-01') };
    expect(reasonOf([october], request(next, mixed))).toBe('fresh');
    const over = { first: day('2026-12-20'), end: day('2027-01-20') };
    expect(reasonOf([october], request(over, mixed))).toBe('workload 1 workload');
  });

  it('is free again if the package was not handed over', () => {
    expect(reasonOf([october], request(month(10), { ...mixed, replace: true }))).toBe('fresh');
  });
});

describe('whom a scope counts', () => {
  const accounts = { parameters: { ...PARAMETERS, unit: 'account' } };
  it('stays for the calendar year of the start of a window, where jobs name them', () => {
    expect(reasonOf([october], request(month(11), accounts))).toBe('unit 1 unit');
    const { unit: _, ...unread } = PARAMETERS;
    const asked = { parameters: unread, contributors: 'account' } as const;
    expect(reasonOf([october], request(month(11), asked))).toBe('unit 1 unit');
    expect(reasonOf([october], request(month(11), { ...asked, contributors: 'user' }))).toBe('fresh');
    const next = { first: day('2027-01-01'), end: day('2027-02-01') };
    expect(reasonOf([october], request(next, accounts))).toBe('fresh');
    const nodes = entry(1, month(10), { parameters: { ...PARAMETERS, unit: 'node' } });
    expect(reasonOf([nodes], request(month(11), accounts))).toBe('fresh');
    expect(reasonOf([october], request(month(10), { ...accounts, replace: true }))).toBe('fresh');
  });
});

describe('a cluster', () => {
  it('stays in its scope', () => {
    const asked = request(month(12), { scope: 'other', parameters: { clusters: ['c0', 'c1'] } });
    expect(reasonOf([october], asked)).toBe('cluster 1');
  });

  it('is free again if the package was not handed over', () => {
    const parameters = { ...PARAMETERS, clusters: ['c2'] };
    const entries = [october, entry(2, month(10), { parameters, replaces: 1 })];
    expect(reasonOf(entries, request(month(10), { scope: 'other' }))).toBe('fresh');
    expect(reasonOf(entries, request(month(10), { scope: 'other', parameters }))).toBe('cluster 2');
  });
});

describe('--replace', () => {
  const november = entry(2, month(11));
  const replace = { replace: true };

  it('stands for the one package whose days it has', () => {
    expect(decide([october], request(month(10), replace))).toEqual({ kind: 'fresh', replaces: october });
    const longer = { first: day('2026-10-01'), end: day('2026-11-03') };
    expect(decide([october], request(longer, replace))).toEqual({ kind: 'fresh', replaces: october });
  });

  it('leaves windows in the order of their days, whichever was recorded last', () => {
    const entries = [entry(1, month(8)), entry(2, month(10)), entry(3, month(12))];
    const again = [...entries, entry(4, month(10), { replaces: 2 })];
    expect(reasonOf(again, request(month(11)))).toBe('earlier 3');
    expect(reasonOf(again, request(month(12), replace))).toBe('fresh');
  });

  it('stands for no two, and not for none', () => {
    const both = { first: day('2026-10-15'), end: day('2026-11-20') };
    expect(reasonOf([october, november], request(both, replace))).toBe('several 2');
    expect(reasonOf([october], request(month(11), replace))).toBe('nothing_to_replace');
    expect(reasonOf([], request(month(10), replace))).toBe('nothing_to_replace');
  });

  it('leaves the replaced one out of everything', () => {
    const entries = [
      october,
      entry(2, { first: day('2026-10-01'), end: day('2026-10-11') }, { replaces: 1 }),
    ];
    expect(reasonOf(entries, request(month(10)))).toBe('overlap 2');
    expect(reasonOf(entries, request({ first: day('2026-10-11'), end: day('2026-11-08') }))).toBe('fresh');
  });

  it('puts a window between its neighbours, of 28 days unless it is the first', () => {
    const entries = [october, november, entry(3, month(12))];
    expect(reasonOf(entries, request(month(11), replace))).toBe('fresh');
    const short = { first: day('2026-11-10'), end: day('2026-11-20') };
    expect(reasonOf(entries, request(short, replace))).toBe('short 1');
    const first = { first: day('2026-10-10'), end: day('2026-10-20') };
    expect(reasonOf(entries, request(first, replace))).toBe('fresh');
  });

  it('stands for the only later one, and for no two', () => {
    const september = request(month(9), { replace: true });
    expect(decide([october], september)).toEqual({ kind: 'fresh', replaces: october });
    expect(reasonOf([october, entry(2, month(11))], september)).toBe('several 2');
    // Between August and October lies September.
    expect(decide([entry(1, month(8)), entry(2, month(10))], september)).toMatchObject({
      kind: 'fresh',
      replaces: { number: 2 },
    });
  });
});

describe('inputs that name no cluster', () => {
  const nameless = { parameters: { ...PARAMETERS, clusters: [] } };
  it.each([
    ['neither names one', nameless, { scope: 'west', ...nameless }, 1],
    ['these name none', {}, { scope: 'west', ...nameless }, 1],
    ['the others named none', nameless, { scope: 'west' }, 1],
    ['both name one', {}, { scope: 'west' }, undefined],
    ['they are of one scope', nameless, nameless, undefined],
  ])('may be those of another scope where %s', (_what, recorded, asked, found) => {
    const before = [entry(1, month(10), recorded)];
    expect(possibleOverlap(before, request(month(10), asked))?.number).toBe(found);
    expect(possibleOverlap(before, request(month(11), asked))).toBeUndefined();
    expect(
      possibleOverlap(
        [...before, entry(2, month(10), { ...recorded, replaces: 1 })],
        request(month(10), asked),
      )?.number,
    ).toBe(found && 2);
  });
});

it('days are written as dates', () => {
  const october = day('2026-10-01');
  expect([0, 86_399, 86_400].map(dayOf)).toEqual([0, 0, 1]);
  expect(daysInWords({ first: october, end: october + 1 })).toBe('2026-10-01');
  expect(daysInWords({ first: october, end: october + 2 })).toBe('2026-10-01 to 2026-10-02');
  expect(dayOfDate('2026-10-01')).toBe(october);
  for (const none of ['2026-02-30', '2026-13-01', '26-10-01', '2026-10-01 '])
    expect(dayOfDate(none)).toBeUndefined();
});
