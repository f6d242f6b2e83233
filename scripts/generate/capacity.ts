// How many bits a package can carry at most: the sum of log2(levels) over everything that the schema lets vary.
import { bandsOf } from '../../packages/router/src/contract/grid.ts';
import type { Grid } from '../../packages/router/src/contract/metric.ts';
import { type Node, resolve } from './catalogue.ts';
import { countMatches } from './pattern.ts';

/** Bits, rounded up. Text that the operator types (x-free-text) is counted apart, as none. */
export function capacityBits(schema: Node): number {
  return Math.ceil(bits(schema, schema));
}

/** Bits of one node. Siblings of a `$ref` matter: a metric's grid stands next to the reference to its shape. */
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
  const properties = Object.entries(shape.properties as Record<string, Node>);
  const required = new Set(shape.required as string[]);
  const banded = 'low' in (shape.properties as object);
  let sum = 0;
  for (const [name, property] of properties) {
    if (banded && (name === 'high' || name === 'value')) continue; // they follow from `low` and the grid
    const exact = name === 'value' && grid !== undefined && property.type === 'number';
    const own =
      banded && name === 'low'
        ? Math.log2(levels(grid, property.minimum as number, property.maximum as number))
        : bits(schema, exact ? { ...property, 'x-grid': grid } : property);
    sum += required.has(name) ? own : Math.log2(2 ** own + 1);
  }
  return sum;
}

/** An array whose entries stand in the order of a list, each at most once, is a choice for each member of the list. */
function arrayBits(schema: Node, shape: Node): number {
  const once = shape['x-once'];
  if (once === undefined) throw new Error('The schema has an array without x-once.');
  const items = resolve(schema, shape.items as Node);
  const key =
    once === true ? items : resolve(schema, (items.properties as Record<string, Node>)[once as string]!);
  const rest = once === true ? 0 : bits(schema, items) - Math.log2((key.enum as unknown[]).length);
  return (key.enum as unknown[]).length * Math.log2(1 + 2 ** rest);
}

/** How many bands, or exact numbers, a grid has between two bounds. */
function levels(grid: Grid | undefined, minimum: number, maximum: number): number {
  if (grid === undefined) throw new Error('The schema has a number without a grid.');
  if ('ladder' in grid || 'edges' in grid) return bandsOf(grid).length;
  if ('step' in grid) return Math.round((maximum - minimum) / grid.step) + 1;
  const decades = Math.log10(maximum);
  const digits = grid.digits ?? [];
  return 1 + 3 * decades + digits.reduce<number>((sum, n) => sum + 9 * 10 ** (n - 1) * decades, 0);
}
