import { Injectable } from '@nestjs/common';
import { Clock, newId, nextState, personOf, systemViewer, type Id, type Viewer } from '@jiebang/kernel';
import { PeopleReadModel } from '@jiebang/people';
import { AuditTrail } from '@jiebang/platform/audit';
import { INVITATION_MS, SEAT_LIFECYCLE } from './domain/seat-lifecycle.js';
import { teamsErrors } from './domain/teams.errors.js';
import { SeatRepository } from './seat.repository.js';
import { TeamMoves } from './team-moves.js';

/** Invitations of one team that may wait at once: more is a mailing. */
export const MAX_INVITATIONS = 20;

/** The leader invites a student, who has seven days to answer. */
@Injectable()
export class InviteToTeam {
  constructor(
    private readonly seats: SeatRepository,
    private readonly people: PeopleReadModel,
    private readonly moves: TeamMoves,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Throws NOT_FOUND, FORBIDDEN, TEAM_CLOSED, NOT_A_STUDENT, ALREADY_INVITED, TOO_MANY_INVITATIONS. */
  async run(viewer: Viewer, teamId: Id, personId: Id): Promise<Id> {
    const team = await this.moves.holdAsLeader(viewer, teamId);
    const [profile] = await this.people.studentProfiles([personId]);
    if (profile?.kind !== 'student') throw teamsErrors.NOT_A_STUDENT();
    const now = this.clock.now();
    await this.clearWay(teamId, personId, now);
    const id = newId();
    await this.seats.add({
      id,
      teamId,
      programmeId: team.programmeId,
      personId,
      state: SEAT_LIFECYCLE.initial,
      invitedBy: personOf(viewer),
      expiresAt: new Date(now.getTime() + INVITATION_MS),
      answeredAt: null,
    });
    await this.audit.record(viewer, {
      action: 'team_seat.invite',
      subjectType: 'team_seat',
      subjectId: id,
      to: SEAT_LIFECYCLE.initial,
      details: { teamId, personId },
    });
    await this.moves.seatMoved(viewer, teamId, id, 'invited');
    await this.moves.changed(viewer, teamId);
    return id;
  }

  /** An earlier invitation that is past its time, but that the clock has not reached yet, stands in nobody's way. */
  private async clearWay(teamId: Id, personId: Id, now: Date): Promise<void> {
    const live = await this.seats.liveSeats(teamId);
    const open = live.filter(({ state, expiresAt }) => state === 'invited' && expiresAt && expiresAt > now);
    if (open.length >= MAX_INVITATIONS) throw teamsErrors.TOO_MANY_INVITATIONS({ max: MAX_INVITATIONS });
    const earlier = live.find((seat) => seat.personId === personId);
    if (earlier?.state === 'invited' && !open.includes(earlier)) {
      const to = nextState(SEAT_LIFECYCLE, earlier.state, 'expire');
      await this.seats.move(earlier.id, { state: to, answeredAt: now });
      await this.audit.record(systemViewer('invite-to-team'), {
        action: 'team_seat.expire',
        subjectType: 'team_seat',
        subjectId: earlier.id,
        from: earlier.state,
        to,
        details: { teamId },
      });
    }
  }
}
