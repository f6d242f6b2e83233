// Imports of our own packages, from the file that has the name. The bundler decides by files what a command
// loads: through a package's index.ts that would be the whole package, for each report.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';

const PACKAGES = join(import.meta.dirname, '../../packages');
const IMPORT = /^import \{([^}]*)\} from '@ptl\/claw-(core|router)(\/internal)?';$/gm;
const EXPORT = /^export (?:\{([^}]*)\}|\* as (\w+)) from '(\.\/[^']*)';$/gm;

/** Where an exported name is: its name in a file; `*` for all of the file. */
interface Place {
  readonly name: string;
  readonly file: string;
}

/** Makes `import { read } from '@ptl/claw-core'` an import of core's read.ts. */
export const directImports: Plugin = {
  name: 'direct-imports',
  setup(build) {
    const places = new Map<string, ReadonlyMap<string, Place>>();
    const placeOf = (name: string, index: string): Place => {
      const known = places.get(index) ?? exportsOf(join(PACKAGES, index));
      places.set(index, known);
      const place = known.get(name);
      if (place === undefined) throw new Error(`${index} exports no ${name} from a file.`);
      return place;
    };
    build.onLoad({ filter: /\/packages\/(?:cli|router)\/src\/.*\.ts$/ }, ({ path }) => ({
      loader: 'ts',
      contents: readFileSync(path, 'utf8').replace(
        IMPORT,
        (_, names: string, folder: string, inside?: string) => {
          const index = `${folder}/src/${inside === undefined ? 'index' : 'internal'}.ts`;
          return valuesIn(names)
            .map(([name, local]) => importOf(placeOf(name, index), local))
            .join(' ');
        },
      ),
    }));
  },
};

function importOf({ name, file }: Place, local: string): string {
  const what = name === '*' ? `* as ${local}` : `{ ${name} as ${local} }`;
  return `import ${what} from ${JSON.stringify(file)};`;
}

/** Returns the place of each value that `index` exports, by its exported name. */
function exportsOf(index: string): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const [, names, all, path] of readFileSync(index, 'utf8').matchAll(EXPORT)) {
    const file = join(index, '..', path!);
    if (all !== undefined) places.set(all, { name: '*', file });
    for (const [name, exported] of valuesIn(names ?? '')) places.set(exported, { name, file });
  }
  return places;
}

/** Returns the values of a list, without its types: each by its name there and here. */
function valuesIn(names: string): (readonly [name: string, local: string])[] {
  const each = names.split(',').map((name) => name.trim());
  return each
    .filter((name) => name !== '' && !name.startsWith('type '))
    .map((name) => {
      const [there, here = there] = name.split(' as ');
      return [there!, here!];
    });
}
