// Pods that a source sees again and again: what is seen no more has vanished, and ended then.
import { DiagnosticLog, Pod, sources } from '@ptl/claw-core';
import { openRoute } from '@ptl/claw-router/internal';
import { describe, expect, it } from 'vitest';
import { testScope } from '../setup/scope.ts';
import { filled, JANUARY, said, testKey } from './site.ts';

const END = JANUARY + 28 * 86_400;
const WINDOW = { startSeconds: JANUARY, endSeconds: END, nowSeconds: END };

/**
 * What a source that looks again and again says of a pod: when it saw it, every minute, and when it last saw
 * any.
 */
describe('a pod that was seen no more', () => {
  const pod = {
    namespace: 'ns',
    requestedGpus: 8,
    phase: 'Running',
    createdSeconds: JANUARY,
    scrapeIntervalSeconds: 60,
  };
  const began = { ...pod, scheduledSeconds: JANUARY + 600 };
  const seen = (name: string, minute: number) => ({ ...began, name, lastSeenSeconds: JANUARY + minute * 60 });
  const lastScrapeSeconds = JANUARY + 120 * 60;
  const other = { ...seen('other', 120), lastScrapeSeconds };

  it('for three scrapes and more ended half an interval after it was last seen, cancelled', () => {
    const { values, warnings } = routedPods([seen('gone', 116), seen('missed', 117), other]);
    expect(values).toMatchObject({ jobs_submitted: 1, job_cancel_rate: 1 });
    expect(values.job_duration_hours_p50).toBeCloseTo((106 * 60 + 30) / 3600, 9);
    expect(warnings).not.toContain('pods_only_listed');
  });

  it('has not ended where a later day saw it, in any order', () => {
    const pods = [seen('here', 20), other, seen('here', 118)];
    for (const told of [pods, pods.toReversed()])
      expect(routedPods(told).values.jobs_submitted).toBeUndefined();
  });

  it('has no outcome where nobody says in which phase it was', () => {
    const phase = { phase: 'Unknown', scrapeIntervalSeconds: Number.NaN };
    const { values } = routedPods([{ ...seen('gone', 100), ...phase }, other]);
    expect(values.jobs_submitted).toBeUndefined();
    expect(values.gpu_hours_allocated_in_window).toBeCloseTo((8 * (90 + 110)) / 60, 9);
  });

  it('has ended where its node was lost, whose pods have the phase Unknown', () => {
    const lost = { ...seen('lost', 100), phase: 'Unknown', reason: 'NodeLost' };
    const gone = { ...seen('gone', 100), phase: 'Unknown' };
    const { values } = routedPods([lost, gone, other]);
    expect(values).toMatchObject({ jobs_submitted: 2, node_fail_rate: 0.5, job_cancel_rate: 0.5 });
  });

  it('is known to be gone by pods without GPUs, too', () => {
    const cpu = { ...other, name: 'cpu', requestedGpus: 0 };
    expect(routedPods([seen('gone', 100), cpu]).values.jobs_submitted).toBe(1);
  });

  it('has the class of its reason, or of its phase; and held its GPUs until it was last seen before it failed', () => {
    const lost = { ...seen('lost', 70), reason: 'NodeLost' };
    const failed = { ...seen('failed', 119), phase: 'Failed' };
    const { values } = routedPods([lost, failed, other]);
    expect(values).toMatchObject({ jobs_submitted: 2, node_fail_rate: 0.5, job_failure_rate: 0.5 });
    expect(values.gpu_hours_allocated).toBeCloseTo((8 * (60.5 + 109.5)) / 60, 9);
  });

  it('runs until it was last seen, as far as anybody knows', () => {
    expect(routedPods([other]).values.gpu_hours_allocated_in_window).toBeCloseTo((8 * 110) / 60, 9);
  });
});

function routedPods(pods: readonly object[]) {
  const key = testKey();
  const diagnostics = new DiagnosticLog();
  const route = openRoute({ key, scope: testScope(), diagnostics, version: '0.1.0', ...WINDOW });
  const source = sources.kubernetes_pods;
  const sink = route.jobs(source);
  for (const pod of pods) sink.pod?.(filled(new Pod(), pod, key));
  route.accountingDone();
  return said(route.finish([{ source, records: pods.length, rejected: 0 }]), diagnostics);
}
