// Copies released values to their places in the sections of a package.
import { GPU_MODELS, METRICS, type MetricId, type PtlOutputV1 } from '../contract/index.ts';
import type { FactValue } from '../measurement.ts';
import type { Released } from '../released.ts';

/** The parts of a package that contain metrics. */
export type Sections = Pick<
  PtlOutputV1,
  'profile' | 'ace' | 'pace' | 'core' | 'utilization' | 'inference' | 'facility'
>;

export function emptySections(): Sections {
  return { profile: {}, ace: {}, pace: {}, core: {}, utilization: {}, inference: {}, facility: {} };
}

/** Puts every released value in its place, in the order of the catalogue. */
export function fill(sections: Sections, released: ReadonlyMap<MetricId, Released>): Sections {
  for (const metric of Object.keys(METRICS) as MetricId[]) {
    const one = released.get(metric);
    if (one === undefined) continue;
    const { path, unit } = METRICS[metric];
    let place = sections as unknown as Record<string, Record<string, unknown>>;
    for (const step of path.slice(0, -1)) {
      place[step] ??= {};
      place = place[step] as Record<string, Record<string, unknown>>;
    }
    place[path.at(-1)!] = { ...fields(one.value), unit, source: one.source, confidence: one.confidence };
  }
  return sections;
}

/** Returns a copy with the known fields only. */
function fields(released: Released['value']): Record<string, FactValue> {
  if (!('low' in released)) return { value: fact(released.value) };
  const { value, low } = released;
  return {
    ...(value === undefined ? {} : { value }),
    low,
    ...('high' in released ? { high: released.high } : {}),
  };
}

/** Facts by GPU model are in the order of the models; anything else is a plain value. */
function fact(value: FactValue): FactValue {
  if (typeof value !== 'object') return value;
  return GPU_MODELS.flatMap((model) =>
    value
      .filter((entry) => entry.gpu_model === model)
      .map(({ gpu_count, purchase_year }) => ({
        gpu_model: model,
        ...(gpu_count === undefined ? {} : { gpu_count }),
        ...(purchase_year === undefined ? {} : { purchase_year }),
      })),
  );
}
