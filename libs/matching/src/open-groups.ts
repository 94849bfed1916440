import { Injectable } from '@nestjs/common';
import type { Id } from '@jiebang/kernel';
import { ANSWERABLE_GROUP_STATES } from './domain/mentor-group.lifecycle.js';
import { standingSeats } from './domain/seats-standing.js';
import { MentorGroupRepository, type MentorGroup, type MentorSeat } from './mentor-group.repository.js';

/** Groups whose invitations are open, with who sits or is asked in each. */
export interface OpenGroups {
  readonly groupByTeam: ReadonlyMap<Id, MentorGroup>;
  readonly seatsByTeam: ReadonlyMap<Id, readonly MentorSeat[]>;
}

/** Finds the groups that a re-match may change: everybody has said yes in the others, and they stay as they are. */
@Injectable()
export class OpenGroupsSource {
  constructor(private readonly groups: MentorGroupRepository) {}

  async ofProgramme(programmeId: Id): Promise<OpenGroups> {
    return this.withSeats(await this.groups.openOfProgramme(programmeId));
  }

  /** Locked to the end of the transaction. */
  async ofTeamsForUpdate(teamIds: readonly Id[]): Promise<OpenGroups> {
    const live = await this.groups.liveOfTeamsForUpdate(teamIds);
    return this.withSeats([...live.values()].filter(({ state }) => ANSWERABLE_GROUP_STATES.includes(state)));
  }

  private async withSeats(groups: readonly MentorGroup[]): Promise<OpenGroups> {
    const standing = standingSeats(await this.groups.seatsOf(groups.map(({ id }) => id)));
    const byGroup = new Map<Id, MentorSeat[]>();
    for (const seat of standing) byGroup.set(seat.groupId, [...(byGroup.get(seat.groupId) ?? []), seat]);
    return {
      groupByTeam: new Map(groups.map((group) => [group.teamId, group])),
      seatsByTeam: new Map(groups.map(({ id, teamId }) => [teamId, byGroup.get(id) ?? []])),
    };
  }
}
