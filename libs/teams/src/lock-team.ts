import { Injectable } from '@nestjs/common';
import { commonErrors, transitionFor, type Id, type Viewer } from '@jiebang/kernel';
import { refuseIfStale } from '@jiebang/platform/database';
import { CloseTeam } from './close-team.js';
import { lackText } from './domain/team-completeness.js';
import { TEAM_LIFECYCLE } from './domain/team-lifecycle.js';
import { teamsErrors } from './domain/teams.errors.js';
import { SettleTeam } from './settle-team.js';
import { TeamMoves } from './team-moves.js';
import { mayLeadTeam } from './team.policy.js';
import { TeamRepository, type TeamRow } from './team.repository.js';

/** The leader fixes the team: members and choices stand, and it can be matched. */
@Injectable()
export class LockTeam {
  constructor(
    private readonly teams: TeamRepository,
    private readonly settle: SettleTeam,
    private readonly close: CloseTeam,
    private readonly moves: TeamMoves,
  ) {}

  /** Throws NOT_FOUND, FORBIDDEN, STALE_VERSION, TEAM_INCOMPLETE, NO_CHALLENGE_CHOSEN, WRONG_STATE. */
  async run(viewer: Viewer, teamId: Id, version: number): Promise<void> {
    const team = await this.moves.hold(teamId);
    if (!mayLeadTeam(viewer, team)) throw commonErrors.FORBIDDEN();
    refuseIfStale(team, version);
    // The members' profiles may have changed since they joined: the rule is asked again, here and now.
    const settled = await this.settle.run(viewer, team);
    if (settled.state === 'forming') this.refuseAsIncomplete(settled);
    transitionFor(TEAM_LIFECYCLE, settled.state, 'lock');
    if ((await this.teams.choices(teamId)).length === 0) throw teamsErrors.NO_CHALLENGE_CHOSEN();
    await this.moves.move(viewer, settled, 'lock');
    await this.close.stopRecruiting(viewer, teamId);
    await this.moves.changed(viewer, teamId);
  }

  private refuseAsIncomplete({ lacks }: TeamRow): never {
    const texts = lacks.map(lackText);
    throw teamsErrors.TEAM_INCOMPLETE({
      lacksZh: texts.map(({ zh }) => zh).join(''),
      lacksEn: texts.map(({ en }) => en).join(' '),
    });
  }
}
