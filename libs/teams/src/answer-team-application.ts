import { Injectable } from '@nestjs/common';
import { Clock, commonErrors, nextState, type Id, type Viewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { ApplicationRepository } from './application.repository.js';
import { APPLICATION_LIFECYCLE } from './domain/application-lifecycle.js';
import { JoinTeam } from './join-team.js';
import { SeatRepository } from './seat.repository.js';
import { refuseIfClosed, TeamMoves } from './team-moves.js';
import { mayLeadTeam } from './team.policy.js';
import { TeamRepository } from './team.repository.js';

/** The leader takes an applicant into the team, or does not. */
@Injectable()
export class AnswerTeamApplication {
  constructor(
    private readonly teams: TeamRepository,
    private readonly seats: SeatRepository,
    private readonly applications: ApplicationRepository,
    private readonly moves: TeamMoves,
    private readonly join: JoinTeam,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * Returns the team's id. Throws NOT_FOUND (also to whoever does not lead the team), WRONG_STATE, TEAM_CLOSED,
   * TEAM_FULL, ALREADY_IN_TEAM.
   */
  async run(viewer: Viewer, applicationId: Id, accept: boolean): Promise<Id> {
    const seen = await this.applications.byId(applicationId);
    if (!seen) throw commonErrors.NOT_FOUND({ what: 'application' });
    const team = await this.moves.hold(seen.teamId);
    if (!mayLeadTeam(viewer, team)) throw commonErrors.NOT_FOUND({ what: 'application' });
    refuseIfClosed(team);
    await this.seats.holdPerson(team.programmeId, seen.personId);
    const application = (await this.applications.forUpdate(applicationId)) ?? seen;
    const to = nextState(APPLICATION_LIFECYCLE, application.state, accept ? 'accept' : 'decline');
    await this.applications.move(applicationId, {
      state: to,
      decidedBy: viewer.personId,
      decidedAt: this.clock.now(),
    });
    await this.audit.record(viewer, {
      action: `team_application.${accept ? 'accept' : 'decline'}`,
      subjectType: 'team_application',
      subjectId: applicationId,
      from: application.state,
      to,
      details: { teamId: team.id },
    });
    if (accept) {
      const invitation = await this.seats.liveSeatForUpdate(team.id, application.personId);
      if (application.openSeatId) await this.teams.removeOpenSeat(team.id, application.openSeatId);
      await this.join.run(viewer, team, application.personId, invitation);
    }
    await this.moves.applicationMoved(viewer, team.id, applicationId, accept ? 'accepted' : 'declined');
    await this.moves.changed(viewer, team.id);
    return team.id;
  }
}
