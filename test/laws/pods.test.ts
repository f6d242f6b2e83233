// Pods under the law of merging: however what lists and days of a history tell of pods is dealt to parts,
// they say what the whole says.
import { DiagnosticLog, GpuSample, POD_PHASES, POD_REASONS, Pod, sources } from '@ptl/claw-core';
import { openRoute } from '@ptl/claw-router/internal';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { filled, JANUARY, type PlainSample, said, testKey } from '../router/site.ts';
import { runs } from '../setup/runs.ts';
import { testScope } from '../setup/scope.ts';

const KEY = testKey();
const HOUR = 3600;
const PODS = 6;

/** Whole hours after the first of January, or not known. */
const hour = (from: number, to: number) =>
  fc.option(fc.integer({ min: from, max: to }), { nil: undefined }).map((at) => at && JANUARY + at * HOUR);

/** What is told of pod `of`: some of it, at some stage. */
const telling = fc
  .record({
    of: fc.nat(PODS - 1),
    named: fc.boolean(),
    phase: fc.constantFrom(...POD_PHASES, 'Running', 'Succeeded', 'Succeeded'),
    reason: fc.constantFrom('None', 'None', ...POD_REASONS),
    owner: fc.constantFrom('', 'a', 'b'),
    scheduledSeconds: hour(1, 4),
    startedSeconds: hour(2, 4),
    finishedSeconds: hour(5, 20),
    lastSeenSeconds: hour(4, 30),
    lastScrapeSeconds: hour(10, 40),
    deadlineSeconds: fc.constantFrom(undefined, 2 * HOUR, 30 * HOUR),
    requestedGpus: fc.constantFrom(0, 1, 1, 2),
    gpusUnmeasured: fc.integer({ min: 0, max: 9 }).map((one) => one === 0),
  })
  .map(({ of, named, owner, ...told }) => ({
    namespace: `ns${of % 2}`,
    name: `pod${of >> 2}`,
    createdSeconds: JANUARY + of,
    node: `node${of % 2}`,
    ...(named ? { uid: `uid${of}` } : {}),
    ...(owner === '' ? {} : { owner }),
    ...Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined)),
    scrapeIntervalSeconds: 60,
  }));

/** Of each pod's GPU a sample an hour. */
const samples: readonly PlainSample[] = Array.from({ length: PODS * 20 }, (_, at) => {
  const of = at % PODS;
  return {
    node: `node${of % 2}`,
    device: `gpu${of}`,
    gpuIndex: of,
    namespace: `ns${of % 2}`,
    pod: `pod${of >> 2}`,
    pods: 1,
    timeSeconds: JANUARY + (1 + (at - of) / PODS) * HOUR,
    gpuUtilization: (at % 11) / 10,
  };
});

/** What parts say together of the pods that are dealt to them; samples are the last one's. */
function saidBy(dealt: readonly (readonly object[])[]) {
  const diagnostics = new DiagnosticLog();
  const options = { key: KEY, scope: testScope(), diagnostics, version: '0.1.0', allowSmall: true };
  const parts = dealt.map((pods, at) => {
    const part = openRoute({ ...options, nowSeconds: JANUARY + 60 * 86_400, isPart: true });
    const sink = part.jobs(sources.kubernetes_pods);
    for (const pod of pods) sink.pod?.(filled(new Pod(), pod, KEY));
    const gpus = part.gpus(sources.dcgm_exporter);
    if (at === dealt.length - 1)
      for (const sample of samples) gpus.gpuSample?.(filled(new GpuSample(), sample, KEY));
    return part;
  });
  const [first, ...others] = parts;
  for (const other of others) first!.merge(other.gathered());
  first!.accountingDone();
  first!.samplesDone();
  const { values, reasons, text } = said(first!.finish([]), diagnostics);
  return { values, reasons, text, told: diagnostics.list() };
}

it('parts of what is told of pods merge to what the whole says, in any order', () => {
  let jobs = 0;
  fc.assert(
    fc.property(fc.array(fc.tuple(telling, fc.nat(2)), { minLength: 4, maxLength: 20 }), (told) => {
      const whole = saidBy([told.map(([pod]) => pod)]);
      const of = (part: number) => told.flatMap(([pod, at]) => (at === part ? [pod] : []));
      expect(saidBy([of(0), of(1), of(2)])).toEqual(whole);
      expect(saidBy([of(2).toReversed(), [], of(0), of(1)])).toEqual(whole);
      if (Number(whole.values.jobs_analyzed ?? 0) > 0) jobs++;
    }),
    { seed: 20261130, numRuns: runs(30) },
  );
  expect(jobs).toBeGreaterThan(5);
});
