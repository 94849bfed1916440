import { Injectable } from '@nestjs/common';
import { mentorGroupChanged, mentorGroupProposed, type MentorGroupEventPayload } from '@jiebang/matching';
import { HandlesEvent, type EventHandler } from '@jiebang/platform/events';
import { LinkMentorGroup } from '../proposals/link-mentor-group.js';

/** A match gave a team its mentor group, or the group moved on: the team's proposals say which it is. */
@Injectable()
@HandlesEvent('link-mentor-group-to-proposals', mentorGroupProposed, mentorGroupChanged)
export class LinkMentorGroupToProposals implements EventHandler<MentorGroupEventPayload> {
  constructor(private readonly link: LinkMentorGroup) {}

  async handle(group: MentorGroupEventPayload): Promise<void> {
    await this.link.run(group);
  }
}
