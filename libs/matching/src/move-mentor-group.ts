import { Injectable } from '@nestjs/common';
import { commonErrors, nextState, type Id, type Viewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { refuseIfStale } from '@jiebang/platform/database';
import { Events } from '@jiebang/platform/events';
import {
  MENTOR_GROUP_LIFECYCLE,
  MENTOR_SEAT_LIFECYCLE,
  type MentorGroupEvent,
} from './domain/mentor-group.lifecycle.js';
import { mayRunMatch } from './match-run.policy.js';
import { mentorGroupChanged } from './matching.events.js';
import { MentorGroupRepository } from './mentor-group.repository.js';

/** What the project office may do with a group. */
export const OFFICE_EVENTS = [
  'confirm',
  'activate',
  'hold',
  'resume',
  'complete',
  'match_by_hand',
  'give_up',
] as const;
export type OfficeEvent = (typeof OFFICE_EVENTS)[number] & MentorGroupEvent;

/** The project office moves a group on. */
@Injectable()
export class MoveMentorGroup {
  constructor(
    private readonly groups: MentorGroupRepository,
    private readonly events: Events,
    private readonly audit: AuditTrail,
  ) {}

  /** Throws NOT_FOUND, STALE_VERSION, WRONG_STATE. */
  async run(viewer: Viewer, groupId: Id, event: OfficeEvent, version: number): Promise<void> {
    const group = await this.groups.byIdForUpdate(groupId);
    if (!group || !mayRunMatch(viewer, group.programmeId))
      throw commonErrors.NOT_FOUND({ what: 'mentor group' });
    refuseIfStale(group, version);
    const to = nextState(MENTOR_GROUP_LIFECYCLE, group.state, event);
    await this.groups.moveGroups([groupId], to);
    if (event === 'give_up') await this.takeBackInvitations(groupId);
    await this.audit.record(viewer, {
      action: `mentor-group.${event}`,
      subjectType: 'mentor_group',
      subjectId: groupId,
      from: group.state,
      to,
    });
    const { teamId, programmeId, runId } = group;
    await this.events.publish(mentorGroupChanged, { groupId, teamId, programmeId, runId }, viewer.personId);
  }

  /** Nobody shall accept a seat of a group that will not be. */
  private async takeBackInvitations(groupId: Id): Promise<void> {
    const asked = (await this.groups.seatsOf([groupId])).filter(({ state }) => state === 'inviting');
    await this.groups.moveSeats(
      asked.map(({ id }) => id),
      nextState(MENTOR_SEAT_LIFECYCLE, 'inviting', 'withdraw'),
    );
  }
}
