import { plainScale } from './candidate-index.js';
import type { CandidateIndex } from './candidate-index.js';
import type { PreparedSnapshot } from './prepared-snapshot.js';
import { REFERENCE_GUESS, roleReference } from './role-reference.js';
import { TeamQuery } from './team-query.js';
import { byCodeUnits } from '../snapshot/canonical-snapshot.js';
import { AFFINITY_COMPONENTS, DEFAULT_WEIGHTS } from '../snapshot/match-snapshot.js';

const SAMPLED_TEAMS = 128;
const SAMPLED_MENTORS = 64;

/**
 * References of every role and component, in millionths: `[slot][component]`. They come from at most 128 teams (those whose ids
 * hash lowest, so that a team more or less changes one of the sample) and, for each, the 64 most promising mentors of the role.
 * Neither vetoes nor places nor weights enter: a veto must not move the affinities of others.
 */
export function roleReferences(
  prepared: PreparedSnapshot,
  indexes: readonly CandidateIndex[],
  dense: Float64Array,
): number[][] {
  const { teams } = prepared.snapshot;
  const sample = [...teams.keys()]
    .map((team) => ({ team, hash: hashOf(teams[team]!.id) }))
    .sort((a, b) => a.hash - b.hash || byCodeUnits(teams[a.team]!.id, teams[b.team]!.id))
    .slice(0, SAMPLED_TEAMS);
  const bests = indexes.map(() => AFFINITY_COMPONENTS.map((): number[] => []));
  const scale = plainScale(DEFAULT_WEIGHTS);
  for (const { team } of sample) {
    const query = new TeamQuery(prepared, teams[team]!, team, dense);
    const judges = query.judges();
    indexes.forEach((index, slot) => {
      const promising = index.propose(query, SAMPLED_MENTORS, scale);
      AFFINITY_COMPONENTS.forEach((component, at) => {
        if (REFERENCE_GUESS[component] === undefined) return;
        let best = -1;
        for (const mentor of promising) best = Math.max(best, judges[component](mentor) ?? -1);
        if (best >= 0) bests[slot]![at]!.push(best);
      });
    });
    query.close();
  }
  return bests.map((ofSlot) => ofSlot.map((list, at) => roleReference(AFFINITY_COMPONENTS[at]!, list)));
}

/** FNV-1a of the UTF-16 code units, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash;
}
