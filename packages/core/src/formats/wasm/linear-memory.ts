// A memory of bytes, words and doubles that grows: WebAssembly's, or where there is none, a buffer that is
// copied to a larger one.

/** WebAssembly's memory, as far as it is used; a page has 64 KiB. */
export interface WasmMemory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

const PAGE_BYTES = 65_536;
/** A memory that is too small becomes larger by a quarter at least. */
const GROWTH = 1.25;

/** Views of one memory. They are other ones after it grew. */
export class LinearMemory {
  bytes!: Uint8Array<ArrayBuffer>;
  words!: Int32Array<ArrayBuffer>;
  doubles!: Float64Array<ArrayBuffer>;
  view!: DataView<ArrayBuffer>;
  readonly #wasm: WasmMemory | undefined;

  constructor(pages: number, wasm?: WasmMemory) {
    this.#wasm = wasm;
    this.#show(wasm?.buffer ?? new ArrayBuffer(pages * PAGE_BYTES));
  }

  /** Makes room for `length` bytes. */
  reserve(length: number): void {
    const { bytes } = this;
    if (length <= bytes.length) return;
    const pages = Math.ceil(Math.max(length, bytes.length * GROWTH) / PAGE_BYTES);
    if (this.#wasm !== undefined) {
      this.#wasm.grow(pages - bytes.length / PAGE_BYTES);
      this.#show(this.#wasm.buffer);
    } else {
      this.#show(new ArrayBuffer(pages * PAGE_BYTES));
      this.bytes.set(bytes);
    }
  }

  #show(buffer: ArrayBuffer): void {
    this.bytes = new Uint8Array(buffer);
    this.words = new Int32Array(buffer);
    this.doubles = new Float64Array(buffer);
    this.view = new DataView(buffer);
  }
}
