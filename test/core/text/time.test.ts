// Times and zones: against the runtime's own clock, second by second where a clock change makes it hard.
import { daysFromCivil, TimeReader } from '@ptl/claw-core/internal';
import { describe, expect, it } from 'vitest';

const bytes = (text: string) => new TextEncoder().encode(text);

function read(text: string, timezone?: string) {
  const reader = new TimeReader(timezone);
  const padded = bytes(`xx${text}yy`);
  const seconds = reader.read(padded, 2, padded.length - 2);
  return { seconds, zoned: reader.zoned, later: reader.later };
}

describe('TimeReader', () => {
  // A reader that has read nothing yet remembers no date, and this is none.
  it.each(['0000-00-00T10:00:00', '0000-00-00T00:00:00', '0000/00/00 00:00:10'])(
    'takes %s for no time from the first',
    (text) => {
      expect(read(text).seconds).toBeNaN();
    },
  );

  it.each([
    ['2026-03-02T08:00:00', 1_772_438_400],
    ['2026-03-02 08:00:00', 1_772_438_400],
    ['2026/03/02 08:00:00.250', 1_772_438_400.25],
    ['2026-03-02T08:00:00Z', 1_772_438_400],
    ['2026-03-02T08:00:00+0000', 1_772_438_400],
    ['2026-03-02T08:00:00+01:00', 1_772_434_800],
    ['2026-03-02T08:00:00-03', 1_772_449_200],
    ['2026-03-02T08:00:00 +0545', 1_772_417_700],
    ['1772438400', 1_772_438_400],
    ['0', 0],
    ['2028-02-29T23:59:59', 1_835_481_599],
    ['1970-01-01T00:00:00', 0],
  ])('reads %s', (text, seconds) => {
    expect(read(text).seconds).toBe(seconds);
  });

  it.each(
    '|Unknown|None|10:38:41|25 Dec 2027|2026-02-29T00:00:00|2026-13-01T00:00:00|2026-00-01T00:00:00|2026-01-00T00:00:00|2026-01-01T24:00:00|2026-01-01T00:60:00|2026-01-01T00:00:61|1969-12-31T23:59:59|2201-01-01T00:00:00|2026-01-01T00:00:00.|2026-01-01T00:00:00+|2026-01-01T00:00:00+1|2026-01-01T00:00:00+01:0|2026-01-01T00:00:00X|2026-01/01T00:00:00|2026-01-01T0a:00:00|2026-01-01T00:0a:00|2026-01-01T00:00:0a|2026-01-01T00:00:00+0a|2026-01-01T00:00:00+01:0a|2026-01-01T00:00:00+16|2026-0a-01T00:00:00|2026-01-0aT00:00:00|20a6-01-01T00:00:00|a026-01-01T00:00:00|-1|7289654400|99999999999999999999999'.split(
      '|',
    ),
  )('takes %s for no time', (text) => {
    expect(read(text).seconds).toBeNaN();
  });

  it('reads a date after any other', () => {
    const reader = new TimeReader();
    const known = '2026-03-01 2126-03-01 2025-03-01 2025-01-01 2025-01-31'.split(' ');
    const unknown = '2025-02-29 2025-02-00 1925-03-01'.split(' ');
    const dates = new Map(known.map((date) => [date, Date.parse(date) / 1000]));
    for (const date of unknown) dates.set(date, Number.NaN);
    for (const before of dates.keys())
      for (const [date, seconds] of dates) {
        reader.read(bytes(`${before}T00:00:00`), 0, 19);
        for (let turn = 0; turn < 2; turn++)
          expect(reader.read(bytes(`${date}T00:00:00`), 0, 19), `${date} after ${before}`).toBe(seconds);
      }
  });

  it('says whether the time said its zone', () => {
    expect(read('2026-03-02T08:00:00').zoned).toBe(false);
    expect(read('2026-03-02T08:00:00Z').zoned).toBe(true);
    expect(read('1772438400').zoned).toBe(true);
  });

  it('takes the earlier reading of a repeated hour, and tells the later one', () => {
    const first = Date.UTC(2026, 9, 25, 0, 30) / 1000;
    const repeated = { seconds: first, zoned: false, later: first + 3600 };
    expect(read('2026-10-25T02:30:00', 'Europe/Berlin')).toEqual(repeated);
    expect(read('2026-10-25T02:30:00.5', 'Europe/Berlin')).toMatchObject({ later: first + 3600.5 });
    const hours: [string, string][] = [
      ['2026-10-25T01:59:59', 'Europe/Berlin'],
      ['2026-10-25T03:00:00', 'Europe/Berlin'],
      ['2026-10-25T02:30:00Z', 'Europe/Berlin'],
      ['2026-10-25T02:30:00', 'UTC'],
    ];
    for (const [time, zone] of hours) expect(read(time, zone).later).toBeNaN();
  });

  it('reads a time that never was as if the clock had not been changed yet', () => {
    const seconds = Date.UTC(2026, 2, 29, 1, 30) / 1000;
    expect(read('2026-03-29T02:30:00', 'Europe/Berlin')).toEqual({
      seconds,
      zoned: false,
      later: Number.NaN,
    });
    // Samoa left a whole day out.
    expect(read('2011-12-30T12:00:00', 'Pacific/Apia').seconds).toBe(Date.UTC(2011, 11, 30, 22) / 1000);
  });

  it('refuses a zone that does not exist', () => {
    expect(() => new TimeReader('Mars/Olympus')).toThrow(RangeError);
  });

  it.each([
    'Europe/Berlin',
    'America/New_York',
    'Australia/Lord_Howe',
    'Africa/Casablanca',
    'Asia/Kathmandu',
    'Pacific/Apia',
    'America/Sao_Paulo',
  ])('agrees with the runtime in %s', (timezone) => {
    const reader = new TimeReader(timezone);
    const format = new Intl.DateTimeFormat('sv-SE', {
      timeZone: timezone,
      dateStyle: 'short',
      timeStyle: 'medium',
    });
    let wrong = 0;
    let ambiguous = 0;
    for (
      let seconds = Date.UTC(2010, 11, 20) / 1000;
      seconds < Date.UTC(2012, 0, 10) / 1000;
      seconds += 1739
    ) {
      const text = bytes(format.format(seconds * 1000));
      const found = reader.read(text, 0, text.length);
      if (!Number.isNaN(reader.later)) ambiguous++;
      else if (found !== seconds) wrong++;
    }
    expect(wrong).toBe(0);
    expect(ambiguous).toBeLessThan(12);
  });
});

describe('daysFromCivil', () => {
  it('counts every day from 1970 to 2200 as the runtime does', () => {
    for (let day = 0; day < 84_000; day++) {
      const date = new Date(day * 86_400_000);
      expect(daysFromCivil(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())).toBe(day);
    }
  });
});
