/** The same figures in an array with room for at least `needed`; twice the room at once, so that it seldom happens. */
export function grown<A extends Uint8Array | Int32Array | Float64Array>(
  array: A,
  needed: number,
  make: (room: number) => A,
): A {
  if (needed <= array.length) return array;
  const roomier = make(Math.max(needed, array.length * 2, 64));
  roomier.set(array);
  return roomier;
}
