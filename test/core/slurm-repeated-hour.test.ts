// Local times of accounting in the hour that a clock change repeats: they are read so that they fit each
// other and how long the row ran.
import { DiagnosticLog, IdentifierKey, sources } from '@ptl/claw-core';
import { describe, expect, it } from 'vitest';

/**
 * The clocks of Berlin went back from 03:00 to 02:00 on this day; midnight there, and the two beginnings of
 * the hour.
 */
const MIDNIGHT = Date.UTC(2026, 9, 24, 22) / 1000;
const FIRST = MIDNIGHT + 7200;
const SECOND = FIRST + 3600;

interface Times {
  readonly submit?: string;
  readonly eligible?: string;
  readonly start: string;
  readonly end: string;
  readonly elapsed?: string;
  readonly suspended?: string;
}

/** Seconds after the first beginning of the hour at which the times lie, and how many rows stay ambiguous. */
function read(rows: readonly Times[], id = '1', timezone = 'Europe/Berlin') {
  const time = (clock = '') => (/^\d\d:/.test(clock) ? `2026-10-25T${clock}` : clock);
  const lines = rows.map(({ submit, eligible, start, end, elapsed = '', suspended = '' }) =>
    [id, 'COMPLETED', ...[submit, eligible, start, end].map(time), elapsed, suspended, 'gres/gpu=1'].join(
      '|',
    ),
  );
  const header = 'JobIDRaw|State|Submit|Eligible|Start|End|ElapsedRaw|Suspended|AllocTRES';
  const bytes = new TextEncoder().encode(`${[header, ...lines].join('\n')}\n`);
  const [told, twin] = (['javascript', 'webassembly'] as const).map((reader) => {
    const diagnostics = new DiagnosticLog('slurm_sacct');
    const times: number[][] = [];
    const parser = sources.slurm_sacct.open({
      sink: {
        jobRun: (run) =>
          times.push([run.submitSeconds, run.eligibleSeconds, run.startSeconds, run.endSeconds]),
        jobStep: (step) => times.push([step.startSeconds, step.endSeconds]),
      },
      diagnostics,
      timezone,
      reader,
      key: IdentifierKey.from(new Uint8Array(16)),
    });
    parser.write(bytes);
    parser.end();
    const after = times.map((row) => row.filter((one) => !Number.isNaN(one)).map((one) => one - FIRST));
    return { times: after, ambiguous: diagnostics.count('time_ambiguous') };
  });
  expect(twin).toEqual(told);
  return told;
}

describe('a row in the repeated hour', () => {
  it('ends after it began', () => {
    expect(read([{ start: '02:50:00', end: '02:10:00' }])).toEqual({ times: [[3000, 4200]], ambiguous: 0 });
    expect(read([{ start: '02:50:00', end: '03:10:00' }])).toEqual({ times: [[3000, 7800]], ambiguous: 1 });
  });

  it('lasted as long as Elapsed says, and as it was suspended', () => {
    const row = { start: '02:10:00', end: '02:40:00' };
    expect(read([{ ...row, elapsed: '5400' }])).toEqual({ times: [[600, 6000]], ambiguous: 0 });
    expect(read([{ ...row, elapsed: '5100', suspended: '00:05:00' }])).toEqual({
      times: [[600, 6000]],
      ambiguous: 0,
    });
    const long = { start: '02:40:00', end: '04:00:00' };
    expect(read([{ ...long, elapsed: '4800' }])).toEqual({ times: [[6000, 10_800]], ambiguous: 0 });
  });

  it('is read as early as can be where more than one reading fits, and that is counted once a row', () => {
    const row = {
      submit: '02:00:00',
      eligible: '02:00:00',
      start: '02:10:00',
      end: '02:40:00',
      elapsed: '1800',
    };
    const told = read([row, { ...row, elapsed: '5400' }, row]);
    expect(told!.times).toEqual([
      [0, 0, 600, 2400],
      [0, 0, 600, 6000],
      [0, 0, 600, 2400],
    ]);
    expect(told!.ambiguous).toBe(2);
  });

  it('was submitted before it was eligible, and that before it began', () => {
    const row = { submit: '02:50:00', eligible: '02:20:00', start: '02:30:00', end: '03:00:00' };
    expect(read([row])).toEqual({ times: [[3000, 4800, 5400, 7200]], ambiguous: 0 });
    // An epoch time says which of the two it is.
    const certain = { submit: String(SECOND + 60), start: '02:30:00', end: '02:40:00' };
    expect(read([certain])).toEqual({ times: [[3660, 5400, 6000]], ambiguous: 0 });
  });

  it('keeps its order rather than its length where both cannot be', () => {
    const row = { start: '02:50:00', end: '02:10:00', elapsed: '77' };
    expect(read([row])).toEqual({ times: [[3000, 4200]], ambiguous: 0 });
  });

  it('may be a step', () => {
    const row = { start: '02:10:00', end: '02:40:00', elapsed: '5400' };
    expect(read([row], '1.0')).toEqual({ times: [[600, 6000]], ambiguous: 0 });
  });

  it('is none in another hour, nor in UTC', () => {
    expect(read([{ start: '01:10:00', end: '01:40:00' }])!.ambiguous).toBe(0);
    const utc = read([{ start: '02:50:00', end: '02:10:00' }], '1', 'UTC');
    expect(utc).toEqual({ times: [[10_200, 7800]], ambiguous: 0 });
  });
});
