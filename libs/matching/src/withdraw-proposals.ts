import { Injectable } from '@nestjs/common';
import { nextState, type Id } from '@jiebang/kernel';
import { MENTOR_GROUP_LIFECYCLE, MENTOR_SEAT_LIFECYCLE } from './domain/mentor-group.lifecycle.js';
import { Events } from '@jiebang/platform/events';
import { mentorGroupChanged } from './matching.events.js';
import { MentorGroupRepository } from './mentor-group.repository.js';

/** Takes back the groups of a run that nobody was invited to yet. */
@Injectable()
export class WithdrawProposals {
  constructor(
    private readonly groups: MentorGroupRepository,
    private readonly events: Events,
  ) {}

  async ofRun(runId: Id): Promise<void> {
    const proposed = await this.groups.ofRun(runId, ['proposed']);
    const ids = proposed.map(({ id }) => id);
    const seats = (await this.groups.seatsOf(ids)).filter(({ state }) => state === 'proposed');
    await this.groups.moveSeats(
      seats.map(({ id }) => id),
      nextState(MENTOR_SEAT_LIFECYCLE, 'proposed', 'withdraw'),
    );
    await this.groups.moveGroups(ids, nextState(MENTOR_GROUP_LIFECYCLE, 'proposed', 'withdraw'));
    await this.events.publishMany(
      mentorGroupChanged,
      proposed.map(({ id: groupId, teamId, programmeId }) => ({ groupId, teamId, programmeId, runId })),
    );
  }
}
