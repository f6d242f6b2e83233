// Opening a WebAssembly module of ours. It is the faster twin of JavaScript that does the same, so that there need not be any.
import { fromBase64 } from './base64.ts';

/** What is used of WebAssembly, which no library that we compile against declares. */
interface WebAssemblyApi {
  validate(bytes: Uint8Array): boolean;
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
}

/** The exports of a new instance of `module` (base64); undefined where the machine cannot run it, or does not permit it. */
export function openModule(module: string): unknown {
  const { WebAssembly } = globalThis as { WebAssembly?: WebAssemblyApi };
  if (WebAssembly === undefined) return undefined;
  const bytes = fromBase64(module);
  if (!WebAssembly.validate(bytes)) return undefined;
  try {
    return new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports;
  } catch {
    // Compiling is forbidden here, or there is no room for the memory: the JavaScript twin does the same.
    return undefined;
  }
}
