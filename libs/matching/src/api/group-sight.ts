import { Injectable } from '@nestjs/common';
import type { GraphqlContext } from '@jiebang/platform/graphql';
import { TeamLoader } from '@jiebang/teams';
import type { MentorGroupRecord, MentorSeatRecord } from '../matching.read-model.js';
import { maySeeGroup, maySeeRefusals } from '../mentor-group.policy.js';
import { MentorGroupLoader, MentorSeatsLoader } from './mentor-seats.loader.js';

/** What a reader gets to see of mentor groups; asked for many groups at once, it loads once. */
@Injectable()
export class GroupSight {
  constructor(
    private readonly groups: MentorGroupLoader,
    private readonly seats: MentorSeatsLoader,
    private readonly teams: TeamLoader,
  ) {}

  /** The group, or null when it is not the reader's to see. */
  async of(group: MentorGroupRecord | null | undefined, context: GraphqlContext) {
    if (!group) return null;
    const [seats, team] = await Promise.all([
      this.seats.load(context, group.id),
      this.teams.load(context, group.teamId),
    ]);
    return maySeeGroup(context.viewer, group, seats, team?.memberPersonIds ?? []) ? group : null;
  }

  /** True where the reader may know of refusals, of other candidates and of who is whose second choice. */
  async includesRefusals({ groupId }: MentorSeatRecord, context: GraphqlContext): Promise<boolean> {
    const group = await this.groups.load(context, groupId);
    return group !== null && maySeeRefusals(context.viewer, group);
  }
}
