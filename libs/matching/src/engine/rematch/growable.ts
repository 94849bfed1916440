/** The array itself when it is long enough, otherwise a copy with room to spare. */
export function atLeastLong<T extends Int32Array | Float64Array | Uint8Array>(array: T, length: number): T {
  if (array.length >= length) return array;
  const larger = new (array.constructor as new (length: number) => T)(Math.max(16, length, array.length * 2));
  larger.set(array);
  return larger;
}
