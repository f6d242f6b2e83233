// npm run generate: everything that follows from the schema or the registry of sources, or is compiled, made
// by one function; with --check, compared instead of written.
import { readFileSync, writeFileSync } from 'node:fs';
import * as json from '../packages/core/src/formats/json/fast/memory.ts';
import * as prometheus from '../packages/core/src/formats/prometheus/fast/lines-memory.ts';
import * as points from '../packages/core/src/formats/prometheus/fast/points-memory.ts';
import { sources } from '../packages/core/src/sources/registry.ts';
import * as delimited from '../packages/core/src/sources/slurm/sacct/fast/memory.ts';
import * as ratios from '../packages/router/src/telemetry/batch/fast/memory.ts';
import { assemblyModule } from './generate/assembly.ts';
import { capacityBits } from './generate/capacity.ts';
import { catalogue, type Node } from './generate/catalogue.ts';
import { withSources } from './generate/contract-lists.ts';
import { metricsPage } from './generate/docs.ts';
import { metricsModule, schemaModule } from './generate/metrics.ts';
import { typesModule } from './generate/types.ts';
import { validatorModule } from './generate/validator.ts';
import { vocabularyModule } from './generate/vocabulary.ts';

const ROOT = new URL('../', import.meta.url);
const SCHEMA = 'schema/ptl_output_v1.json';

/** Path (from the root of the repository) to contents, for every generated file. */
export async function generate(): Promise<Map<string, string>> {
  const written = withSources(readFileSync(new URL(SCHEMA, ROOT), 'utf8'), Object.values(sources));
  const schema = JSON.parse(written) as Node;
  const metrics = catalogue(schema);
  const contract = 'packages/router/src/contract';
  const bits = capacityBits(schema);
  const assembly = 'packages/core/assembly';
  const delimitedReader = await assemblyModule(`${assembly}/sacct/index.ts`, delimited.PAGES);
  const jsonReader = await assemblyModule(`${assembly}/json/index.ts`, json.PAGES);
  const pointsReader = await assemblyModule(`${assembly}/points/index.ts`, points.PAGES);
  const prometheusReader = await assemblyModule(
    `${assembly}/prometheus/index.ts`,
    prometheus.PAGES,
    prometheus.MOST_PAGES,
  );
  const ratioCounter = await assemblyModule('packages/router/assembly/index.ts', ratios.PAGES);
  return new Map([
    [SCHEMA, written],
    [`${contract}/metrics.generated.ts`, metricsModule(schema, metrics, bits)],
    [`${contract}/schema.generated.ts`, schemaModule(schema)],
    [`${contract}/types.generated.ts`, await typesModule(schema)],
    [`${contract}/validate.generated.ts`, await validatorModule(schema)],
    [`${contract}/vocabulary.generated.ts`, vocabularyModule(schema)],
    ['packages/core/src/sources/slurm/sacct/fast/module.generated.ts', delimitedReader],
    ['packages/core/src/formats/json/fast/module.generated.ts', jsonReader],
    ['packages/core/src/formats/prometheus/fast/points.generated.ts', pointsReader],
    ['packages/core/src/formats/prometheus/fast/lines.generated.ts', prometheusReader],
    ['packages/router/src/telemetry/batch/fast/module.generated.ts', ratioCounter],
    ['docs/metrics.md', metricsPage(metrics, bits)],
  ]);
}

/** Returns the files whose contents differ from what was generated. */
export function drift(generated: ReadonlyMap<string, string>): string[] {
  return [...generated].filter(([path, contents]) => current(path) !== contents).map(([path]) => path);
}

function current(path: string): string | undefined {
  try {
    return readFileSync(new URL(path, ROOT), 'utf8');
  } catch {
    return undefined;
  }
}

if (import.meta.main) {
  if (process.argv.includes('--check')) {
    for (const path of drift(await generate())) {
      console.error(`${path} is out of date: npm run generate`);
      process.exitCode = 1;
    }
  } else for (const [path, contents] of await generate()) writeFileSync(new URL(path, ROOT), contents);
}
