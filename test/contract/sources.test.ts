// What a package says of its sources and warns of: nothing that becomes of a single row, which may be one
// person's.
import { DiagnosticLog, sources } from '@ptl/claw-core';
import { incompleteSources, sourcesOf, WARNINGS } from '@ptl/claw-router/internal';
import { describe, expect, it } from 'vitest';
import { examplePackage } from './example.ts';

type Facts = Parameters<typeof sourcesOf>[1];

function statusOf(
  records: number,
  rejected: number,
  ...diagnostics: Parameters<DiagnosticLog['report']>[0][]
) {
  const log = new DiagnosticLog('slurm_sacct');
  for (const code of diagnostics) log.report(code);
  const summary = { source: sources.slurm_sacct, records, rejected };
  const facts = { gpus: undefined, untimed: new Set() } as Partial<Facts> as Facts;
  return sourcesOf([summary], facts, new Map(), incompleteSources(log))[0]?.status;
}

describe('the status of a source', () => {
  it('does not tell of rows that were not understood', () => {
    expect(statusOf(100, 0)).toBe('complete');
    expect(statusOf(1, 99, 'row_malformed', 'field_invalid', 'unattributed')).toBe('complete');
    expect(statusOf(0, 1, 'row_malformed')).toBe('complete');
    // Of accounting that would tell that nobody had a job.
    expect(statusOf(0, 0)).toBe('complete');
  });

  it('tells what a file or a server says itself: that it is not complete', () => {
    for (const code of ['row_incomplete', 'document_truncated', 'answer_partial'] as const)
      expect(statusOf(100, 0, code), code).toBe('partial');
  });

  it('is that of the source that was incomplete, and of no other', () => {
    const log = new DiagnosticLog('dcgm_exporter');
    log.report('document_truncated');
    expect([...incompleteSources(log)]).toEqual(['dcgm_exporter']);
  });
});

describe('the warnings of a package', () => {
  it('are those that no single person can cause, in the order of the contract', () => {
    expect(WARNINGS).toEqual(['utilization_assumed', 'times_without_zone', 'source_incomplete']);
    const local = [
      ...['rows_rejected', 'samples_unattributed', 'values_capped', 'users_unknown'],
      'pods_only_listed',
    ];
    const { warnings } = examplePackage({ warnings: [...local, 'source_incomplete', 'utilization_assumed'] });
    expect(warnings).toEqual(['utilization_assumed', 'source_incomplete']);
  });
});
