// Compiles AssemblyScript to WebAssembly and wraps it in a module, so that it travels like any other source.
import { join } from 'node:path';

/** The compiler. It is imported without its types, because they redefine the console. */
const COMPILER: string = 'assemblyscript/asc';
interface Compiler {
  main(
    args: readonly string[],
    files: { writeFile(name: string, contents: string | Uint8Array): void },
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

/** A module with `MODULE`, the bytes of the compiled module in base64. `pages` is its memory, which may grow to `mostPages`. Throws an Error with the compiler's words. */
export async function assemblyModule(entry: string, pages: number, mostPages = pages): Promise<string> {
  let binary: Uint8Array | undefined;
  const memory = ['--initialMemory', String(pages), '--maximumMemory', String(mostPages)];
  const asc = (await import(COMPILER)) as Compiler;
  const { error, stderr } = await asc.main([entry, ...OPTIONS, ...memory], {
    writeFile(name, contents) {
      if (name === OUTPUT && typeof contents !== 'string') binary = contents;
    },
  });
  if (error !== null || binary === undefined) throw new Error(`${error?.message}\n${stderr.toString()}`);
  const base64 = Buffer.from(binary).toString('base64');
  const lines = base64.match(new RegExp(`.{1,${LINE - 5}}`, 'g'))!.map((line) => `  '${line}',`);
  return `// Generated from ${entry} by \`npm run generate\`. Do not edit.

/** The module, in base64: ${binary.length} bytes. */
export const MODULE = [
${lines.join('\n')}
].join('');
`;
}
