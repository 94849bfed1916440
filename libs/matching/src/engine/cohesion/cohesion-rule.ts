import { rememberedByClass } from './people-classes.js';
import type { PairWorth } from './people-classes.js';
import { AFFINITY_SCALE } from '../affinity/affinity-table.js';
import { Concepts } from '../affinity/concepts.js';
import { featureRows } from '../affinity/feature-rows.js';
import type { FeatureRows } from '../affinity/feature-rows.js';
import { commonMinutes, weeklyRows } from '../affinity/weekly-overlap.js';
import type { CohesionRule } from '../groups/group.problem.js';
import {
  COHESION_KINDS,
  DEFAULT_COHESION_WEIGHTS,
  DEFAULT_MINUTES_WANTED,
} from '../snapshot/match-snapshot.js';
import type { CohesionKind, MatchSnapshot, MentorProfile } from '../snapshot/match-snapshot.js';

/**
 * The cohesion of `CohesionScorer`, to the unit, for who asks it a hundred million times. It is kept in factors: a few numbers a
 * person, and small tables over classes of people who are alike. Listing the pairs instead would take 16 bytes for each of the
 * two directions, and since a quarter of all pairs share a campus and most share a language, nearly every pair would be listed:
 * about a gigabyte at 10,000 teams with 50 candidates a role.
 *
 * @param mentorIds the mentor of each person; all of the snapshot's.
 */
export function cohesionRule(snapshot: MatchSnapshot, mentorIds: readonly string[]): CohesionRule {
  const weights = { ...DEFAULT_COHESION_WEIGHTS, ...snapshot.cohesionWeights };
  const profiles = new Map(snapshot.mentors.map((mentor) => [mentor.id, mentor]));
  const people = mentorIds.map((id) => profiles.get(id)!);
  const points = (kind: CohesionKind, share: number): number =>
    Math.round(share * weights[kind] * AFFINITY_SCALE);
  const wanted = snapshot.minutesWanted ?? DEFAULT_MINUTES_WANTED;
  const concepts = new Concepts(snapshot.synonyms);

  const campus = points('campus', 1);
  const campusOf = campusNumbers(people);
  const hours = weeklyRows(people.map(({ availability }) => availability));
  const methods = ascending(
    featureRows(
      people.map((mentor) => mentor.methods),
      (method) => concepts.key(method),
    ),
  );
  const common = rememberedByClass(keysOf(hours.start, hours.at), (one, other) =>
    points('availability', Math.min(1, commonMinutes(hours, one, hours, other) / wanted)),
  );
  const complementary = rememberedByClass(keysOf(methods.start, methods.id), (one, other) =>
    points('methods', complementarity(methods, one, other)),
  );
  const language = languageWorth(people, points('language', 1));
  const collaboration = points('collaboration', 1);
  const partners = partnersOf(people, mentorIds);
  return {
    least: 0,
    largest: COHESION_KINDS.reduce((sum, kind) => sum + points(kind, 1), 0),
    between(one, other) {
      let worth = common(one, other) + complementary(one, other) + language(one, other);
      if (campusOf[one]! >= 0 && campusOf[one] === campusOf[other]) worth += campus;
      if (partners[one]?.has(other) === true) worth += collaboration;
      return worth;
    },
  };
}

function campusNumbers(people: readonly MentorProfile[]): Int32Array {
  const numbers = new Map<string, number>();
  return Int32Array.from(people, ({ campus }) => {
    if (campus === undefined) return -1;
    const number = numbers.get(campus) ?? numbers.size;
    numbers.set(campus, number);
    return number;
  });
}

function languageWorth(people: readonly MentorProfile[], points: number): PairWorth {
  const languages = people.map(({ languages: spoken }) => [...new Set(spoken ?? [])].sort());
  const keys = languages.map((spoken) => JSON.stringify(spoken));
  return rememberedByClass(keys, (one, other) =>
    languages[one]!.some((language) => languages[other]!.includes(language)) ? points : 0,
  );
}

function keysOf(start: Int32Array, values: Int32Array): string[] {
  return Array.from({ length: start.length - 1 }, (_, person) =>
    values.subarray(start[person]!, start[person + 1]!).join(),
  );
}

function ascending({ idOf, start, id }: FeatureRows): FeatureRows {
  for (let row = 0; row + 1 < start.length; row++) id.subarray(start[row]!, start[row + 1]!).sort();
  return { idOf, start, id };
}

/** Complementary methods: one minus the Jaccard similarity; 0 when either names none. */
function complementarity({ start, id }: FeatureRows, one: number, other: number): number {
  const [mine, theirs] = [start[one + 1]! - start[one]!, start[other + 1]! - start[other]!];
  if (mine === 0 || theirs === 0) return 0;
  let shared = 0;
  let left = start[one]!;
  let right = start[other]!;
  while (left < start[one + 1]! && right < start[other + 1]!) {
    const difference = id[left]! - id[right]!;
    if (difference === 0) shared++;
    if (difference <= 0) left++;
    if (difference >= 0) right++;
  }
  return 1 - shared / (mine + theirs - shared);
}

/** Who worked with whom, undefined for nobody; one side's word is enough. */
function partnersOf(
  people: readonly MentorProfile[],
  mentorIds: readonly string[],
): readonly (ReadonlySet<number> | undefined)[] {
  const personOf = new Map(mentorIds.map((id, at) => [id, at]));
  const partners: (Set<number> | undefined)[] = people.map(() => undefined);
  const add = (one: number, other: number): void => {
    (partners[one] ??= new Set()).add(other);
  };
  people.forEach(({ collaborators }, one) => {
    for (const id of collaborators ?? []) {
      const other = personOf.get(id);
      if (other === undefined) continue;
      add(one, other);
      add(other, one);
    }
  });
  return partners;
}
