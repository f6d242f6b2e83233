// Writes the catalogue and the schema as TypeScript: METRICS, the types of metric names, and the schema
// itself.
import type { Metric } from '../../packages/router/src/contract/metric.ts';
import { child, type Node } from './catalogue.ts';

export const NOTICE = '// Generated from schema/ptl_output_v1.json by `npm run generate`. Do not edit.\n';

/** The closed lists of the schema that code needs to know in their order. */
function lists(schema: Node): string {
  const list = (...path: string[]) => JSON.stringify(child(schema, ...path).enum);
  const instructions = JSON.stringify(child(schema, 'properties', 'instructions').const);
  return `
/** Sources that a package can name, in its order. */
export const SOURCE_IDS = ${list('$defs', 'source_id')} as const;

/** GPU models that a package can name, in its order. */
export const GPU_MODELS = ${list('$defs', 'gpu_model')} as const;

/** Warnings that a package can carry, in its order. */
export const WARNINGS = ${list('properties', 'warnings', 'items')} as const;

/** What a package says to its reader. */
export const INSTRUCTIONS =
  ${instructions};
`;
}

export function metricsModule(
  schema: Node,
  metrics: ReadonlyMap<string, Metric>,
  capacityBits: number,
): string {
  const ids = (wanted: (metric: Metric) => boolean) =>
    [...metrics]
      .filter(([, metric]) => wanted(metric))
      .map(([id]) => `  | '${id}'`)
      .join('\n');
  const entries = [...metrics].map(([id, metric]) => `  ${id}: ${JSON.stringify(metric)},`).join('\n');
  return `${NOTICE}import type { Metric } from './metric.ts';

/** A metric that can stand in a package. */
export type PackageMetricId =
${ids((m) => m.path.length > 0)};

/** A metric that is worked out from released values, in no package. */
export type DerivedMetricId =
${ids((m) => m.release.form === 'D')};

/** A metric that only the organization's own report shows. */
export type LocalMetricId =
${ids((m) => m.release.form === 'L')};

/** A metric that is computed from telemetry: every one but the derived and the declared. */
export type MeasuredMetricId =
${ids((m) => m.release.form !== 'D' && m.release.form !== 'facility')};

/** The ids of all metrics: those of the package, those derived from it, and local ones. */
export type MetricId = PackageMetricId | DerivedMetricId | LocalMetricId;

/** Most bits that one package can carry, the organization's name apart. */
export const CAPACITY_BITS = ${capacityBits};
${lists(schema)}
/** Every metric there is, in the order in which packages and tables name them. */
export const METRICS: Readonly<Record<MetricId, Metric>> = {
${entries}
};
`;
}

/** The schema itself, embedded: an installed package has no file of the repository's root. */
export function schemaModule(schema: unknown): string {
  return `${NOTICE}
/** JSON Schema 2020-12 of a package. */
export const schema: Readonly<Record<string, unknown>> = ${JSON.stringify(schema, undefined, 1)};
`;
}
