// Samples as series: those that follow one another on one GPU under the same labels, cut where a test says.
import { GpuSample, GpuSeries, type IdentifierKey, type RecordSink } from '@ptl/claw-core';
import { SAMPLE_VALUES } from '@ptl/claw-core/internal';
import { filled, type PlainSample } from './site.ts';

/**
 * `samples` in the same order, as series of `lengths` in turn, or shorter where another GPU or other labels
 * follow.
 */
export function* seriesOf(
  samples: readonly PlainSample[],
  lengths: readonly number[],
  key: IdentifierKey,
): Generator<GpuSeries> {
  for (let from = 0, turn = 0; from < samples.length; turn++) {
    const labels = labelsOf(samples[from]!);
    const most = Math.min(samples.length, from + lengths[turn % lengths.length]!);
    let to = from + 1;
    while (to < most && labelsOf(samples[to]!) === labels) to++;
    yield oneSeries(samples.slice(from, to), key);
    from = to;
  }
}

/** Tells samples as such series. */
export const inSeries =
  (lengths: readonly number[]) =>
  (sink: RecordSink, samples: readonly PlainSample[], key: IdentifierKey): void => {
    for (const series of seriesOf(samples, lengths, key)) sink.gpuSeries!(series);
  };

/** One series of samples that have the same labels. A column that no sample has is left out. */
function oneSeries(samples: readonly PlainSample[], key: IdentifierKey): GpuSeries {
  const series = new GpuSeries();
  const rows = samples.map((sample) => filled(new GpuSample(), sample, key));
  filled(series.of, samples[0]!, key);
  series.of.clearValues();
  series.length = rows.length;
  series.timeSeconds = Float64Array.from(rows, ({ timeSeconds }) => timeSeconds);
  for (const name of SAMPLE_VALUES)
    if (rows.some((row) => !Number.isNaN(row[name])))
      series[name] = Float64Array.from(rows, (row) => row[name]);
  return series;
}

function labelsOf({
  node,
  device,
  job,
  namespace,
  shared,
  gpuIndex,
  instanceId,
  gpuShare,
}: PlainSample): string {
  return JSON.stringify([node, device, job, namespace, shared, gpuIndex, instanceId, String(gpuShare)]);
}
