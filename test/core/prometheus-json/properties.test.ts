// The streaming parser against JSON.parse: the same samples from any range, in any layout and chunking.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../setup/runs.ts';
import { FIELDS, parsedSamples, plainSamples, utf8 } from './naive.ts';

const UUIDS = ['GPU-a', 'GPU-\u00e9', 'GPU-c'];
const START = 1_772_323_200;

const printed = fc.oneof(
  fc.nat(100).map(String),
  fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value.toFixed(6)),
  fc.double({ min: 0, max: 900, noNaN: true }).map(String),
  fc.constantFrom('NaN', '+Inf', '-Inf', '-1', '1e2', '5.5e-01', '0', '1.000001', '12345678901234567890'),
);
/** Steps with gaps: which of the steps have a point. */
const points = fc.array(fc.tuple(fc.boolean(), printed), { maxLength: 30 });
const series = fc.record({
  field: fc.nat(FIELDS.length),
  points,
  shift: fc.constantFrom(0, 0, 0, 3),
});
const range = fc.record({
  gpus: fc.uniqueArray(fc.nat(2), { maxLength: 3 }).chain((gpus) =>
    fc.tuple(
      ...gpus.map((gpu) =>
        fc.record({
          gpu: fc.constant(gpu),
          series: fc.uniqueArray(series, { selector: ({ field }) => field, maxLength: 5 }),
        }),
      ),
    ),
  ),
  step: fc.constantFrom(60, 0.25, 15.001),
  begin: fc.constantFrom(START, START + 0.781),
});

/** The text of a range. A field that is none of `FIELDS` is a metric that is not used. */
function textOf({ gpus, step, begin }: RangeOf, indent: number): string {
  const result = gpus.flatMap(({ gpu, series: all }) =>
    all.map(({ field, points: some, shift }) => ({
      metric: {
        UUID: UUIDS[gpu]!,
        __name__: FIELDS[field]?.[0] ?? 'DCGM_FI_DEV_SM_CLOCK',
        gpu: String(gpu),
        hpc_job: '1",gpu="9',
        instance: '10.0.0.1:9400',
      },
      values: some.flatMap(([there, value], i) =>
        there ? [[Math.round((begin + (i + shift) * step) * 1000) / 1000, value]] : [],
      ),
    })),
  );
  return JSON.stringify({ status: 'success', data: { resultType: 'matrix', result } }, undefined, indent);
}
/**
 * The same as VictoriaMetrics exports it: a line a series, values and times apart, nothing where Prometheus
 * has NaN.
 */
function exportOf(text: string, areTimesFirst: boolean): string {
  const { result } = (JSON.parse(text) as { data: { result: PrintedSeries[] } }).data;
  const lines = result.map(({ metric, values }) => {
    const plain = values.map(([, value]) => exported(value)).join();
    const times = values.map(([time]) => Math.round(time * 1000)).join();
    const parts = [`"values":[${plain}]`, `"timestamps":[${times}]`];
    return `{"metric":${JSON.stringify(metric)},${(areTimesFirst ? parts.toReversed() : parts).join()}}\n`;
  });
  return lines.join('');
}
interface PrintedSeries {
  metric: unknown;
  values: [number, string][];
}

function exported(value: string): string {
  if (value === 'NaN') return 'null';
  return value.endsWith('Inf') ? `"${value.replace('+', '').replace('Inf', 'Infinity')}"` : value;
}

type RangeOf = typeof range extends fc.Arbitrary<infer T> ? T : never;

describe('a range of any series', () => {
  const cuts = fc.oneof(
    fc.constant([1 << 20]),
    fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 5 }),
  );

  it('gives the samples that JSON.parse gives', () => {
    let seen = 0;
    fc.assert(
      fc.property(
        range,
        fc.constantFrom(0, 0, 1, 2),
        cuts,
        fc.boolean(),
        (value, indent, sizes, inSeries) => {
          const text = textOf(value, indent);
          const expected = plainSamples(text, UUIDS);
          const { samples, failure } = parsedSamples(utf8(text), UUIDS, sizes, inSeries);
          expect(failure).toBeUndefined();
          expect(samples).toEqual(expected);
          seen += samples.length;
        },
      ),
      { seed: 20260401, numRuns: runs(100) },
    );
    expect(seen).toBeGreaterThan(250);
  });

  it('gives them as VictoriaMetrics exports it, too', () => {
    let seen = 0;
    fc.assert(
      fc.property(range, cuts, fc.boolean(), fc.boolean(), (value, sizes, inSeries, areTimesFirst) => {
        const text = textOf(value, 0);
        const lines = utf8(exportOf(text, areTimesFirst));
        const { samples, failure } = parsedSamples(lines, UUIDS, sizes, inSeries);
        expect(failure?.code).toBe(lines.length === 0 ? 'empty' : undefined);
        expect(samples).toEqual(plainSamples(text, UUIDS));
        seen += samples.length;
      }),
      { seed: 20261130, numRuns: runs(60) },
    );
    expect(seen).toBeGreaterThan(150);
  });

  it('is passed over as a series where an export has not as many times as values', () => {
    const line = (times: string) =>
      `{"metric":{"__name__":"DCGM_FI_DEV_GPU_UTIL","UUID":"GPU-a","gpu":"0"},"values":[1,2],"timestamps":[${times}]}\n`;
    const { samples, diagnostics, failure } = parsedSamples(
      utf8(line('1772323200000') + line('1772323200000,1772323260000')),
      UUIDS,
      [7],
    );
    expect(failure).toBeUndefined();
    expect(samples.map(([, time]) => time)).toEqual([START, START + 60]);
    expect(diagnostics.map(({ code, lines }) => [code, lines])).toEqual([['row_malformed', [1]]]);
  });

  it('is refused where a comma has no point behind it, or a point no comma', () => {
    const text = textOf({ gpus: [], step: 60, begin: START }, 0);
    const values = (list: string) =>
      text.replace('"result":[]', `"result":[{"metric":{"__name__":"a","UUID":"GPU-a"},"values":[${list}]}]`);
    const point = `[${START},"1"]`;
    const failureOf = (list: string, sizes = [1 << 20]) =>
      parsedSamples(utf8(values(list)), UUIDS, sizes).failure?.code;
    for (const sizes of [[1 << 20], [1], [7]]) {
      expect(failureOf(`${point},${point}`, sizes)).toBeUndefined();
      for (const list of [`${point},`, `,${point}`, `${point}${point}`, `${point},,${point}`, '[1]', '["1"]'])
        expect(failureOf(list, sizes)).toBe('malformed');
    }
  });
});
