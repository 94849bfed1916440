import { Injectable } from '@nestjs/common';
import { nextState, type Id, type Viewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import {
  HELD_SEAT_STATES,
  MENTOR_GROUP_LIFECYCLE,
  MENTOR_SEAT_LIFECYCLE,
} from './domain/mentor-group.lifecycle.js';
import { repairedSeats } from './domain/repaired-seats.js';
import { MentorGroupRepository, type MentorGroup, type MentorSeat } from './mentor-group.repository.js';
import type { OpenGroups } from './open-groups.js';

/**
 * Lets the groups of a re-match take the place of those that are out: whoever stays keeps seat, answer and clock; whoever was
 * asked and is not planned any more is taken back.
 */
@Injectable()
export class RepairMentorGroups {
  constructor(
    private readonly groups: MentorGroupRepository,
    private readonly audit: AuditTrail,
  ) {}

  /** The proposed seats that are left to invite. `planned` may hold groups of teams that had none. */
  async run(
    viewer: Viewer,
    planned: readonly MentorGroup[],
    seats: readonly MentorSeat[],
    open: OpenGroups,
  ): Promise<readonly MentorSeat[]> {
    const repaired = planned.map((group) => ({
      group,
      before: open.groupByTeam.get(group.teamId),
      ...repairedSeats(
        open.seatsByTeam.get(group.teamId) ?? [],
        seats.filter(({ groupId }) => groupId === group.id),
      ),
    }));
    await this.release(repaired.flatMap(({ released }) => released));
    const kept = repaired.flatMap((one) => one.kept);
    await this.groups.dropProposals(kept.map(({ planned: { id } }) => id));
    await this.groups.handOver(
      kept.map(({ standing, planned: { groupId, explanation } }) => ({
        seatId: standing.id,
        groupId,
        explanation,
      })),
    );
    for (const { group, before, released } of repaired) {
      if (before) await this.replace(viewer, before, group.id, released);
    }
    return repaired.flatMap(({ invited }) => invited);
  }

  /** Of those who have said yes, only who is no mentor any more is here: with others the plan is outdated. */
  private async release(seats: readonly MentorSeat[]): Promise<void> {
    for (const state of HELD_SEAT_STATES) {
      const ids = seats.filter((seat) => seat.state === state).map(({ id }) => id);
      await this.groups.moveSeats(ids, nextState(MENTOR_SEAT_LIFECYCLE, state, 'withdraw'));
    }
  }

  private async replace(
    viewer: Viewer,
    before: MentorGroup,
    by: Id,
    released: readonly MentorSeat[],
  ): Promise<void> {
    const to = nextState(MENTOR_GROUP_LIFECYCLE, before.state, 'withdraw');
    await this.groups.moveGroups([before.id], to);
    await this.audit.record(viewer, {
      action: 'mentor-group.replace',
      subjectType: 'mentor_group',
      subjectId: before.id,
      from: before.state,
      to,
      details: { by, released: released.length },
    });
  }
}
