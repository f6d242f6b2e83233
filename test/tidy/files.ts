// The files of the repository, as git knows them: tracked, and new ones that are not ignored.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');

/** Paths relative to the root whose names match. */
export function filesLike(pattern: RegExp): string[] {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const paths = execFileSync('git', args, { cwd: root, encoding: 'utf8' }).split('\0');
  return [...new Set(paths)].filter((path) => pattern.test(path) && existsSync(join(root, path)));
}

export function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** Hand-written source: TypeScript and scripts, not what `npm run generate` writes. */
export function sourceFiles(): string[] {
  return filesLike(/\.(ts|cjs|mjs|sh)$|^\.ci\/run$/).filter(
    (path) => !/\.generated\.|^test\/golden\//.test(path),
  );
}
