// What the gate says of one measurement; and the plainest populations.
import {
  gate,
  type Measurement,
  type MetricId,
  measured,
  type Population,
  type Unmeasured,
} from '@ptl/claw-router/internal';

export const user = (contributors: number) => ({ unit: 'user', contributors }) as const;
export const alike = (count: number, weight = 100n, part = 50n): Population => ({
  contributors: Array.from({ length: count }, () => ({ weight, part })),
  accounts: [],
});

export function outcome(
  m: Measurement | Unmeasured,
  people: Parameters<typeof gate>[1],
  allowSmall = false,
): unknown {
  const { released, withheld } = gate([m], people, { allowSmall });
  return released[0]?.value ?? withheld[0]?.because;
}

export function fact(metric: MetricId, value: number | boolean): Measurement {
  return measured({ kind: 'fact', metric, source: 'slurm', confidence: 'medium', value });
}
