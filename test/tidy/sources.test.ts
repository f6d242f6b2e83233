// The router knows no source: the name of none stands in its code, nor in its strings.
import { sources } from '@ptl/claw-core';
import { expect, it } from 'vitest';
import { read, sourceFiles } from './files.ts';

/**
 * Ids, systems and input paths of all sources; `inference` is a section of the package, whoever tells of it.
 */
const NAMES = [
  ...new Set(
    Object.values(sources).flatMap(({ id, system, inputPath }) => [id, system, ...Object.values(inputPath)]),
  ),
].filter((name) => name !== 'inference');

it.each(NAMES)('no code of the router has the name %s', (name) => {
  const files = sourceFiles().filter((path) => path.startsWith('packages/router/src/'));
  expect(files.length).toBeGreaterThan(50);
  expect(files.filter((path) => names(read(path), name))).toEqual([]);
});

it('a name is found in code and in strings, and not in comments or paths', () => {
  const code = `import { Pods } from './kubernetes/pods.ts';\n/** dcgm */\nconst a = 1; // of nvidia_smi\n`;
  for (const name of ['kubernetes', 'dcgm', 'nvidia_smi']) expect(names(code, name)).toBe(false);
  expect(names(`${code}const slurmVersion = 2;\n`, 'slurm')).toBe(true);
  expect(names(`${code}const label = 'slurm+DCGM';\n`, 'dcgm')).toBe(true);
});

/** True if code without its comments and the paths of its imports holds `name`, in any case. */
function names(text: string, name: string): boolean {
  const code = text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|[^:'"`])\/\/.*$/gm, '$1')
    .replace(/from '[^']*'/g, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2');
  return new RegExp(`(?<![a-z])${name}(?![a-z])`, 'i').test(code);
}
