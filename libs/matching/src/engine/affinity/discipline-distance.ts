/** Depth weights of the GB/T 13745 tree: class (first digit), then codes of 3, 5 and 7 digits. */
const LEVELS = [
  { digits: 1, weight: 1 },
  { digits: 3, weight: 4 },
  { digits: 5, weight: 3 },
  { digits: 7, weight: 2 },
] as const;

/** Digits of a code: dots and spaces are how people write it, not part of it. */
export function disciplineDigits(code: string): string {
  return code.replace(/[.\s]/g, '');
}

/**
 * Similarity of two discipline codes, 0..1, by their deepest common ancestor (Wu and Palmer 1994): twice the weight of the
 * shared path over the weights of both paths. 320.24 and 320.27 are siblings, 320 and 310 only share their class.
 */
export function disciplineSimilarity(left: string, right: string): number {
  const one = disciplineDigits(left);
  const other = disciplineDigits(right);
  if (one === '' || other === '') return 0;
  if (one === other) return 1;
  let shared = 0;
  let own = 0;
  let others = 0;
  for (const { digits, weight } of LEVELS) {
    if (one.length >= digits) own += weight;
    if (other.length >= digits) others += weight;
    const both = one.length >= digits && other.length >= digits;
    if (both && one.slice(0, digits) === other.slice(0, digits)) shared += weight;
  }
  return (2 * shared) / (own + others);
}

/** Mean over the wanted disciplines of the nearest one offered, 0..1. */
export function disciplineCoverage(wanted: readonly string[], offered: readonly string[]): number {
  let sum = 0;
  for (const code of wanted) {
    let nearest = 0;
    for (const other of offered) nearest = Math.max(nearest, disciplineSimilarity(code, other));
    sum += nearest;
  }
  return wanted.length === 0 ? 0 : sum / wanted.length;
}

/** Offered codes within the same five-digit (or shorter common) branch as a wanted one, in the offered order. */
export function sharedDisciplines(wanted: readonly string[], offered: readonly string[]): string[] {
  return offered.filter((code) => wanted.some((want) => disciplineSimilarity(want, code) >= 0.6));
}
