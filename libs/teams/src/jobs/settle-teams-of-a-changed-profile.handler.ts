import { Injectable } from '@nestjs/common';
import { systemViewer, type Id } from '@jiebang/kernel';
import { profileChanged } from '@jiebang/people';
import { HandlesEvent, type EventHandler } from '@jiebang/platform/events';
import { SettleTeam } from '../settle-team.js';
import { TeamMoves } from '../team-moves.js';
import { TeamsReadModel } from '../teams.read-model.js';

/** A member's disciplines or campus may be others now: whether their open teams are complete is asked anew, and where all are. */
@Injectable()
@HandlesEvent('settle-teams-of-a-changed-profile', profileChanged)
export class SettleTeamsOfAChangedProfile implements EventHandler<{ personId: Id }> {
  constructor(
    private readonly readModel: TeamsReadModel,
    private readonly settle: SettleTeam,
    private readonly moves: TeamMoves,
  ) {}

  async handle({ personId }: { personId: Id }): Promise<void> {
    const viewer = systemViewer('settle-teams-of-a-changed-profile');
    const ids = (await this.readModel.teamsOfPerson(personId)).map(({ id }) => id);
    for (const id of ids.sort()) {
      const team = await this.moves.hold(id);
      const settled = await this.settle.run(viewer, team);
      if (settled.version !== team.version) await this.moves.changed(viewer, id);
    }
  }
}
