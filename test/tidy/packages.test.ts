// The packages keep their direction and their purity, and agree with each other about version, engine and
// licence.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { filesLike, read, root } from './files.ts';

/** What a pure package cannot know or do, and how it would look. */
const IMPURE: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a Node module', /from 'node:|import\('node:|require\(/],
  ['a clock', /Date\.now\(|new Date\(\)|performance\.now\(/],
  ['randomness', /Math\.random\(|getRandomValues\(|randomUUID\(/],
  ['the process', /\bprocess\.|\bconsole\./],
  ['code from text', /\beval\(|new Function\(/],
  ['the network', /\bfetch\(|WebSocket\(/],
];

describe('core and router', () => {
  const files = filesLike(/^packages\/(core|router)\/src\/.*\.ts$/);

  it.each(IMPURE)('do not know %s', (_, pattern) => {
    expect(files.length).toBeGreaterThan(20);
    const found = files.filter((path) => pattern.test(withoutComments(read(path))));
    expect(found).toEqual([]);
  });

  it('the router takes types and functions of records from core, no source', () => {
    const found = files.filter(
      (path) =>
        path.startsWith('packages/router/') &&
        /import \{[^}]*\b(sources|recognizeSources)\b[^}]*\} from '@ptl\/claw-core'/.test(read(path)),
    );
    expect(found).toEqual([]);
  });
});

it('@ptl/claw-core and the router do not load zod; the schemas do', () => {
  const loaded = (name: string): string[] => {
    const program = `import { registerHooks } from 'node:module';
      const urls = [];
      registerHooks({ load: (url, context, next) => (urls.push(url), next(url, context)) });
      await import('${name}');
      console.log(JSON.stringify(urls));`;
    const args = ['--conditions=@ptl/source', '--input-type=module', '-e', program];
    return JSON.parse(spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' }).stdout);
  };
  const isZod = (url: string) => url.includes('/node_modules/zod/');
  for (const name of ['@ptl/claw-core', '@ptl/claw-core/internal', '@ptl/claw-router']) {
    expect(loaded(name).length).toBeGreaterThan(20);
    expect(loaded(name).filter(isZod)).toEqual([]);
  }
  expect(loaded('@ptl/claw-core/schemas').some(isZod)).toBe(true);
});

/** Programs that the linter must refuse, where, and by which rule; or that it must not. */
const REFUSED = [
  ['packages/core/src', 'noRestrictedImports', "import { route } from '@ptl/claw-router';\nroute;\n"],
  ['packages/core/src', 'noNodejsModules', "import { readFileSync } from 'node:fs';\nreadFileSync;\n"],
  ['packages/router/src', 'noNodejsModules', "import { readFileSync } from 'node:fs';\nreadFileSync;\n"],
  ['packages/router/src', 'noRestrictedImports', "import { main } from '@ptl/claw';\nmain;\n"],
  ['packages/router/src', 'noRestrictedImports', "import { sources } from '@ptl/claw-core';\nsources;\n"],
  [
    'packages/router/src',
    'noRestrictedImports',
    "import { podSchema } from '@ptl/claw-core/schemas';\npodSchema;\n",
  ],
  ['packages/router/src', '', "import { JobRows } from '@ptl/claw-core/internal';\nJobRows;\n"],
  ['packages/router/src', 'noDefaultExport', 'const a = 1;\nexport default a;\n'],
  ['packages/cli/src', 'noEnum', 'export enum Colour {\n  Red,\n}\n'],
  ['packages/cli/src', 'noNamespace', 'export namespace Colours {\n  export const red = 1;\n}\n'],
  [
    'packages/cli/src',
    'noExcessiveLinesPerFunction',
    `export function long() {\n${'  console.log(1);\n'.repeat(70)}  return 1;\n}\n`,
  ],
  ['packages/cli/src', 'noExcessiveLinesPerFile', 'console.log(1);\n'.repeat(251)],
  ['test/core', 'noRestrictedImports', "import { a } from '../../packages/core/src/limits.ts';\na;\n"],
  ['test/core', 'noRestrictedImports', "await import('../../packages/core/src/limits.ts');\n"],
] as const;

describe('the linter', () => {
  const folder = mkdtempSync(join(tmpdir(), 'claw-lint-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('refuses what breaks a rule of the house, and nothing else', () => {
    writeFileSync(join(folder, 'biome.json'), read('biome.json'));
    const programs = [
      ...REFUSED,
      ['packages/core/src', '', 'export const one = 1;\n'] as const,
      ['test/core', '', "import { a } from '@ptl/claw-core/internal';\na;\n"] as const,
    ];
    for (const [index, [name, , program]] of programs.entries()) {
      mkdirSync(join(folder, name), { recursive: true });
      writeFileSync(join(folder, name, `example-${index}.ts`), program);
    }
    const found = lint(folder);
    for (const [index, [name, rule]] of programs.entries()) {
      const errors = found.filter(({ path }) => path.endsWith(`${name}/example-${index}.ts`));
      expect(errors.map(({ category }) => category.split('/').at(-1))).toEqual(rule === '' ? [] : [rule]);
    }
  });
});

describe('the packages', () => {
  const manifests = filesLike(/^packages\/[^/]+\/package\.json$/).map((path) => JSON.parse(read(path)));

  it('have one version, one engine and one licence', () => {
    expect(manifests).toHaveLength(3);
    for (const key of ['version', 'license', 'engines'])
      expect(new Set(manifests.map((manifest) => JSON.stringify(manifest[key]))).size).toBe(1);
    expect(manifests[0].version).toBe(JSON.parse(read('package.json')).version);
    for (const name of ['core', 'router', 'cli'])
      expect(read(`packages/${name}/LICENSE`)).toBe(read('LICENSE'));
  });
});

/** Comments may name what the code must not use. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
}

/** The errors that the linter finds in a folder. */
function lint(folder: string): { category: string; path: string }[] {
  const args = ['lint', '--vcs-enabled=false', '--reporter=json', '--diagnostic-level=error', '.'];
  const { stdout } = spawnSync(join(root, 'node_modules/.bin/biome'), args, {
    cwd: folder,
    encoding: 'utf8',
  });
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { category: string; location: { path: string } }[];
  };
  return diagnostics.map(({ category, location }) => ({ category, path: location.path }));
}
