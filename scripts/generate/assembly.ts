// Compiles AssemblyScript to WebAssembly and wraps it in a module, so that it travels like any other source.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import compilerPackage from 'assemblyscript/package.json' with { type: 'json' };

/** The compiler. It is imported without its types, because they redefine the console. */
const COMPILER: string = 'assemblyscript/asc';
interface Compiler {
  main(
    args: readonly string[],
    files: {
      readFile(name: string, folder: string): string | null;
      writeFile(name: string, contents: string | Uint8Array): void;
    },
  ): Promise<{ error: Error | null; stderr: { toString(): string } }>;
}

const ROOT = join(import.meta.dirname, '../..');
const OUTPUT = 'module.wasm';
const LINE = 110;
/**
 * SIMD is why the module exists. It allocates nothing, so it needs no runtime. Of the compiler's warnings two
 * do not apply: vectors pass between our own functions only (112), and addresses have 32 bits (201).
 */
const OPTIONS = [
  ...['-O3', '--noAssert', '--runtime', 'stub', '--enable', 'simd'],
  ...['--disableWarning', '112', '--disableWarning', '201', '--baseDir', ROOT, '--outFile', OUTPUT],
];

/**
 * Compiled modules, with the hashes of what they were compiled from: compiling takes most of the time of `npm
 * run generate`.
 */
const CACHE = join(ROOT, 'node_modules/.cache/claw-assembly');
interface Compiled {
  readonly base64: string;
  /** Hash of each file that the compiler read, '' where there was none. */
  readonly from: Readonly<Record<string, string>>;
}

/**
 * A module with `MODULE`, the bytes of the compiled module in base64. `pages` is its memory, which may grow
 * to `mostPages`. Throws an Error with the compiler's words.
 */
export async function assemblyModule(entry: string, pages: number, mostPages = pages): Promise<string> {
  const memory = ['--initialMemory', String(pages), '--maximumMemory', String(mostPages)];
  const args = [entry, ...OPTIONS, ...memory];
  const name = hash(JSON.stringify([compilerPackage.version, args.filter((arg) => arg !== ROOT)]));
  const { base64 } = cached(name) ?? (await compiled(args, name));
  const lines = base64.match(new RegExp(`.{1,${LINE - 5}}`, 'g'))!.map((line) => `  '${line}',`);
  return `// Generated from ${entry} by \`npm run generate\`. Do not edit.

/** The module, in base64: ${Buffer.from(base64, 'base64').length} bytes. */
export const MODULE = [
${lines.join('\n')}
].join('');
`;
}

async function compiled(args: readonly string[], name: string): Promise<Compiled> {
  const from: Record<string, string> = {};
  let binary: Uint8Array | undefined;
  const asc = (await import(COMPILER)) as Compiler;
  const { error, stderr } = await asc.main(args, {
    readFile(path) {
      const text = textOf(path);
      from[path] = text === undefined ? '' : hash(text);
      return text ?? null;
    },
    writeFile(path, contents) {
      if (path === OUTPUT && typeof contents !== 'string') binary = contents;
    },
  });
  if (error !== null || binary === undefined) throw new Error(`${error?.message}\n${stderr.toString()}`);
  const result = { base64: Buffer.from(binary).toString('base64'), from };
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(join(CACHE, name), JSON.stringify(result));
  return result;
}

/** What was compiled before, unless one of its files is another now. */
function cached(name: string): Compiled | undefined {
  try {
    const known: Compiled = JSON.parse(readFileSync(join(CACHE, name), 'utf8'));
    const isSame = ([path, was]: [string, string]) => hash(textOf(path) ?? '') === (was || hash(''));
    return Object.entries(known.from).every(isSame) ? known : undefined;
  } catch {
    return undefined;
  }
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(join(ROOT, path), 'utf8');
  } catch {
    return undefined;
  }
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
