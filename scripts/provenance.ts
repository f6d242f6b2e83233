// npm run provenance: the golden cases by source, and where their bytes come from.
import { join } from 'node:path';
import { isBuiltInSource, type Source, sources } from '@ptl/claw-core';
import { goldenOrigins } from './golden-origins.ts';

const cases = goldenOrigins(join(import.meta.dirname, '../test/golden'));
for (const [source, own] of Map.groupBy(cases, (one) => one.source)) {
  const { experimental } = (isBuiltInSource(source) ? sources[source] : {}) as Partial<Source>;
  console.log(`${source}${experimental === true ? ' (experimental)' : ''}: ${own.length} cases`);
  for (const [origin, same] of Map.groupBy(own, (one) => `${one.kind}: ${one.origin}`))
    console.log(`  ${origin}\n    ${same.map(({ name }) => name).join(', ')}`);
}
