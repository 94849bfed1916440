const LARGEST = 127;

/**
 * A vector as integers of -127..127, its largest component at 127: what goes into a snapshot. Services differ in the last digits
 * from call to call; the snapshot, once taken, does not. A vector of zeros stays one.
 */
export function quantiseVector(vector: Float32Array): number[] {
  let largest = 0;
  for (const value of vector) largest = Math.max(largest, Math.abs(value));
  if (largest === 0) return Array.from(vector, () => 0);
  // Adding 0 turns -0, which JSON would not keep, into 0.
  return Array.from(vector, (value) => Math.round((value / largest) * LARGEST) + 0);
}
