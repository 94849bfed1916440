import { Injectable } from '@nestjs/common';
import type { Id } from '@jiebang/kernel';
import { PeopleReadModel } from '@jiebang/people';
import { matchingErrors } from './domain/matching.errors.js';
import { outdatedParts } from './domain/plan-freshness.js';
import { MentorGroupRepository, type MentorGroup, type MentorSeat } from './mentor-group.repository.js';
import { SnapshotSource } from './snapshot-source.js';

/** Compares a previewed plan, which may be hours old, with how things stand. */
@Injectable()
export class PlanFreshness {
  constructor(
    private readonly groups: MentorGroupRepository,
    private readonly people: PeopleReadModel,
    private readonly source: SnapshotSource,
  ) {}

  /** Throws MATCH_PLAN_OUTDATED when a team or a mentor of the plan is not free for it any more. */
  async refuseIfOutdated(
    programmeId: Id,
    groups: readonly MentorGroup[],
    seats: readonly MentorSeat[],
  ): Promise<void> {
    const seated = [...new Set(seats.map(({ personId }) => personId))];
    const waiting = await this.source.waitingTeams(programmeId);
    const teams = waiting.filter(({ id }) => groups.some(({ teamId }) => teamId === id));
    const mentors = await this.people.mentorCandidates(seated);
    const { teamIds, personIds } = outdatedParts({
      groups,
      seats,
      waitingTeams: new Set(waiting.map(({ id }) => id)),
      mentors: new Map(mentors.map((mentor) => [mentor.personId, mentor])),
      held: await this.groups.heldPlaces(seated),
      vetoes: await this.source.vetoes(programmeId, teams, seated),
    });
    const count = teamIds.length + personIds.length;
    if (count > 0) throw matchingErrors.MATCH_PLAN_OUTDATED({ count });
  }
}
