import type { AffinityScores } from './affinity-scores.js';
import { GrowingIntegers } from './growing-integers.js';
import { SeatRanking } from './seat-ranking.js';
import type { AffinityOptions } from './seat-ranking.js';
import type { MatchSnapshot } from '../snapshot/match-snapshot.js';

/**
 * The same candidates and affinities as `computeAffinities` finds, without what made them: a few bytes a candidate instead of a
 * few hundred, for programmes of thousands of teams.
 *
 * @throws SnapshotError on a wrong snapshot, AffinityStoppedError when stopped.
 */
export function computeScores(snapshot: MatchSnapshot, options: AffinityOptions = {}): AffinityScores {
  const ranking = new SeatRanking(snapshot, options);
  const { teams, mentors, scheme } = ranking.prepared.snapshot;
  const teamIds: string[] = [];
  const [start, mentor, affinity] = [new GrowingIntegers(), new GrowingIntegers(), new GrowingIntegers()];
  const [vetoed, full, truncated] = [new GrowingIntegers(), new GrowingIntegers(), new GrowingIntegers()];
  start.push(0);
  for (const team of ranking.teams()) {
    teamIds.push(teams[team]!.id);
    const query = ranking.open(team);
    for (let slot = 0; slot < scheme.slots.length; slot++) {
      const seat = ranking.rank(query, slot, ranking.scorer(query, slot));
      for (const one of seat.mentors) mentor.push(one);
      for (const one of seat.affinities) affinity.push(one);
      start.push(mentor.length);
      vetoed.push(seat.vetoed);
      full.push(seat.full);
      truncated.push(seat.mentors.length < seat.eligible ? 1 : 0);
    }
    query.close();
  }
  return {
    slots: scheme.slots.length,
    teamIds,
    mentorIds: mentors.map(({ id }) => id),
    start: start.toArray(),
    mentor: mentor.toArray(),
    affinity: affinity.toArray(),
    vetoed: vetoed.toArray(),
    full: full.toArray(),
    truncated: Uint8Array.from(truncated.toArray()),
  };
}
