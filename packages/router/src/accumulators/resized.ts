// Grows typed arrays.

export type TypedArray = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

/** Returns a copy of `array` with zeros up to `length`. */
export function resized<T extends TypedArray>(array: T, length: number): T {
  const larger = new (array.constructor as new (length: number) => T)(length);
  larger.set(array);
  return larger;
}
