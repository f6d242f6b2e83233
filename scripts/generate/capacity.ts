// How many bits a package can carry at most: the sum of log2(levels) over everything that the schema lets
// vary.
import { HALF_WIDTHS } from '../../packages/router/src/blur/accuracy.ts';
import type { Grid } from '../../packages/router/src/contract/metric.ts';
import { type Node, resolve } from './catalogue.ts';
import { countMatches } from './pattern.ts';

/** Bits, rounded up. Text that the operator types (x-free-text) is counted apart, as none. */
export function capacityBits(schema: Node): number {
  return Math.ceil(bits(schema, schema));
}

/**
 * Bits of one node. Siblings of a `$ref` matter: a metric's grid stands next to the reference to its shape.
 */
function bits(schema: Node, node: Node): number {
  const shape = resolve(schema, node);
  if ('const' in shape || shape['x-free-text'] === true || shape['x-computed'] === true) return 0;
  if (Array.isArray(shape.enum)) return Math.log2(shape.enum.length);
  const grid = (node['x-grid'] ?? shape['x-grid']) as Grid | undefined;
  switch (shape.type) {
    case 'object':
      return objectBits(schema, shape, grid);
    case 'array':
      return arrayBits(schema, shape);
    case 'boolean':
      return 1;
    case 'string':
      return Math.log2(countMatches(shape.pattern as string));
    case 'integer':
      return Math.log2((shape.maximum as number) - (shape.minimum as number) + 1);
    case 'number':
      return Math.log2(levels(grid, shape.minimum as number, shape.maximum as number));
    default:
      throw new Error('The schema has a node whose levels cannot be counted.');
  }
}

function objectBits(schema: Node, shape: Node, grid: Grid | undefined): number {
  const properties = shape.properties as Record<string, Node>;
  const required = new Set(shape.required as string[]);
  const isBand = 'low' in properties;
  let sum = 0;
  for (const [name, property] of Object.entries(properties)) {
    if (isBand && (name === 'high' || name === 'value')) continue; // counted with `low`: the grid lists what stands together
    const isNumber = name === (isBand ? 'low' : 'value') && property.type === 'number' && grid !== undefined;
    const own = bits(schema, isNumber ? { ...property, 'x-grid': grid } : property);
    sum += required.has(name) ? own : orNothing(own);
  }
  return sum;
}

/**
 * Bits of what may also be absent. From 53 bits on, one more level is less than the last digit of a double.
 */
function orNothing(own: number): number {
  return own > 52 ? own : Math.log2(2 ** own + 1);
}

/**
 * An array whose entries stand in the order of a list, each at most once, is a choice for each member of the
 * list.
 */
function arrayBits(schema: Node, shape: Node): number {
  const once = shape['x-once'];
  if (once === undefined) throw new Error('The schema has an array without x-once.');
  const items = resolve(schema, shape.items as Node);
  const key =
    once === true ? items : resolve(schema, (items.properties as Record<string, Node>)[once as string]!);
  const members = (key.enum as unknown[]).length;
  const rest = once === true ? 0 : bits(schema, items) - Math.log2(members);
  return members * Math.log2(1 + 2 ** rest);
}

/** The points of the largest lattice: 0, 20, … 100. */
const LATTICE_POINTS = 6;

/** How many intervals, bands or exact numbers a grid has between two bounds. */
function levels(grid: Grid | undefined, minimum: number, maximum: number): number {
  if (grid === undefined) throw new Error('The schema has a number without a grid.');
  if ('interval' in grid) return (Math.round(1 / grid.interval) + 1) * HALF_WIDTHS.length;
  if ('quantile' in grid) return (Math.round(1 / grid.quantile) + 1) * LATTICE_POINTS;
  if ('width' in grid) return Math.round(1 / grid.width);
  if ('edges' in grid) return grid.edges.length;
  if ('step' in grid) return Math.round((maximum - minimum) / grid.step) + 1;
  const decades = Math.log10(maximum);
  const digits = grid.digits ?? [];
  return 1 + 3 * decades + digits.reduce<number>((sum, n) => sum + 9 * 10 ** (n - 1) * decades, 0);
}
