import { Injectable } from '@nestjs/common';
import { Clock, commonErrors, nextState, personOf, type Id, type Viewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { SEAT_LIFECYCLE } from './domain/seat-lifecycle.js';
import { teamsErrors } from './domain/teams.errors.js';
import { SeatRepository } from './seat.repository.js';
import { SettleTeam } from './settle-team.js';
import { refuseIfClosed, TeamMoves } from './team-moves.js';
import { mayLeadTeam } from './team.policy.js';

/** A member leaves a team that is not locked yet. */
@Injectable()
export class LeaveTeam {
  constructor(
    private readonly seats: SeatRepository,
    private readonly settle: SettleTeam,
    private readonly moves: TeamMoves,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Throws NOT_FOUND (also where the viewer is no member), TEAM_CLOSED, LEADER_CANNOT_LEAVE. */
  async run(viewer: Viewer, teamId: Id): Promise<void> {
    const personId = personOf(viewer);
    const team = await this.moves.hold(teamId);
    const seat = await this.seats.liveSeatForUpdate(teamId, personId);
    if (seat?.state !== 'accepted') throw commonErrors.NOT_FOUND({ what: 'membership' });
    refuseIfClosed(team);
    if (mayLeadTeam(viewer, team)) throw teamsErrors.LEADER_CANNOT_LEAVE();
    const to = nextState(SEAT_LIFECYCLE, seat.state, 'leave');
    await this.seats.move(seat.id, { state: to, answeredAt: this.clock.now() });
    await this.audit.record(viewer, {
      action: 'team_seat.leave',
      subjectType: 'team_seat',
      subjectId: seat.id,
      from: seat.state,
      to,
      details: { teamId },
    });
    await this.settle.run(viewer, team);
    await this.moves.changed(viewer, teamId);
  }
}
