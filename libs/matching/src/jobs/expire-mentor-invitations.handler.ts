import { Injectable } from '@nestjs/common';
import { Clock, nextState, systemViewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { Database } from '@jiebang/platform/database';
import { Events } from '@jiebang/platform/events';
import { HandlesJob, type JobHandler } from '@jiebang/platform/queue';
import { MENTOR_SEAT_LIFECYCLE } from '../domain/mentor-group.lifecycle.js';
import { mentorSeatOpened } from '../matching.events.js';
import { MentorGroupRepository } from '../mentor-group.repository.js';
import { expireMentorInvitations } from './match-flow.jobs.js';

const BATCH = 200;

@Injectable()
@HandlesJob(expireMentorInvitations)
export class ExpireMentorInvitations implements JobHandler<typeof expireMentorInvitations> {
  constructor(
    private readonly groups: MentorGroupRepository,
    private readonly database: Database,
    private readonly events: Events,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    while ((await this.expireBatch()) === BATCH);
  }

  private expireBatch(): Promise<number> {
    return this.database.transaction(async () => {
      const lapsed = await this.groups.lapsedSeats(this.clock.now(), BATCH);
      const to = nextState(MENTOR_SEAT_LIFECYCLE, 'inviting', 'expire');
      await this.groups.moveSeats(
        lapsed.map(({ id }) => id),
        to,
      );
      for (const { id, state } of lapsed) {
        await this.audit.record(systemViewer('clock'), {
          action: 'mentor-seat.expire',
          subjectType: 'mentor_seat',
          subjectId: id,
          from: state,
          to,
        });
      }
      await this.events.publishMany(
        mentorSeatOpened,
        lapsed.map(({ id, groupId }) => ({ seatId: id, groupId })),
      );
      return lapsed.length;
    });
  }
}
