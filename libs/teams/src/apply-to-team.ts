import { Injectable } from '@nestjs/common';
import { commonErrors, newId, personOf, type Id, type Viewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { ApplicationRepository } from './application.repository.js';
import { APPLICATION_LIFECYCLE } from './domain/application-lifecycle.js';
import { teamsErrors } from './domain/teams.errors.js';
import { refuseIfClosed, TeamMoves } from './team-moves.js';
import { TeamRepository } from './team.repository.js';
import { TeamsReadModel } from './teams.read-model.js';

export interface TeamApplicationWish {
  readonly teamId: Id;
  readonly openSeatId: Id | null;
  readonly message: string;
}

/** A student asks to join a team, for one of its open seats or for none in particular. */
@Injectable()
export class ApplyToTeam {
  constructor(
    private readonly teams: TeamRepository,
    private readonly applications: ApplicationRepository,
    private readonly readModel: TeamsReadModel,
    private readonly moves: TeamMoves,
    private readonly audit: AuditTrail,
  ) {}

  /** Throws NOT_FOUND for an unknown team or open seat, TEAM_CLOSED, ALREADY_IN_TEAM, ALREADY_APPLIED. */
  async run(viewer: Viewer, { teamId, openSeatId, message }: TeamApplicationWish): Promise<Id> {
    const personId = personOf(viewer);
    const team = await this.moves.hold(teamId);
    refuseIfClosed(team);
    if (openSeatId && !(await this.teams.hasOpenSeat(teamId, openSeatId))) {
      throw commonErrors.NOT_FOUND({ what: 'open seat' });
    }
    const mine = await this.readModel.teamsOfPerson(personId);
    if (mine.some(({ programmeId }) => programmeId === team.programmeId)) throw teamsErrors.ALREADY_IN_TEAM();
    const id = newId();
    await this.applications.add({
      id,
      teamId,
      programmeId: team.programmeId,
      personId,
      openSeatId,
      message,
      state: APPLICATION_LIFECYCLE.initial,
      decidedBy: null,
      decidedAt: null,
    });
    await this.audit.record(viewer, {
      action: 'team_application.submit',
      subjectType: 'team_application',
      subjectId: id,
      to: APPLICATION_LIFECYCLE.initial,
      details: { teamId },
    });
    await this.moves.applicationMoved(viewer, teamId, id, 'pending');
    await this.moves.changed(viewer, teamId);
    return id;
  }
}
