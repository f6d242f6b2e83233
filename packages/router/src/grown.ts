// Growing a typed array, the one way that it is done here: what it held is given back at once, not when garbage is collected, for that
// knows little of such memory and comes late.

export type TypedArray = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

/** `array` with zeros up to `length`; the array itself is empty then. */
export function grown<T extends TypedArray>(array: T, length: number): T {
  const buffer = memoryOf(array).transfer(length * array.BYTES_PER_ELEMENT);
  return new (array.constructor as new (buffer: ArrayBuffer) => T)(buffer);
}

/** Gives the memory of an array back that nobody uses any more. */
export function discard(array: TypedArray): void {
  memoryOf(array).transfer(0);
}

/** None of the arrays of this package is shared between threads. */
function memoryOf(array: TypedArray): ArrayBuffer {
  return array.buffer as ArrayBuffer;
}
