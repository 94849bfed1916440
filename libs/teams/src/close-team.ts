import { Injectable } from '@nestjs/common';
import { Clock, nextState, type Id, type Viewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { ApplicationRepository } from './application.repository.js';
import { APPLICATION_LIFECYCLE } from './domain/application-lifecycle.js';
import { SEAT_LIFECYCLE } from './domain/seat-lifecycle.js';
import { SeatRepository } from './seat.repository.js';

/** What a lock and a dissolution have in common: nobody is waiting for an answer of this team any more. */
@Injectable()
export class CloseTeam {
  constructor(
    private readonly seats: SeatRepository,
    private readonly applications: ApplicationRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Expires the held team's invitations and declines its pending applications. */
  async stopRecruiting(viewer: Viewer, teamId: Id): Promise<void> {
    const now = this.clock.now();
    for (const seat of await this.seats.liveSeats(teamId)) {
      if (seat.state === 'invited') await this.moveSeat(viewer, seat.id, seat.state, 'expire', now);
    }
    for (const { id, state } of await this.applications.pendingOfTeam(teamId)) {
      const to = nextState(APPLICATION_LIFECYCLE, state, 'decline');
      await this.applications.move(id, { state: to, decidedBy: viewer.personId, decidedAt: now });
      await this.audit.record(viewer, {
        action: 'team_application.decline',
        subjectType: 'team_application',
        subjectId: id,
        from: state,
        to,
        details: { because: 'team-closed' },
      });
    }
  }

  /** Has every member leave, so that each may join another team of the programme. */
  async releaseMembers(viewer: Viewer, teamId: Id): Promise<void> {
    const now = this.clock.now();
    for (const seat of await this.seats.liveSeats(teamId)) {
      if (seat.state === 'accepted') await this.moveSeat(viewer, seat.id, seat.state, 'leave', now);
    }
  }

  private async moveSeat(
    viewer: Viewer,
    id: Id,
    state: 'invited' | 'accepted',
    event: 'expire' | 'leave',
    now: Date,
  ): Promise<void> {
    const to = nextState(SEAT_LIFECYCLE, state, event);
    await this.seats.move(id, { state: to, answeredAt: now });
    await this.audit.record(viewer, {
      action: `team_seat.${event}`,
      subjectType: 'team_seat',
      subjectId: id,
      from: state,
      to,
      details: { because: 'team-closed' },
    });
  }
}
