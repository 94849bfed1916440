import { cohesionFromPairs, listedCohesion } from '../groups/cohesion.js';
import type { CohesionPairs, CohesionRule, GroupProblem } from '../groups/group.problem.js';
import { bestOf } from './generate-assignment.js';
import { seededRandom } from './seeded-random.js';
import type { SeededRandom } from './seeded-random.js';
import { profileCosine, topicProfiles } from './topic-profiles.js';
import { NO_PAIR } from '../assignment/assignment.problem.js';

const SCALE = 1_000_000;
const CAMPUSES = 4;
const CAMPUS_WORTH = 60_000;
const COLLABORATION_WORTH = 150_000;
const TOPIC_WORTH = 40_000;
const COLLABORATIONS_PER_PERSON = 4;
/** Beyond this size the pairs with some cohesion (nearly all) are no longer listed but worked out when asked for. */
const LISTED_TEAMS = 1000;

export interface GroupRecipe {
  readonly teams: number;
  /** Candidates a team and role. */
  readonly candidates: number;
  /** Places a mentor: drawn from 1 to this. */
  readonly capacity: number;
  /** Roles; default 3. Each has as many mentors as there are teams. */
  readonly slots?: number;
  /** Multiplies every cohesion; default 1. */
  readonly cohesion?: number;
  readonly seed: number;
}

/**
 * A P2 instance for tests and benchmarks: affinities as in `generateAssignment`; cohesion per pair of mentors of different
 * roles: same campus .06, past collaboration .15, shared topics up to .04. Beyond 1,000 teams campus and topics are a rule.
 */
export function generateGroups(recipe: GroupRecipe): GroupProblem {
  const slots = recipe.slots ?? 3;
  const random = seededRandom(recipe.seed);
  const people = recipe.teams * slots;
  const teamProfiles = topicProfiles(recipe.teams, random);
  const profiles = topicProfiles(people, random);
  const campus = Int32Array.from({ length: people }, () => random.below(CAMPUSES));
  const capacity = Int32Array.from({ length: people }, () => 1 + random.below(recipe.capacity));
  const slotList = Array.from({ length: slots }, (_, slot) => ({
    name: `slot-${slot}`,
    candidates: slotCandidates(recipe, slot, teamProfiles, profiles, random),
  }));
  const worked = collaborations(recipe, people, random);
  const ground = sharedGround(recipe, profiles, campus);
  return {
    groups: recipe.teams,
    people,
    slots: slotList,
    capacity,
    ...(recipe.teams <= LISTED_TEAMS
      ? { cohesion: listedCohesion(people, worked, ground) }
      : { cohesion: worked, cohesionRule: ground }),
  };
}

function slotCandidates(
  recipe: GroupRecipe,
  slot: number,
  teamProfiles: Float64Array,
  profiles: Float64Array,
  random: SeededRandom,
) {
  const start = [0];
  const column: number[] = [];
  const value: number[] = [];
  const first = slot * recipe.teams;
  const line = new Int32Array(recipe.teams);
  for (let team = 0; team < recipe.teams; team++) {
    for (let mentor = 0; mentor < recipe.teams; mentor++) {
      const cosine = profileCosine(teamProfiles, team, profiles, first + mentor);
      const forbidden = random.next() < 0.02;
      const affinity = Math.min(SCALE, Math.round((0.85 * cosine + 0.15 * random.next()) * SCALE));
      line[mentor] = forbidden ? NO_PAIR : affinity;
    }
    for (const mentor of bestOf(line, recipe.candidates)) {
      column.push(first + mentor);
      value.push(line[mentor]!);
    }
    start.push(column.length);
  }
  return {
    kind: 'sparse' as const,
    start: Int32Array.from(start),
    column: Int32Array.from(column),
    value: Int32Array.from(value),
  };
}

/** Past collaborations, drawn after everything else: both directions, what a pair drawn twice is worth added up. */
function collaborations(recipe: GroupRecipe, people: number, random: SeededRandom): CohesionPairs {
  const worth = Math.round(COLLABORATION_WORTH * (recipe.cohesion ?? 1));
  const pairs: { a: number; b: number; value: number }[] = [];
  for (let a = 0; a < people; a++) {
    for (let draw = 0; draw < COLLABORATIONS_PER_PERSON / 2; draw++) {
      const b = random.below(people);
      if (Math.floor(a / recipe.teams) !== Math.floor(b / recipe.teams)) pairs.push({ a, b, value: worth });
    }
  }
  return cohesionFromPairs(people, pairs);
}

/** Campus and topics of two mentors of different roles; nothing within a role. */
function sharedGround(recipe: GroupRecipe, profiles: Float64Array, campus: Int32Array): CohesionRule {
  const scale = recipe.cohesion ?? 1;
  const { teams } = recipe;
  return {
    least: 0,
    largest: Math.round((CAMPUS_WORTH + TOPIC_WORTH) * scale),
    between: (one, other) => {
      if (Math.floor(one / teams) === Math.floor(other / teams)) return 0;
      const close = Math.round(TOPIC_WORTH * profileCosine(profiles, one, profiles, other));
      return Math.round(((campus[one] === campus[other] ? CAMPUS_WORTH : 0) + close) * scale);
    },
  };
}
