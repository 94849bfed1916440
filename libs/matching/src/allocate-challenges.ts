import { Injectable } from '@nestjs/common';
import { commonErrors, type Id, type Viewer } from '@jiebang/kernel';
import { TeamsReadModel } from '@jiebang/teams';
import { challengeMarket, type ChallengeMarket } from './domain/challenge-market.js';
import { deferredAcceptance, leastRankAllocation, type Allocation } from './engine/engine.js';
import { maySeeMatch } from './match-run.policy.js';

/** Who would get which of the challenges that they ranked, decided in one way. */
export interface AllocationSummary {
  /** rankCounts[i]: teams that get their choice i + 1. */
  readonly rankCounts: readonly number[];
  readonly rankTotal: number;
  readonly unassigned: number;
  /** Pairs of a team and a challenge that would both rather have each other. */
  readonly blockingPairs: number;
}

export interface AllocatedTeam {
  readonly teamId: Id;
  readonly stable: Choice | null;
  readonly leastRank: Choice | null;
}

/** A challenge, and the team's how manieth choice it is. */
export interface Choice {
  readonly challengeId: Id;
  readonly rank: number;
}

export interface ChallengeAllocation {
  readonly stable: AllocationSummary;
  readonly leastRank: AllocationSummary;
  /** In the order of their ids. */
  readonly teams: readonly AllocatedTeam[];
}

/**
 * Which locked team would get which challenge, when only so many may take the same one: by deferred acceptance, where nobody
 * can complain of somebody with less claim, and by the least sum of ranks. A preview; nothing is written.
 */
@Injectable()
export class AllocateChallenges {
  constructor(private readonly teams: TeamsReadModel) {}

  /** Throws NOT_FOUND. @param places teams that may take one challenge. @param seed of the lots that break ties. */
  async preview(viewer: Viewer, programmeId: Id, places: number, seed: number): Promise<ChallengeAllocation> {
    if (!maySeeMatch(viewer, programmeId)) throw commonErrors.NOT_FOUND({ what: 'programme' });
    const given = challengeMarket(await this.teams.lockedTeams(programmeId), places);
    const stable = deferredAcceptance(given.market, { seed });
    const leastRank = leastRankAllocation(given.market);
    return {
      stable: summaryOf(stable),
      leastRank: summaryOf(leastRank),
      teams: given.teamIds.map((teamId, team) => ({
        teamId,
        stable: choiceOf(given, stable, team),
        leastRank: choiceOf(given, leastRank, team),
      })),
    };
  }
}

function summaryOf({ rankCounts, rankTotal, unassigned, blocking }: Allocation): AllocationSummary {
  return { rankCounts, rankTotal, unassigned: unassigned.length, blockingPairs: blocking.total };
}

function choiceOf(
  { market, challengeIds }: ChallengeMarket,
  { receiver }: Allocation,
  team: number,
): Choice | null {
  const challengeId = challengeIds[receiver[team] ?? -1];
  if (challengeId === undefined) return null;
  const [from, to] = [market.start[team] ?? 0, market.start[team + 1] ?? 0];
  return { challengeId, rank: 1 + market.receiver.subarray(from, to).indexOf(receiver[team] ?? -1) };
}
