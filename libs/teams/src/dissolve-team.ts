import { Injectable } from '@nestjs/common';
import type { Id, Viewer } from '@jiebang/kernel';
import { CloseTeam } from './close-team.js';
import { TeamMoves } from './team-moves.js';

/** Ends a team for good: the leader before the lock, the project office at any time. Its members are free again. */
@Injectable()
export class DissolveTeam {
  constructor(
    private readonly close: CloseTeam,
    private readonly moves: TeamMoves,
  ) {}

  /** Throws NOT_FOUND, WRONG_STATE, FORBIDDEN, STALE_VERSION. */
  async run(viewer: Viewer, teamId: Id, version: number): Promise<void> {
    const team = await this.moves.hold(teamId);
    await this.moves.move(viewer, team, 'dissolve', { version });
    await this.close.stopRecruiting(viewer, teamId);
    await this.close.releaseMembers(viewer, teamId);
    await this.moves.changed(viewer, teamId);
  }
}
