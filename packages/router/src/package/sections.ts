// Copies released values to their places in the sections of a package.
import { GPU_MODELS, METRICS, type MetricId, type PtlOutputV1 } from '../contract/index.ts';
import type { FactValue } from '../measurement.ts';
import type { Released } from '../released.ts';

/** The parts of a package in which metrics stand. */
export type Sections = Pick<
  PtlOutputV1,
  'profile' | 'ace' | 'pace' | 'core' | 'utilization' | 'inference' | 'facility'
>;

export function emptySections(): Sections {
  return { profile: {}, ace: {}, pace: {}, core: {}, utilization: {}, inference: {}, facility: {} };
}

/** Puts every released value where the catalogue says, in the order of the catalogue. */
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

/** A copy of what is said, by the names that we know; anything else is left behind. */
function fields(said: Released['value']): Record<string, FactValue> {
  if (!('low' in said)) return { value: fact(said.value) };
  const { value, low } = said;
  return {
    ...(value === undefined ? {} : { value }),
    low,
    ...('high' in said ? { high: said.high } : {}),
  };
}

/** Facts by GPU model stand in the order of the models; anything else is a plain value. */
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
