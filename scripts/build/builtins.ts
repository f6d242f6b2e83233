// Node's own modules, loaded by the bundle when something of them is first used. `import` of one reads every
// export of it, and with that loads what none of our commands needs: for node:http all of undici, which is 17
// MB of memory and 30 ms of every run.
import { isBuiltin } from 'node:module';
import type { Plugin } from 'esbuild';

const NAMESPACE = 'builtin';

/** Makes `import { get } from 'node:http'` load node:http at the first call of `get`. */
export const lazyBuiltins: Plugin = {
  name: 'lazy-builtins',
  setup(build) {
    // One copy for each file that imports it: a shared copy would be a chunk, which has to be found and read.
    build.onResolve({ filter: /./ }, ({ path, importer }) =>
      isBuiltin(path) ? { path, suffix: `?${importer}`, namespace: NAMESPACE } : undefined,
    );
    build.onLoad({ filter: /./, namespace: NAMESPACE }, ({ path }) => ({ contents: moduleFor(path) }));
  },
};

/**
 * A CommonJS module that has every export of the one that is called `id`, but none of its own: the bundle
 * copies what a module owns.
 */
function moduleFor(id: string): string {
  if (/^(node:)?process$/.test(id)) return 'module.exports = process;';
  const load = `process.getBuiltinModule(${JSON.stringify(id)})`;
  // What is a function itself may be called, or be extended, under any name.
  if (typeof process.getBuiltinModule(id) === 'function') return `module.exports = ${load};`;
  return `let loaded;
const get = (target, name) => (loaded ??= ${load})[name];
module.exports = Object.create(new Proxy({}, { get }));`;
}
