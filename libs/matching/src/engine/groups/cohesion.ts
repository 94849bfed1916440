import type { CohesionPairs, CohesionRule, GroupProblem } from './group.problem.js';

/** Cohesion of nobody with nobody. */
export function noCohesion(people: number): CohesionPairs {
  return { start: new Int32Array(people + 1), person: new Int32Array(0), value: new Int32Array(0) };
}

/** Symmetric rows from a list of undirected pairs; the values of a pair named twice are added. */
export function cohesionFromPairs(
  people: number,
  pairs: readonly { readonly a: number; readonly b: number; readonly value: number }[],
): CohesionPairs {
  const end = new Int32Array(people + 1);
  for (const { a, b } of pairs) {
    end[a + 1]!++;
    end[b + 1]!++;
  }
  for (let one = 0; one < people; one++) end[one + 1]! += end[one]!;
  const at = end.slice();
  const other = new Int32Array(2 * pairs.length);
  const worth = new Int32Array(2 * pairs.length);
  for (const { a, b, value } of pairs) {
    worth[at[a]!] = worth[at[b]!] = value;
    other[at[a]!++] = b;
    other[at[b]!++] = a;
  }
  return merged(people, end, other, worth);
}

/** Brings each row into ascending order and adds up the values of a pair that is there twice. */
function merged(people: number, end: Int32Array, other: Int32Array, worth: Int32Array): CohesionPairs {
  const start = new Int32Array(people + 1);
  const sum = new Int32Array(people);
  const seen = new Int32Array(people).fill(-1);
  let size = 0;
  for (let one = 0; one < people; one++) {
    const from = size;
    for (let at = end[one]!; at < end[one + 1]!; at++) {
      const person = other[at]!;
      if (seen[person] === one) {
        sum[person]! += worth[at]!;
        continue;
      }
      seen[person] = one;
      sum[person] = worth[at]!;
      other[size++] = person;
    }
    other.subarray(from, size).sort();
    for (let at = from; at < size; at++) worth[at] = sum[other[at]!]!;
    start[one + 1] = size;
  }
  return { start, person: other.slice(0, size), value: worth.slice(0, size) };
}

/** Lists what a rule says of every two people, with the worth of the pairs on top. O(people^2), for small instances. */
export function listedCohesion(people: number, pairs: CohesionPairs, rule: CohesionRule): CohesionPairs {
  const start = new Int32Array(people + 1);
  const person: number[] = [];
  const value: number[] = [];
  const row = new Int32Array(people);
  for (let one = 0; one < people; one++) {
    row.fill(0);
    for (let at = pairs.start[one]!; at < pairs.start[one + 1]!; at++)
      row[pairs.person[at]!] = pairs.value[at]!;
    for (let other = 0; other < people; other++) {
      const worth = other === one ? 0 : row[other]! + rule.between(one, other);
      if (worth === 0) continue;
      person.push(other);
      value.push(worth);
    }
    start[one + 1] = person.length;
  }
  return { start, person: Int32Array.from(person), value: Int32Array.from(value) };
}

/** Cohesion of two people among the listed pairs, by binary search; 0 for a pair that is not listed. */
export function cohesionOf({ start, person, value }: CohesionPairs, one: number, other: number): number {
  let low = start[one]!;
  let high = start[one + 1]! - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = person[middle]!;
    if (found === other) return value[middle]!;
    if (found < other) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}

/** Cohesion of two people, listed and by rule. */
export function cohesionBetween(
  problem: Pick<GroupProblem, 'cohesion' | 'cohesionRule'>,
  one: number,
  other: number,
): number {
  return cohesionOf(problem.cohesion, one, other) + (problem.cohesionRule?.between(one, other) ?? 0);
}
