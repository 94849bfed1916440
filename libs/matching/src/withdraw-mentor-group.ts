import { Injectable } from '@nestjs/common';
import { nextState, systemViewer, type Id } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { Events } from '@jiebang/platform/events';
import { TeamsReadModel } from '@jiebang/teams';
import {
  HELD_SEAT_STATES,
  MENTOR_GROUP_LIFECYCLE,
  MENTOR_SEAT_LIFECYCLE,
} from './domain/mentor-group.lifecycle.js';
import { mentorGroupChanged } from './matching.events.js';
import { MentorGroupRepository } from './mentor-group.repository.js';

/** Frees the mentors of a team that was dissolved. */
@Injectable()
export class WithdrawMentorGroup {
  constructor(
    private readonly groups: MentorGroupRepository,
    private readonly teams: TeamsReadModel,
    private readonly events: Events,
    private readonly audit: AuditTrail,
  ) {}

  /** Does nothing while the team is there. */
  async ofTeam(teamId: Id): Promise<void> {
    const [team] = await this.teams.teams([teamId]);
    if (team?.state !== 'dissolved') return;
    const group = await this.groups.liveOfTeamForUpdate(teamId);
    if (!group) return;
    const seats = (await this.groups.seatsOf([group.id])).filter(({ state }) =>
      HELD_SEAT_STATES.includes(state),
    );
    for (const state of HELD_SEAT_STATES) {
      const ids = seats.filter((seat) => seat.state === state).map(({ id }) => id);
      await this.groups.moveSeats(ids, nextState(MENTOR_SEAT_LIFECYCLE, state, 'withdraw'));
    }
    const to = nextState(MENTOR_GROUP_LIFECYCLE, group.state, 'withdraw');
    await this.groups.moveGroups([group.id], to);
    await this.audit.record(systemViewer('withdraw-mentor-group'), {
      action: 'mentor-group.withdraw',
      subjectType: 'mentor_group',
      subjectId: group.id,
      from: group.state,
      to,
      details: { seats: seats.length },
    });
    const { id: groupId, programmeId, runId } = group;
    await this.events.publish(mentorGroupChanged, { groupId, teamId, programmeId, runId });
  }
}
