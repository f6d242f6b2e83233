// Prometheus' answers read in the plainest way, with JSON.parse: what the streaming parser is held against.
import {
  DiagnosticLog,
  type GpuSample,
  type GpuSeries,
  Identifier,
  IdentifierKey,
  sources,
} from '@ptl/claw-core';

/** A sample, as plain data: which GPU (its place in `uuids`), when, and what. */
export type PlainSample = readonly [gpu: number, time: number, ...values: (number | null)[]];

export const key = IdentifierKey.from(Uint8Array.from({ length: 16 }, (_, i) => i * 7 + 1));
export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The names that `plainSamples` reads, and how many of what is printed make one. */
export const FIELDS = [
  ['DCGM_FI_DEV_GPU_UTIL', 100, 1],
  ['DCGM_FI_PROF_SM_ACTIVE', 1, 1.01],
  ['DCGM_FI_DEV_FB_USED', 2 ** -20, 2 ** 44],
  ['DCGM_FI_DEV_POWER_USAGE', 1, 10_000],
] as const;

interface Answer {
  data: { result: { metric: { UUID: string; __name__: string }; values: [number, string][] }[] };
}

/** The samples that a range holds: for each GPU, each time at which it has any value. */
export function plainSamples(text: string, uuids: readonly string[]): PlainSample[] {
  const samples = new Map<string, (number | null)[]>();
  for (const { metric, values } of (JSON.parse(text) as Answer).data.result) {
    const at = FIELDS.findIndex(([name]) => name === metric.__name__);
    if (at < 0) continue;
    for (const [time, printed] of values) {
      const id = `${uuids.indexOf(metric.UUID)} ${time}`;
      const sample = samples.get(id) ?? FIELDS.map(() => null);
      const [, divisor, most] = FIELDS[at]!;
      const value = Number(printed.replace('Inf', 'Infinity')) / divisor;
      if (value >= 0 && value <= most) sample[at] = Math.min(value, at === 1 ? 1 : value);
      samples.set(id, sample);
    }
  }
  return sorted([...samples].map(([id, values]) => [...id.split(' ').map(Number), ...values] as never));
}

/**
 * What the parser tells of `bytes`, cut where `cuts` says (sizes in turn), one by one, or `inSeries` where it
 * can.
 */
export function parsedSamples(
  bytes: Uint8Array,
  uuids: readonly string[],
  cuts: readonly number[],
  inSeries = false,
) {
  const ids = uuids.map((uuid) => hashed(uuid));
  const samples: PlainSample[] = [];
  const diagnostics = new DiagnosticLog();
  const gpuSample = (row: GpuSample): void => {
    samples.push([
      ids.findIndex((id) => id.equals(row.device)),
      row.timeSeconds,
      ...[row.gpuUtilization, row.smActive, row.memoryUsedBytes, row.powerWatts].map(known),
    ]);
  };
  const gpuSeries = (series: GpuSeries): void => {
    for (let i = 0; i < series.length; i++) gpuSample(series.sample(i));
  };
  const parser = sources.prometheus.open({
    sink: inSeries ? { gpuSample, gpuSeries } : { gpuSample },
    diagnostics,
    key,
  });
  for (let at = 0, i = 0; at < bytes.length; at += cuts[i++ % cuts.length]!)
    parser.write(bytes.slice(at, at + cuts[i % cuts.length]!));
  parser.end();
  return { samples: sorted(samples), diagnostics: diagnostics.list(), failure: parser.failure };
}

export function hashed(text: string): Identifier {
  const id = new Identifier();
  key.hash(utf8(text), 0, utf8(text).length, id);
  return id;
}

function known(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}

function sorted(samples: PlainSample[]): PlainSample[] {
  return samples.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}
