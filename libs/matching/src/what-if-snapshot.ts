import type { MatchSnapshot } from './engine/engine.js';
import type { MatchRunOptions, WhatIfChanges } from './match-run.repository.js';

/**
 * The snapshot of a run as it would be under other options and further constraints: everything else stays as it was, so that
 * what comes out differently does so because of them alone.
 */
export function whatIfSnapshot(
  base: MatchSnapshot,
  { weights, cohesionWeights, seed, candidateLimit }: MatchRunOptions,
  { locks, vetoes, removedMentorIds }: WhatIfChanges,
): MatchSnapshot {
  const removed = new Set(removedMentorIds);
  const stays = ({ mentorId }: { readonly mentorId: string }) => !removed.has(mentorId);
  const relocked = new Set(locks.map(({ teamId, slot }) => `${teamId} ${slot}`));
  return {
    ...base,
    weights,
    cohesionWeights,
    seed,
    candidateLimit,
    teams: base.teams.map((team) => ({ ...team, preferences: team.preferences.filter(stays) })),
    mentors: base.mentors.filter(({ id }) => !removed.has(id)),
    vetoes: [...base.vetoes, ...vetoes.map((veto) => ({ ...veto, reason: 'what-if' }))].filter(stays),
    // A lock of a seat that is locked already takes its place.
    locks: [...base.locks.filter(({ teamId, slot }) => !relocked.has(`${teamId} ${slot}`)), ...locks].filter(
      stays,
    ),
  };
}
