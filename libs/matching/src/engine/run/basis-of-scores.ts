import type { AffinityScores } from '../affinity/affinity-scores.js';
import type { MatchSolution } from './match-solution.js';
import type { ExplanationBasis } from '../explanation/explanation-basis.js';
import type { MatchSnapshot } from '../snapshot/match-snapshot.js';

/**
 * `explanationBasis` of a whole run from its scores, which are together in one place when it is decided: explanations are made
 * in shards, and a shard sees only its own rows.
 */
export function basisOfScores(
  { mentors }: Pick<MatchSnapshot, 'mentors'>,
  scores: AffinityScores,
  { groups, prices }: Pick<MatchSolution, 'groups' | 'prices'>,
): ExplanationBasis {
  const places = new Map(mentors.map(({ id, remainingCapacity }) => [id, remainingCapacity]));
  const positions = new Map(scores.mentorIds.map((id, at) => [id, at]));
  const teams = new Map(prices.map(({ mentorId }) => [positions.get(mentorId)!, 0]));
  const rowOf = new Map(scores.teamIds.map((id, at) => [id, at]));
  for (const { teamId, members } of groups) {
    const wanted = new Set<number>();
    members.forEach((mentorId, slot) => {
      const seat = rowOf.get(teamId)! * scores.slots + slot;
      const chosen = mentorId === null ? -1 : positions.get(mentorId)!;
      for (let entry = scores.start[seat]!; entry < scores.start[seat + 1]!; entry++) {
        const mentor = scores.mentor[entry]!;
        if (teams.has(mentor)) wanted.add(mentor);
        if (mentor === chosen) break;
      }
    });
    for (const mentor of wanted) teams.set(mentor, teams.get(mentor)! + 1);
  }
  const rivals = prices.flatMap(({ mentorId }) => {
    const count = teams.get(positions.get(mentorId)!)!;
    return count > 0 ? [[mentorId, { teams: count, places: places.get(mentorId) ?? 0 }] as const] : [];
  });
  const worths = groups.map(
    ({ worth }) => worth?.affinity.reduce((sum, one) => sum + one, worth.cohesion) ?? 0,
  );
  return { values: worths.sort((left, right) => left - right), rivals: Object.fromEntries(rivals) };
}
