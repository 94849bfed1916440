import { Injectable } from '@nestjs/common';
import type { Id } from '@jiebang/kernel';
import { PeopleReadModel } from '@jiebang/people';
import { TeamsReadModel } from '@jiebang/teams';
import { matchingErrors } from './domain/matching.errors.js';
import { outdatedParts } from './domain/plan-freshness.js';
import { MentorGroupRepository, type MentorGroup, type MentorSeat } from './mentor-group.repository.js';
import type { OpenGroups } from './open-groups.js';
import { SnapshotSource } from './snapshot-source.js';

/** Compares a previewed plan, which may be hours old, with how things stand. */
@Injectable()
export class PlanFreshness {
  constructor(
    private readonly groups: MentorGroupRepository,
    private readonly people: PeopleReadModel,
    private readonly teams: TeamsReadModel,
    private readonly source: SnapshotSource,
  ) {}

  /** Throws MATCH_PLAN_OUTDATED when a team or a mentor of the plan is not free for it any more. */
  async refuseIfOutdated(
    programmeId: Id,
    groups: readonly MentorGroup[],
    seats: readonly MentorSeat[],
    open?: { readonly groups: OpenGroups; readonly since: Date | null },
  ): Promise<void> {
    const standing = [...(open?.groups.seatsByTeam.values() ?? [])].flat();
    const seated = [...new Set([...seats, ...standing].map(({ personId }) => personId))];
    const teamIds = groups.map(({ teamId }) => teamId);
    const waiting = await this.source.waitingTeams(programmeId);
    const teams = await this.teams.teams(teamIds);
    const mentors = await this.people.mentorCandidates(seated);
    const refusers = open ? await this.groups.refusersOf(teamIds) : [];
    const outdated = outdatedParts({
      groups,
      seats,
      waitingTeams: new Set(waiting.map(({ id }) => id)),
      mentors: new Map(mentors.map((mentor) => [mentor.personId, mentor])),
      held: await this.groups.heldPlaces(seated),
      vetoes: [
        ...(await this.source.vetoes(programmeId, teams, seated)),
        ...refusers.map(({ teamId, personId }) => ({ teamId, mentorId: personId })),
      ],
      ...(open ? { standing: open.groups.seatsByTeam, since: open.since } : {}),
    });
    const count = outdated.teamIds.length + outdated.personIds.length;
    if (count > 0) throw matchingErrors.MATCH_PLAN_OUTDATED({ count });
  }
}
