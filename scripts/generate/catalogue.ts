// The metric catalogue: every metric of the schema, with its x- fields, in the schema's order.
import type { Grid, Metric, Release } from '../../packages/router/src/contract/metric.ts';

/** A node of a JSON Schema, as far as the generators look at it. */
export type Node = Readonly<Record<string, unknown>>;

/** The sections of a package in which metrics stand. */
export const SECTIONS = ['profile', 'ace', 'pace', 'core', 'utilization', 'inference', 'facility'] as const;

/** A property of a node that is itself a node. */
export function child(node: Node, ...path: string[]): Node {
  let at: unknown = node;
  for (const key of path) at = (at as Node | undefined)?.[key];
  if (typeof at !== 'object' || at === null) throw new Error(`The schema has no ${path.join('/')}.`);
  return at as Node;
}

/** Follows `$ref` once, if there is one. */
export function resolve(schema: Node, node: Node): Node {
  const ref = node.$ref;
  return typeof ref === 'string' ? child(schema, ...ref.slice(2).split('/')) : node;
}

/** All metrics: those of the package first, then the derived, then the local ones. */
export function catalogue(schema: Node): Map<string, Metric> {
  const metrics = new Map<string, Metric>();
  const withholdable = new Set(child(schema, '$defs', 'withholdable').enum as string[]);
  const add = (id: string, metric: Metric) => {
    if (metrics.has(id)) throw new Error(`The metric ${id} stands twice in the schema.`);
    metrics.set(id, metric);
  };
  for (const section of SECTIONS) {
    for (const [name, node] of Object.entries(child(schema, 'properties', section, 'properties'))) {
      if (section !== 'inference')
        add(name, metricOf(schema, node as Node, [section, name], withholdable.has(name)));
      else
        for (const [metric, inner] of Object.entries(child(resolve(schema, node as Node), 'properties'))) {
          const id = `${name}_${metric}`;
          add(id, metricOf(schema, inner as Node, [section, name, metric], withholdable.has(id)));
        }
    }
  }
  for (const outside of ['derived', 'local'])
    for (const [name, node] of Object.entries(child(schema, '$defs', outside, 'properties')))
      add(name, metricOf(schema, node as Node, [], false));
  for (const id of withholdable)
    if (!metrics.has(id)) throw new Error(`privacy.withheld names ${id}, which is no metric.`);
  return metrics;
}

function metricOf(schema: Node, node: Node, path: readonly string[], withholdable: boolean): Metric {
  const text = (key: string) => {
    const value = node[key];
    if (typeof value !== 'string') throw new Error(`${path.join('.')} lacks ${key}.`);
    return value;
  };
  const unit = text('x-unit');
  if (path.length > 0) {
    const said = child(resolve(schema, node), 'properties', 'unit').const;
    if (said !== unit) throw new Error(`${path.join('.')} has two units.`);
  }
  const grid = node['x-grid'] as Grid | undefined;
  return {
    section: path[0] ?? text('x-section'),
    path,
    unit,
    release: releaseOf(text('x-release'), grid),
    releaseWords: text('x-release'),
    contributor: text('x-contributor'),
    sources: node['x-source'] as Metric['sources'],
    withholdable,
    description: text('description'),
    definition: text('x-definition'),
    ...(node['x-formula'] === undefined ? {} : { formula: text('x-formula') }),
    ...(grid === undefined ? {} : { grid }),
  };
}

/** The release form, parsed from the words of `x-release`. */
function releaseOf(words: string, grid: Grid | undefined): Release {
  const [, node, form, family] = /^(L; node: )?([BEQ])\((\w+)\)$/.exec(words) ?? [];
  if (family !== undefined) return { form, family, ...extras(node, grid) } as Release;
  const servers = words.endsWith(', >= 3 servers') ? { servers: 3 } : {};
  const fixed = /^fixed (\d+) points/.exec(words);
  if (fixed) return { form: 'fixed', points: Number(fixed[1]), ...servers };
  if (words === 'N, always 1-2-5') return { form: 'N', always125: true };
  if (words.startsWith('1-2-5')) {
    if (grid === undefined || !('first' in grid)) throw new Error('A 1-2-5 form needs its grid.');
    return { form: '1-2-5', first: grid.first, ...servers };
  }
  if (words === 'S' && grid !== undefined && 'edges' in grid) return { form: 'S', edges: grid.edges };
  if (words === 'T' || words === 'N' || words === 'X' || words === 'D' || words === 'L')
    return { form: words };
  if (words === 'facility') return { form: 'facility' };
  throw new Error(`The release form ${words} is not known.`);
}

function extras(node: string | undefined, grid: Grid | undefined) {
  return {
    ...(node === undefined ? {} : { onlyUnit: 'node' }),
    ...(grid !== undefined && 'interval' in grid && grid.inverted ? { inverted: true } : {}),
  };
}
