import { Injectable } from '@nestjs/common';
import { ChallengesReadModel } from '@jiebang/challenges';
import { Clock, type Id, type Viewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { refuseIfStale } from '@jiebang/platform/database';
import { checkChoices } from './domain/challenge-choices.js';
import { TeamMoves } from './team-moves.js';
import { TeamRepository } from './team.repository.js';

/** The leader says which challenges the team wants, the first choice first. */
@Injectable()
export class RankChallenges {
  constructor(
    private readonly teams: TeamRepository,
    private readonly challenges: ChallengesReadModel,
    private readonly moves: TeamMoves,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Replaces the whole ranking. Throws NOT_FOUND, FORBIDDEN, TEAM_CLOSED, STALE_VERSION, INVALID_INPUT. */
  async run(viewer: Viewer, teamId: Id, challengeIds: readonly Id[], version: number): Promise<void> {
    const team = await this.moves.holdAsLeader(viewer, teamId);
    refuseIfStale(team, version);
    const known = await this.challenges.challenges(challengeIds);
    checkChoices(team.programmeId, challengeIds, known, this.clock.now());
    await this.teams.replaceChoices(teamId, challengeIds);
    await this.audit.record(viewer, {
      action: 'team.rank',
      subjectType: 'team',
      subjectId: teamId,
      details: { challengeIds },
    });
    await this.moves.changed(viewer, teamId);
  }
}
