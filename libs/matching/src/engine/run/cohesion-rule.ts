import { AFFINITY_SCALE } from '../affinity/affinity-table.js';
import { Concepts } from '../affinity/concepts.js';
import { commonMinutes, weeklyMinutes } from '../affinity/weekly-overlap.js';
import type { CohesionRule } from '../groups/group.problem.js';
import {
  COHESION_KINDS,
  DEFAULT_COHESION_WEIGHTS,
  DEFAULT_MINUTES_WANTED,
} from '../snapshot/match-snapshot.js';
import type { CohesionKind, MatchSnapshot, MentorProfile } from '../snapshot/match-snapshot.js';

/** People who are alike in a feature are one class; classes that are this few have a table of all their pairs. */
const MOST_TABLED = 2048;
const UNKNOWN = -1;

/**
 * The cohesion of `CohesionScorer`, to the unit, for who asks it a hundred million times: people are numbers, everybody with
 * the same campus, hours, languages or methods is one class, and what two classes are worth together is worked out once.
 *
 * @param mentorIds the mentor of each person; all of the snapshot's.
 */
export function cohesionRule(snapshot: MatchSnapshot, mentorIds: readonly string[]): CohesionRule {
  const weights = { ...DEFAULT_COHESION_WEIGHTS, ...snapshot.cohesionWeights };
  const profiles = new Map(snapshot.mentors.map((mentor) => [mentor.id, mentor]));
  const people = mentorIds.map((id) => profiles.get(id)!);
  const points = (kind: CohesionKind, share: number) => Math.round(share * weights[kind] * AFFINITY_SCALE);
  const wanted = snapshot.minutesWanted ?? DEFAULT_MINUTES_WANTED;
  const concepts = new Concepts(snapshot.synonyms);

  const features = [
    feature(
      people,
      ({ campus }) => campus ?? null,
      (one, other) => points('campus', one !== null && one === other ? 1 : 0),
    ),
    feature(
      people,
      ({ availability }) => [...weeklyMinutes(availability)],
      (one, other) =>
        points(
          'availability',
          Math.min(1, commonMinutes(Int32Array.from(one), Int32Array.from(other)) / wanted),
        ),
    ),
    feature(
      people,
      ({ languages }) => [...new Set(languages ?? [])].sort(),
      (one, other) => points('language', one.some((language) => other.includes(language)) ? 1 : 0),
    ),
    feature(
      people,
      ({ methods }) => [...new Set(methods.map((method) => concepts.key(method)))].sort(),
      (one, other) => points('methods', complementarity(one, other)),
    ),
  ];
  const collaboration = points('collaboration', 1);
  const partners = partnersOf(people, mentorIds);
  return {
    least: 0,
    largest: COHESION_KINDS.reduce((sum, kind) => sum + points(kind, 1), 0),
    between(one, other) {
      let worth = collaboration > 0 && partners[one]!.has(other) ? collaboration : 0;
      for (const between of features) worth += between(one, other);
      return worth;
    },
  };
}

type Between = (one: number, other: number) => number;

/** What two people are worth together by one feature; `worth` is symmetric. */
function feature<Value>(
  people: readonly MentorProfile[],
  valueOf: (mentor: MentorProfile) => Value,
  worth: (one: Value, other: Value) => number,
): Between {
  const classes = new Map<string, number>();
  const values: Value[] = [];
  const classOf = Int32Array.from(people, (mentor) => {
    const value = valueOf(mentor);
    const key = JSON.stringify(value);
    const known = classes.get(key);
    if (known !== undefined) return known;
    classes.set(key, values.length);
    return values.push(value) - 1;
  });
  const count = values.length;
  if (count > MOST_TABLED) return (one, other) => worth(values[classOf[one]!]!, values[classOf[other]!]!);
  const table = new Int32Array(count * count).fill(UNKNOWN);
  return (one, other) => {
    const [left, right] = [classOf[one]!, classOf[other]!];
    const known = table[left * count + right]!;
    if (known !== UNKNOWN) return known;
    const found = worth(values[left]!, values[right]!);
    table[left * count + right] = table[right * count + left] = found;
    return found;
  };
}

/** Complementary methods: one minus the Jaccard similarity; 0 when either names none. */
function complementarity(one: readonly string[], other: readonly string[]): number {
  if (one.length === 0 || other.length === 0) return 0;
  const shared = one.filter((method) => other.includes(method)).length;
  return 1 - shared / (one.length + other.length - shared);
}

/** Who worked with whom; one side's word is enough. */
function partnersOf(people: readonly MentorProfile[], mentorIds: readonly string[]): ReadonlySet<number>[] {
  const personOf = new Map(mentorIds.map((id, at) => [id, at]));
  const partners = people.map(() => new Set<number>());
  people.forEach(({ collaborators }, one) => {
    for (const id of collaborators ?? []) {
      const other = personOf.get(id);
      if (other === undefined) continue;
      partners[one]!.add(other);
      partners[other]!.add(one);
    }
  });
  return partners;
}
