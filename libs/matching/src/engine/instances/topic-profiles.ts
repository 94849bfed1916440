import type { SeededRandom } from './seeded-random.js';

const TOPICS = 32;
const BACKGROUND = 0.02;

/**
 * Topic profiles (profiles x 32, L2-normalised): each a mixture of 1 to 4 topics, popular topics more often (the square of a
 * uniform number skews to the front), plus a little of everything.
 */
export function topicProfiles(count: number, random: SeededRandom): Float64Array {
  const profiles = new Float64Array(count * TOPICS);
  for (let one = 0; one < count; one++) {
    const from = one * TOPICS;
    for (let topic = 0; topic < TOPICS; topic++) profiles[from + topic] = BACKGROUND * random.next();
    const mixture = 1 + random.below(4);
    for (let draw = 0; draw < mixture; draw++) {
      const skewed = random.next() * random.next();
      profiles[from + Math.floor(skewed * TOPICS)]! += 0.25 + random.next();
    }
    normalise(profiles, from);
  }
  return profiles;
}

function normalise(profiles: Float64Array, from: number): void {
  let square = 0;
  for (let topic = 0; topic < TOPICS; topic++) square += profiles[from + topic]! * profiles[from + topic]!;
  const length = Math.sqrt(square);
  for (let topic = 0; topic < TOPICS; topic++) profiles[from + topic]! /= length;
}

/** Cosine of two profiles, 0..1. */
export function profileCosine(
  left: Float64Array,
  leftAt: number,
  right: Float64Array,
  rightAt: number,
): number {
  let sum = 0;
  for (let topic = 0; topic < TOPICS; topic++) {
    sum += left[leftAt * TOPICS + topic]! * right[rightAt * TOPICS + topic]!;
  }
  return sum;
}

/**
 * Cosines of one left profile with the right profiles `from` .. `from + into.length - 1`, each the very number that
 * `profileCosine` gives; four sums run side by side, because each of them waits for its own last addition.
 */
export function profileCosines(
  left: Float64Array,
  leftAt: number,
  right: Float64Array,
  from: number,
  into: Float64Array,
): void {
  const one = leftAt * TOPICS;
  let at = 0;
  for (; at + 4 <= into.length; at += 4) {
    const other = (from + at) * TOPICS;
    let first = 0;
    let second = 0;
    let third = 0;
    let fourth = 0;
    for (let topic = 0; topic < TOPICS; topic++) {
      const share = left[one + topic]!;
      first += share * right[other + topic]!;
      second += share * right[other + TOPICS + topic]!;
      third += share * right[other + 2 * TOPICS + topic]!;
      fourth += share * right[other + 3 * TOPICS + topic]!;
    }
    into[at] = first;
    into[at + 1] = second;
    into[at + 2] = third;
    into[at + 3] = fourth;
  }
  for (; at < into.length; at++) into[at] = profileCosine(left, leftAt, right, from + at);
}
