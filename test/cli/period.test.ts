// The period: three ways to give it, what is usual where nobody does, and what is said then.
import { periodNotes, periodOf } from '@ptl/claw/internal';
import type { Routed } from '@ptl/claw-router';
import { describe, expect, it } from 'vitest';

const at = (day: string) => Date.parse(`${day}T00:00:00Z`) / 1000;
/** 2026-03-18, a Wednesday, in the afternoon. */
const NOW = at('2026-03-18') + 50_000;
const files = { from: ['jobs.txt'] };

describe('the period asked for', () => {
  const may = { startSeconds: at('2026-05-01'), endSeconds: at('2026-06-01') };

  it('is a month', () => {
    expect(periodOf({ ...files, month: '2026-05' }, 'report', NOW)).toEqual(may);
    expect(periodOf({ month: '2026-12' }, 'collect', NOW)).toMatchObject({ endSeconds: at('2027-01-01') });
    for (const month of ['2026-13', '2026-5', 'May', '2026-05-01'])
      expect(() => periodOf({ ...files, month }, 'report', NOW)).toThrow('--month takes a month, such as');
  });

  it('is the last month that is over', () => {
    const february = { startSeconds: at('2026-02-01'), endSeconds: at('2026-03-01') };
    expect(periodOf({ ...files, lastMonth: true }, 'report', NOW)).toEqual(february);
    const december = { startSeconds: at('2025-12-01'), endSeconds: at('2026-01-01') };
    expect(periodOf({ ...files, lastMonth: true }, 'report', at('2026-01-31'))).toEqual(december);
  });

  it('is from day to day', () => {
    const days = { start: '2026-05-01', end: '2026-06-01' };
    expect(periodOf({ ...files, ...days }, 'report', NOW)).toEqual(may);
    expect(() => periodOf({ ...files, start: '2026-05-01' }, 'report', NOW)).toThrow(
      '--start and --end go together',
    );
  });

  it('is given in one way', () => {
    const three = 'are three ways to say it: give one.';
    expect(() => periodOf({ month: '2026-05', lastMonth: true }, 'report', NOW)).toThrow(three);
    expect(() => periodOf({ month: '2026-05', end: '2026-06-01' }, 'report', NOW)).toThrow(three);
    expect(() => periodOf({ lastMonth: true, start: '2026-05-01' }, 'report', NOW)).toThrow(three);
  });
});

describe('the period that nobody asked for', () => {
  it('is for a live package the last month, for a live report 30 days', () => {
    const usual = { isUsual: true, isLive: true };
    const february = { startSeconds: at('2026-02-01'), endSeconds: at('2026-03-01') };
    expect(periodOf({}, 'collect', NOW)).toEqual({ ...february, ...usual });
    const days = { startSeconds: at('2026-02-16'), endSeconds: at('2026-03-18') };
    expect(periodOf({}, 'report', NOW)).toEqual({ ...days, ...usual });
  });

  it('is what files cover: a package of weeks, a report of days', () => {
    expect(periodOf(files, 'collect', NOW)).toEqual({ coveredBy: 'week' });
    expect(periodOf(files, 'report', NOW)).toEqual({ coveredBy: 'day' });
  });

  it.each([
    ['2026-05-01', '2026-05-16', 'days without data'],
    ['2026-05-10', '2026-06-01', 'covers 2026-05-10 to 2026-05-31: days without'],
    ['2026-05-02', '2026-05-31', ''],
    ['2026-04-20', '2026-06-03', ''],
  ])('is more than the accounting from %s to before %s covers', (first, past, said) => {
    const [window, days] = [
      { startSeconds: at('2026-05-01'), endSeconds: at('2026-06-01') },
      { startSeconds: at(first), endSeconds: at(past) },
    ];
    const of = (id: string, kind: string) => {
      const outcome = { window, covered: days, daysCovered: [{ source: id, days, withData: 1 }] };
      const readings = [{ source: { id, gives: [kind] } }];
      const flags = { ...files, month: '2026-05' };
      return periodNotes(flags, 'collect', { ...outcome, readings } as unknown as Routed).join(' ');
    };
    expect(of('slurm_sacct', 'job_run')).toContain(said);
    expect(of('slurm_sacct', 'job_run') === '').toBe(said === '');
    expect(of('dcgm_exporter', 'gpu_sample')).toBe('');
  });

  it.each([
    ['2026-05-11', '2026-05-21', 'from 2026-05-11 to 2026-05-20:'],
    ['2026-05-11', '2026-05-16', 'from 2026-05-11 to 2026-05-15:'],
    ['2026-05-11', '2026-05-15', ''],
  ])('has a gap from %s to before %s', (first, past, said) => {
    const window = { startSeconds: at('2026-05-01'), endSeconds: at('2026-06-01') };
    const longestGap = { startSeconds: at(first), endSeconds: at(past) };
    const of = (id: string, kind: string) => {
      const daysCovered = [{ source: id, days: window, withData: 21, longestGap }];
      const readings = [{ source: { id, title: 'The source', gives: [kind] } }];
      const outcome = { window, covered: window, daysCovered, readings } as unknown as Routed;
      return periodNotes({ ...files, month: '2026-05' }, 'collect', outcome).join(' ');
    };
    const ofNothing = said === '';
    expect(of('slurm_sacct', 'job_run')).toContain(ofNothing ? '' : `no job ended ${said}`);
    expect(of('slurm_sacct', 'job_run') === '').toBe(ofNothing);
    expect(of('dcgm_exporter', 'gpu_sample')).toContain(ofNothing ? '' : `The source has no samples ${said}`);
    expect(of('dcgm_exporter', 'gpu_sample') === '').toBe(ofNothing);
  });

  it('is told of, with the month that seems to be meant', () => {
    const told = (first: string, past: string, flags = {}, computation: 'collect' | 'report' = 'report') => {
      const window = { startSeconds: at(first), endSeconds: at(past) };
      return periodNotes({ ...files, ...flags }, computation, {
        window,
        covered: window,
        daysCovered: [],
        readings: [],
      } as unknown as Routed).join(' ');
    };
    expect(told('2026-02-01', '2026-03-01')).toContain('give --month 2026-02 for exactly that one');
    expect(told('2026-01-31', '2026-03-02')).toContain('--month 2026-02');
    expect(told('2026-02-02', '2026-02-28')).toContain('--month 2026-02');
    for (const [first, past] of [
      ['2026-02-01', '2026-02-20'],
      ['2026-01-28', '2026-03-01'],
      ['2026-02-01', '2026-04-01'],
    ] as const)
      expect(told(first, past)).toBe('');
    expect(told('2026-02-02', '2026-02-16', {}, 'collect')).toContain('are over: 2026-02-02 to 2026-02-15.');
    expect(told('2026-02-01', '2026-03-01', { month: '2026-02' }, 'collect')).toBe('');
  });
});
