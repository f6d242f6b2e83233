// What a package leaves open: an interval holds the score of each point inside, and what is missing is named.
import { coolScore, coreScore, type Estimate, grade, paceScore, previewOf } from '@ptl/claw-router';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { about, band, exampleInput, examplePackage, released } from '../contract/example.ts';
import { exact, FLEET, pace } from './inputs.ts';

describe('intervals', () => {
  /** A box, and a point in it: inside, or at one of its ends. */
  const boxed = (most: number) =>
    fc
      .tuple(fc.double({ min: 0, max: most, noNaN: true }), fc.double({ min: 0, max: most, noNaN: true }))
      .chain(([a, b]) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        return fc
          .oneof(
            fc.constant(low),
            fc.double({ min: 0, max: 0.999_999, noNaN: true }).map((at) => low + at * (high - low)),
          )
          .map((point) => ({ box: { low, high }, point }));
      });
  const ends = ({ low, high }: Estimate) => [low - 1e-9, high + 1e-9] as const;
  const expectInside = (point: Estimate | undefined, box: Estimate | undefined) => {
    const [low, high] = ends(box!);
    expect(point!.value).toBeGreaterThanOrEqual(low);
    expect(point!.value).toBeLessThanOrEqual(high);
  };

  it('hold the scores of PACE and of the composite, for every point inside', () => {
    const names = [
      'flagged_jobs_pct',
      'scheduling_pressure_ratio',
      'small_job_wait_ratio',
      'wait_spread_ratio',
    ] as const;
    const some = fc.tuple(boxed(1), boxed(3), boxed(1.5), boxed(30), boxed(1));
    fc.assert(
      fc.property(some, ([flagged, pressure, small, spread, rate]) => {
        const all = [flagged, pressure, small, spread];
        const boxes = Object.fromEntries(names.map((name, index) => [name, all[index]!.box]));
        const points = Object.fromEntries(names.map((name, index) => [name, exact(all[index]!.point)]));
        const [box, point] = [paceScore(boxes, 'jobs').score, paceScore(points, 'jobs').score];
        expectInside(point, box);
        const composite = (pace_: Estimate, ace: Estimate) => grade({ ace, pace: pace_ }).composite;
        expectInside(composite(point!, exact(rate.point)), composite(box!, rate.box));
      }),
      { numRuns: 2000 },
    );
  });

  it('hold the scores of pods, of CORE with any share of active instances, and of COOL', () => {
    fc.assert(
      fc.property(boxed(1), boxed(90), boxed(1), boxed(2), (ratio, minutes, quota, pue) => {
        const inputs = (of: 'box' | 'point') => {
          const at = (one: typeof ratio) => (of === 'box' ? one.box : exact(one.point));
          return {
            k8s_resource_request_ratio: at(ratio),
            k8s_avg_pod_pending_minutes: at(minutes),
            k8s_quota_utilization: at(quota),
          };
        };
        expectInside(paceScore(inputs('point'), 'pods').score, paceScore(inputs('box'), 'pods').score);
        const core = (mig_active_share: Estimate) =>
          coreScore({ ...FLEET, mig_enabled: true, mig_active_share }).score;
        expectInside(core(exact(ratio.point)), core(ratio.box));
        expectInside(
          coolScore({ annual_pue: exact(pue.point) }).score,
          coolScore({ annual_pue: pue.box }).score,
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('have one score where a band has one: its upper end is not in it', () => {
    const inputs = { ...pace(0.3, 0, 0, 0), scheduling_pressure_ratio: { low: 0, high: 0.1, value: 0.05 } };
    const score = paceScore(
      { ...inputs, wait_spread_ratio: { low: 20, high: Number.POSITIVE_INFINITY } },
      'jobs',
    );
    expect(score.components.map((part) => part.score)).toEqual([exact(0.75), exact(1), exact(1), exact(0.1)]);
  });
});

describe('the preview of a package', () => {
  it('reads what it says, and names what is missing', () => {
    const { engines, composite, tier } = previewOf(examplePackage());
    const found = Object.fromEntries(engines.map(({ engine, score }) => [engine, score]));
    expect(found.ace).toEqual({ low: 0.5254, high: 0.6986, value: 0.612 });
    expect(engines[1]?.components.find(({ missing }) => missing.length > 0)?.missing).toEqual([
      'small_job_wait_ratio',
    ]);
    expect(found.pace).toBeUndefined();
    expect(found.cool?.value).toBe(1);
    expect(composite?.value).toBeCloseTo((0.35 * 0.612 + 0.2) / 0.55, 12);
    expect(tier).toEqual({ low: 'DEVELOPING', high: 'DEVELOPING', value: 'DEVELOPING' });
  });

  it('takes the year of the assessment from the last day, and the score of CORE from what was declared', () => {
    const { released: some } = exampleInput();
    const year = { gpu_model: 'a100', purchase_year: 2021 };
    const years = [{ gpu_model: 'h100', purchase_year: 2023 }, year];
    const declared = { source: 'operator_reported', confidence: 'low' } as const;
    const content = examplePackage({
      released: [
        ...some.filter(({ metric }) => metric !== 'gpu_purchase_years'),
        released('gpu_purchase_years', { value: years }, declared),
        released('primary_use', { value: 'training_large' }, declared),
      ],
    });
    const core = previewOf(content).engines.find(({ engine }) => engine === 'core');
    expect(core?.score?.value).toBeCloseTo(0.70102, 4);
  });

  it('scores pods where pods are what is scheduled', () => {
    const content = examplePackage({
      released: [
        released('scheduler_type', { value: 'kubernetes' }, { source: 'kubernetes' }),
        released('k8s_resource_request_ratio', about(0.5, 10), { source: 'kubernetes' }),
        released('k8s_avg_pod_pending_minutes', band(5, 15), { source: 'kubernetes' }),
        released('k8s_quota_utilization', about(0.8, 10), { source: 'kubernetes' }),
      ],
      withheld: [],
    });
    const found = previewOf(content).engines.find(({ engine }) => engine === 'pace');
    expect(found?.score?.value).toBeCloseTo(0.5 * 0.5 + 0.3 * 0.8 + 0.2 * 0.8, 12);
  });
});
