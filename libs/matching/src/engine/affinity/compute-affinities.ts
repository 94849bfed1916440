import type { AffinityCandidate, AffinityTable, SlotCandidates } from './affinity-table.js';
import { sharedDisciplines } from './discipline-distance.js';
import type { PairScorer } from './pair-scorer.js';
import { byTeamId, SeatRanking } from './seat-ranking.js';
import type { AffinityOptions } from './seat-ranking.js';
import { sharedTerms, wordsOfTeam } from './shared-terms.js';
import type { TeamQuery } from './team-query.js';
import { ENGINE_VERSION } from '../engine-version.js';
import { AFFINITY_COMPONENTS } from '../snapshot/match-snapshot.js';
import type { MatchSnapshot } from '../snapshot/match-snapshot.js';

export { AffinityStoppedError } from './seat-ranking.js';
export type { AffinityOptions } from './seat-ranking.js';

const SHARED_TERMS = 6;

/**
 * Affinities of every team's best candidates for every slot, with what made them: weighted mean of the components that the team
 * can be judged by, each on its role's scale, as an integer of 0..1,000,000. Vetoed mentors and mentors without places are left
 * out; locked ones are always in. For large programmes take `computeScores`, and this for the teams to be explained.
 *
 * @throws SnapshotError on a wrong snapshot, AffinityStoppedError when stopped.
 */
export function computeAffinities(snapshot: MatchSnapshot, options: AffinityOptions = {}): AffinityTable {
  const ranking = new SeatRanking(snapshot, options);
  const { scheme, teams } = ranking.prepared.snapshot;
  const rows = Array.from(ranking.teams(), (team) => {
    const query = ranking.open(team);
    const words = wordsOfTeam(ranking.prepared, query);
    const slots = scheme.slots.map(({ code }, slot): SlotCandidates => {
      const scorer = ranking.scorer(query, slot);
      const { eligible, vetoed, full, mentors } = ranking.rank(query, slot, scorer);
      const candidates = mentors.map((mentor) => candidate(ranking, query, scorer, words, mentor));
      return { slot: code, eligible, vetoed, full, truncated: candidates.length < eligible, candidates };
    });
    query.close();
    return { teamId: teams[team]!.id, slots };
  });
  return {
    engineVersion: ENGINE_VERSION,
    components: AFFINITY_COMPONENTS,
    references: ranking.references,
    rows,
  };
}

/** One table from the shards of one snapshot, rows in the order of team ids. */
export function mergeAffinities(shards: readonly AffinityTable[]): AffinityTable {
  const rows = shards.flatMap((shard) => shard.rows);
  return {
    engineVersion: ENGINE_VERSION,
    components: AFFINITY_COMPONENTS,
    references: shards[0]?.references ?? [],
    rows: rows.sort(byTeamId),
  };
}

function candidate(
  { prepared }: SeatRanking,
  query: TeamQuery,
  scorer: PairScorer,
  words: ReadonlyMap<number, string>,
  mentor: number,
): AffinityCandidate {
  const affinity = scorer.affinity(mentor);
  const profile = prepared.snapshot.mentors[mentor]!;
  return {
    mentorId: profile.id,
    affinity,
    components: [...scorer.components],
    sharedTerms: sharedTerms(prepared, query, words, mentor, SHARED_TERMS),
    sharedDisciplines: sharedDisciplines(query.profile.disciplines, profile.disciplines),
    sharedMethods: query.methods.sharedWith(mentor),
    sharedInstruments: query.instruments.sharedWith(mentor),
  };
}
