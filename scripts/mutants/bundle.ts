// Tests and the packages that they test as one module, in which one source file may stand in another text.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BuildContext, context, type Plugin } from 'esbuild';

const ROOT = join(import.meta.dirname, '../..');
const STAND_IN = join(import.meta.dirname, 'vitest.ts');
const VITEST = pathToFileURL(join(ROOT, 'node_modules/vitest/dist/index.js')).href;

/** Bundles the same tests again and again, each time with another file changed. */
export class Bundle {
  readonly #context: BuildContext;
  readonly #changed: Map<string, string>;

  private constructor(context: BuildContext, changed: Map<string, string>) {
    this.#context = context;
    this.#changed = changed;
  }

  /** Of these tests; the module is `out`, which runs those that are named on its command line. */
  static async of(tests: readonly string[], out: string): Promise<Bundle> {
    const changed = new Map<string, string>();
    const loads = tests.map(
      (path) => `${JSON.stringify(path)}: () => import(${JSON.stringify(`./${path}`)}),`,
    );
    const contents = `
      import { firstFailure } from './scripts/mutants/vitest.ts';
      const tests = { ${loads.join('\n')} };
      const spent = {};
      let failed;
      for (const name of process.argv.slice(2)) {
        const before = process.cpuUsage();
        const failure = await firstFailure(tests[name]);
        const { user, system } = process.cpuUsage(before);
        spent[name] = (user + system) / 1e6;
        if (failure === undefined) continue;
        failed = { file: name, ...failure };
        break;
      }
      process.stdout.write(JSON.stringify({ failed, spent }), () => process.exit(0));`;
    const plugin: Plugin = {
      name: 'changed',
      setup: (build) => {
        build.onResolve({ filter: /^vitest$/ }, ({ importer }) =>
          importer === STAND_IN ? { path: VITEST, external: true } : { path: STAND_IN },
        );
        build.onLoad({ filter: /[/\\]packages[/\\](router|cli)[/\\]src[/\\].*\.ts$/ }, ({ path }) => ({
          contents: changed.get(path) ?? readFileSync(path, 'utf8'),
          loader: 'ts',
        }));
      },
    };
    const one = await context({
      absWorkingDir: ROOT,
      stdin: { contents, resolveDir: ROOT, loader: 'ts' },
      outfile: out,
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'node22',
      conditions: ['@ptl/source'],
      plugins: [plugin],
      logLevel: 'error',
      banner: {
        js: `import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(${JSON.stringify(join(ROOT, 'package.json'))});`,
      },
    });
    return new Bundle(one, changed);
  }

  /** Writes the module; with `file`, as if that had this text. False where that is no program. */
  async write(file?: string, text = ''): Promise<boolean> {
    this.#changed.clear();
    if (file !== undefined) this.#changed.set(join(ROOT, file), text);
    try {
      await this.#context.rebuild();
      return true;
    } catch {
      return false;
    }
  }

  async end(): Promise<void> {
    await this.#context.dispose();
  }
}
