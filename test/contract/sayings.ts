// Whatever the gate may say of a metric of a large site.
import {
  GPU_MODELS,
  type Interval,
  METRICS,
  type MetricId,
  midpoint,
  type Released,
  schema,
} from '@ptl/claw-router/internal';
import fc from 'fast-check';
import { about } from './example.ts';

type Node = Readonly<Record<string, unknown>>;
type Saying = Released['value'];

function resolved(node: Node): Node {
  if (typeof node.$ref !== 'string') return node;
  return node.$ref
    .slice(2)
    .split('/')
    .reduce<unknown>((at, key) => (at as Node)[key], schema) as Node;
}

/** The schema's object of a metric. */
function shapeOf(id: MetricId): Node {
  let node = schema as Node;
  for (const step of METRICS[id].path)
    node = resolved((resolved(node).properties as Record<string, Node>)[step]!);
  return node;
}

/** A value that the schema allows for an exact metric, on its grid. */
function exact(id: MetricId): fc.Arbitrary<Saying> {
  const value = resolved((shapeOf(id).properties as Record<string, Node>).value!);
  const { minimum, maximum } = value as { minimum: number; maximum: number };
  if ('const' in value) return fc.constant({ value: value.const as boolean });
  if (Array.isArray(value.enum))
    return fc.constantFrom(...(value.enum as string[])).map((one) => ({ value: one }));
  if (value.type === 'boolean') return fc.boolean().map((one) => ({ value: one }));
  if (value.type === 'number')
    return fc.integer({ min: minimum * 100, max: maximum * 100 }).map((n) => ({ value: n / 100 }));
  if (value.type === 'integer') return fc.integer({ min: minimum, max: maximum }).map((n) => ({ value: n }));
  const field = id === 'gpu_fleet' ? 'gpu_count' : 'purchase_year';
  return fc.shuffledSubarray([...GPU_MODELS], { minLength: 1 }).map((models) => ({
    value: models.map((gpu_model) => ({ gpu_model, [field]: 2020, serial: 'surprise' })),
  }));
}

function printed({ low, high }: Interval): Saying {
  return high === undefined ? { low } : { low, high, value: midpoint(low, high) };
}

/** A number and its interval, as inverses; of 0 there is none. */
function inverse({ value, low, high }: { value: number; low: number; high: number }): Saying {
  const up = Math.ceil(100 / low - 1e-9) / 100;
  const down = Math.floor(100 / high + 1e-9) / 100;
  return {
    ...(value === 0 ? {} : { value: Math.round(100 / value) / 100 }),
    low: down,
    ...(low === 0 ? {} : { high: up }),
  };
}

/** The lattice of the workload `mixed`, and its steps. */
const POINTS = [0, 0.25, 0.5, 0.75, 1];
const STEP = 0.25;

/** Something that the gate may say of a metric of a large site. */
export function saying(id: MetricId): fc.Arbitrary<Saying> {
  const { grid } = METRICS[id];
  if (grid === undefined || 'step' in grid) return exact(id);
  if ('interval' in grid) {
    // Half-widths up to 20.1 points: no family has smaller steps.
    const any = fc.tuple(fc.nat(1000), fc.nat(20)).map(([tenths, n]) => about(tenths / 1000, n));
    return grid.inverted ? any.map(inverse) : any;
  }
  if ('quantile' in grid)
    return fc.constantFrom(...POINTS).chain((point) => {
      const [low, high] = [Math.max(0, point - STEP), Math.min(1, point + STEP)];
      return fc.integer({ min: low * 100, max: high * 100 }).map((n) => ({ value: n / 100, low, high }));
    });
  if ('edges' in grid)
    return fc.nat(grid.edges.length - 1).map((at) => {
      const high = grid.edges[at + 1];
      return printed(high === undefined ? { low: grid.edges[at]! } : { low: grid.edges[at]!, high });
    });
  if ('width' in grid) {
    const points = Math.round(grid.width * 100);
    return fc
      .nat(100 / points - 1)
      .map((at) => printed({ low: (at * points) / 100, high: ((at + 1) * points) / 100 }));
  }
  const steps = fc
    .tuple(fc.constantFrom<[number, number]>([1, 2], [2, 5], [5, 10]), fc.integer({ min: 1, max: 10 }))
    .map(([[low, high], e]) => ({ low: low * 10 ** e, high: high * 10 ** e }));
  const first = fc.constant({ low: 0, high: grid.first });
  const cut = (digits: number) =>
    fc
      .tuple(fc.integer({ min: 10 ** (digits - 1), max: 10 ** digits - 1 }), fc.integer({ min: 1, max: 8 }))
      .map(([n, e]) => ({
        low: n * 10 ** e,
        high: (n + 1) * 10 ** e,
      }));
  return fc.oneof(first, steps, ...(grid.digits ?? []).map(cut)).map(printed);
}
