import { Injectable } from '@nestjs/common';
import { Clock, newId, nextState, type Id, type Viewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { ApplicationRepository } from './application.repository.js';
import { APPLICATION_LIFECYCLE } from './domain/application-lifecycle.js';
import { SEAT_LIFECYCLE } from './domain/seat-lifecycle.js';
import { teamsErrors } from './domain/teams.errors.js';
import { SeatRepository, type SeatRow } from './seat.repository.js';
import { SettleTeam } from './settle-team.js';
import type { TeamRow } from './team.repository.js';

/** Seats a person in a team that is held: by their invitation where they have one, else in a new seat. */
@Injectable()
export class JoinTeam {
  constructor(
    private readonly seats: SeatRepository,
    private readonly applications: ApplicationRepository,
    private readonly settle: SettleTeam,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * Throws TEAM_FULL, ALREADY_IN_TEAM. The person's other applications of the programme are withdrawn; their other
   * invitations stand until they expire, in case they leave again.
   */
  async run(viewer: Viewer, team: TeamRow, personId: Id, invitation: SeatRow | null): Promise<TeamRow> {
    await this.refuseIfFull(team);
    const answeredAt = this.clock.now();
    const seatId = invitation?.id ?? newId();
    if (invitation) {
      await this.seats.move(seatId, {
        state: nextState(SEAT_LIFECYCLE, invitation.state, 'accept'),
        answeredAt,
      });
    } else {
      await this.seats.add({
        id: seatId,
        teamId: team.id,
        programmeId: team.programmeId,
        personId,
        state: 'accepted',
        invitedBy: team.leaderPersonId,
        expiresAt: null,
        answeredAt,
      });
    }
    await this.audit.record(viewer, {
      action: 'team_seat.accept',
      subjectType: 'team_seat',
      subjectId: seatId,
      from: invitation?.state ?? null,
      to: 'accepted',
      details: { teamId: team.id, personId },
    });
    await this.withdrawApplications(viewer, team.programmeId, personId, answeredAt);
    return this.settle.run(viewer, team);
  }

  private async refuseIfFull(team: TeamRow): Promise<void> {
    const { teamSizeMax } = await this.settle.limits(team.programmeId);
    const members = (await this.seats.liveSeats(team.id)).filter(({ state }) => state === 'accepted');
    if (members.length >= teamSizeMax) throw teamsErrors.TEAM_FULL({ max: teamSizeMax });
  }

  private async withdrawApplications(
    viewer: Viewer,
    programmeId: Id,
    personId: Id,
    now: Date,
  ): Promise<void> {
    for (const { id, state } of await this.applications.pendingOfPerson(programmeId, personId)) {
      const to = nextState(APPLICATION_LIFECYCLE, state, 'withdraw');
      await this.applications.move(id, { state: to, decidedBy: null, decidedAt: now });
      await this.audit.record(viewer, {
        action: 'team_application.withdraw',
        subjectType: 'team_application',
        subjectId: id,
        from: state,
        to,
        details: { because: 'joined-a-team' },
      });
    }
  }
}
