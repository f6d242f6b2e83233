// WebAssembly where there is any: modules that travel as text, opened. What they do, JavaScript does too, only slower.
import { fromBase64 } from './base64.ts';

/** What is used of WebAssembly, which no library that we compile against declares. */
interface WebAssemblyApi {
  validate(bytes: Uint8Array): boolean;
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
}

/** What a module in base64 exports; undefined where the machine has no WebAssembly with SIMD, or does not permit it. */
export function openModule(base64: string): unknown {
  const { WebAssembly } = globalThis as { WebAssembly?: WebAssemblyApi };
  if (WebAssembly === undefined) return undefined;
  const bytes = fromBase64(base64);
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
 * True when a module is to be opened by a reader that was given `before` bytes and now `more`: at once where WebAssembly was asked for,
 * never where JavaScript was, and else with the byte that makes it worth its while.
 */
export function isTimeToCompile(
  reader: 'javascript' | 'webassembly' | undefined,
  before: number,
  more: number,
): boolean {
  if (reader !== undefined) return reader === 'webassembly' && before === 0;
  return before <= SLICE_BYTES && before + more > SLICE_BYTES;
}
