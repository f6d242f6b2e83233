// WebAssembly where there is any: modules that travel as text, opened. What they do, JavaScript does too,
// only slower.

/**
 * What is used of the machine, which no library that we compile against declares: Node has it, and each
 * browser.
 */
interface Machine {
  readonly WebAssembly?: WebAssemblyApi;
  readonly atob?: (base64: string) => string;
}
interface WebAssemblyApi {
  validate(bytes: Uint8Array): boolean;
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
}

/**
 * What a module exports that is compiled and written as `base64`, with padding. Undefined where the machine
 * has no WebAssembly with SIMD, or does not permit it: JavaScript has to do the same then. Throws on text
 * that is no base64.
 */
export function openModule(base64: string): unknown {
  const { WebAssembly, atob } = globalThis as Machine;
  if (WebAssembly === undefined || atob === undefined) return undefined;
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  if (!WebAssembly.validate(bytes)) return undefined;
  try {
    return new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports;
  } catch {
    // Compiling is forbidden here, or there is no room for the memory.
    return undefined;
  }
}

/** Compiling takes longer than reading this much. */
const SLICE_BYTES = 1 << 16;

/**
 * True when a module is to be opened by a reader that was given `before` bytes and now `more`: at once where
 * WebAssembly was asked for, never where JavaScript was, and else with the byte that makes it worth its
 * while.
 */
export function shouldCompile(
  reader: 'javascript' | 'webassembly' | undefined,
  before: number,
  more: number,
): boolean {
  if (reader !== undefined) return reader === 'webassembly' && before === 0;
  return before <= SLICE_BYTES && before + more > SLICE_BYTES;
}
