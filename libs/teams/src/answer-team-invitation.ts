import { Injectable } from '@nestjs/common';
import { Clock, commonErrors, nextState, transitionFor, type Id, type Viewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { isPastExpiry, SEAT_LIFECYCLE } from './domain/seat-lifecycle.js';
import { teamsErrors } from './domain/teams.errors.js';
import { JoinTeam } from './join-team.js';
import { SeatRepository, type SeatRow } from './seat.repository.js';
import { refuseIfClosed, TeamMoves } from './team-moves.js';
import { mayAnswerInvitation } from './team.policy.js';

/** The invited person accepts or declines. */
@Injectable()
export class AnswerTeamInvitation {
  constructor(
    private readonly seats: SeatRepository,
    private readonly moves: TeamMoves,
    private readonly join: JoinTeam,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * Returns the team's id. Throws NOT_FOUND (also for somebody else's invitation), INVITATION_EXPIRED, WRONG_STATE,
   * TEAM_CLOSED, TEAM_FULL, ALREADY_IN_TEAM.
   */
  async run(viewer: Viewer, seatId: Id, accept: boolean): Promise<Id> {
    const seen = await this.seats.byId(seatId);
    if (!seen || !mayAnswerInvitation(viewer, seen)) throw commonErrors.NOT_FOUND({ what: 'invitation' });
    // The team first, then the person, then the seat: every change takes its locks in this order.
    const team = await this.moves.hold(seen.teamId);
    await this.seats.holdPerson(team.programmeId, seen.personId);
    const seat = (await this.seats.forUpdate(seatId)) ?? seen;
    this.refuseUnlessOpen(seat, accept);
    if (accept) {
      refuseIfClosed(team);
      await this.join.run(viewer, team, seat.personId, seat);
    } else {
      await this.decline(viewer, seat);
    }
    await this.moves.seatMoved(viewer, team.id, seat.id, accept ? 'accepted' : 'declined');
    await this.moves.changed(viewer, team.id);
    return team.id;
  }

  private refuseUnlessOpen(seat: SeatRow, accept: boolean): void {
    const expired =
      seat.state === 'expired' || (seat.state === 'invited' && isPastExpiry(seat, this.clock.now()));
    if (expired) throw teamsErrors.INVITATION_EXPIRED();
    transitionFor(SEAT_LIFECYCLE, seat.state, accept ? 'accept' : 'decline');
  }

  private async decline(viewer: Viewer, seat: SeatRow): Promise<void> {
    const to = nextState(SEAT_LIFECYCLE, seat.state, 'decline');
    await this.seats.move(seat.id, { state: to, answeredAt: this.clock.now() });
    await this.audit.record(viewer, {
      action: 'team_seat.decline',
      subjectType: 'team_seat',
      subjectId: seat.id,
      from: seat.state,
      to,
      details: { teamId: seat.teamId },
    });
  }
}
