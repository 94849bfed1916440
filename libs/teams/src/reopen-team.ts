import { Injectable } from '@nestjs/common';
import { Clock, newId, personOf, type Id, type Viewer } from '@jiebang/kernel';
import { SettleTeam } from './settle-team.js';
import { TeamMoves } from './team-moves.js';
import { TeamRepository } from './team.repository.js';

/** The project office grants a change request: a locked team is open again. The request is kept. */
@Injectable()
export class ReopenTeam {
  constructor(
    private readonly teams: TeamRepository,
    private readonly settle: SettleTeam,
    private readonly moves: TeamMoves,
    private readonly clock: Clock,
  ) {}

  /** Throws NOT_FOUND, FORBIDDEN, STALE_VERSION, WRONG_STATE. */
  async run(viewer: Viewer, teamId: Id, reason: string, version: number): Promise<void> {
    const team = await this.moves.hold(teamId);
    const id = newId();
    const reopened = await this.moves.move(viewer, team, 'reopen', {
      version,
      changes: { lockedAt: null },
      details: { reopeningId: id },
    });
    await this.teams.noteReopening({
      id,
      teamId,
      reason,
      reopenedBy: personOf(viewer),
      reopenedAt: this.clock.now(),
    });
    await this.settle.run(viewer, reopened);
    await this.moves.changed(viewer, teamId);
  }
}
