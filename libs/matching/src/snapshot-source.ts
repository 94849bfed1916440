import { Injectable } from '@nestjs/common';
import { Clock, type Id } from '@jiebang/kernel';
import { ChallengesReadModel } from '@jiebang/challenges';
import { PeopleReadModel } from '@jiebang/people';
import { TeamsReadModel, type TeamRecord } from '@jiebang/teams';
import { buildSnapshot, vetoesOf } from './build-snapshot.js';
import { MENTORING_CONFLICTS } from './domain/mentoring-conflicts.js';
import type { MatchSnapshot, PairVeto } from './engine/engine.js';
import { MatchConstraintRepository } from './match-constraint.repository.js';
import type { MatchRunOptions } from './match-run.repository.js';
import { MentorGroupRepository } from './mentor-group.repository.js';
import { OpenGroupsSource } from './open-groups.js';
import { repairSnapshot } from './repair-snapshot.js';
import { SYNONYM_TERMS } from './synonym-terms.js';

/** Collects what a run decides on from the contexts that own it. */
@Injectable()
export class SnapshotSource {
  constructor(
    private readonly people: PeopleReadModel,
    private readonly teams: TeamsReadModel,
    private readonly challenges: ChallengesReadModel,
    private readonly groups: MentorGroupRepository,
    private readonly openGroups: OpenGroupsSource,
    private readonly constraints: MatchConstraintRepository,
    private readonly clock: Clock,
  ) {}

  /** Teams of the programme that wait for a group. */
  async waitingTeams(programmeId: Id): Promise<readonly TeamRecord[]> {
    const locked = await this.teams.lockedTeams(programmeId);
    const served = await this.groups.teamsWithLiveGroup(programmeId);
    return locked.filter(({ id }) => !served.has(id));
  }

  /** The snapshot over all waiting teams of a programme. */
  async ofProgramme(programmeId: Id, options: MatchRunOptions): Promise<MatchSnapshot> {
    const teams = await this.waitingTeams(programmeId);
    const waiting = new Set(teams.map(({ id }) => id));
    const constraints = (await this.constraints.live(programmeId)).filter(({ teamId }) =>
      waiting.has(teamId),
    );
    return this.over(teams, options, constraints, await this.groups.heldPlaces());
  }

  /**
   * The snapshot over the teams that wait and those whose invitations are open. Who sits or is asked there is in force; who has
   * said yes stays; who declined is not asked again for the same team.
   */
  async ofRepair(programmeId: Id, options: MatchRunOptions, budget: number): Promise<MatchSnapshot> {
    const { groupByTeam, seatsByTeam } = await this.openGroups.ofProgramme(programmeId);
    const waiting = await this.waitingTeams(programmeId);
    const open = (await this.teams.teams([...groupByTeam.keys()])).filter(
      ({ state }) => state !== 'dissolved',
    );
    const teams = [...waiting, ...open];
    const teamIds = teams.map(({ id }) => id);
    const concerned = new Set(teamIds);
    const inForce = open.map(({ id }) => ({ teamId: id, seats: seatsByTeam.get(id) ?? [] }));
    const held = new Map(await this.groups.heldPlaces());
    for (const { personId } of inForce.flatMap(({ seats }) => seats))
      held.set(personId, (held.get(personId) ?? 1) - 1);
    const constraints = (await this.constraints.live(programmeId)).filter(({ teamId }) =>
      concerned.has(teamId),
    );
    const snapshot = await this.over(teams, options, constraints, held);
    return repairSnapshot(snapshot, inForce, await this.groups.refusersOf(teamIds), budget);
  }

  /** Pairs of these teams and mentors that may not sit together: conflicts of interest, and vetoes of the project office. */
  async vetoes(
    programmeId: Id,
    teams: readonly TeamRecord[],
    mentorIds: readonly Id[],
  ): Promise<readonly PairVeto[]> {
    const memberIds = teams.flatMap(({ memberPersonIds }) => memberPersonIds);
    const constraints = await this.constraints.live(programmeId);
    const conflicts = await this.people.conflictsAmong([...memberIds, ...mentorIds], MENTORING_CONFLICTS);
    return vetoesOf(teams, mentorIds, constraints, conflicts);
  }

  /**
   * The snapshot over one team whose group lost somebody; what its own group holds counts as free. A team that was reopened
   * to change its members keeps its group, so it may be in any state but dissolved; then the snapshot has no team.
   */
  async ofTeam(
    programmeId: Id,
    teamId: Id,
    options: MatchRunOptions,
    ownMembers: readonly Id[],
  ): Promise<MatchSnapshot> {
    const teams = (await this.teams.teams([teamId])).filter(({ state }) => state !== 'dissolved');
    const constraints = (await this.constraints.live(programmeId)).filter(
      (c) => c.teamId === teamId && c.kind === 'veto',
    );
    const held = new Map(await this.groups.heldPlaces());
    for (const id of ownMembers) held.set(id, (held.get(id) ?? 1) - 1);
    return this.over(teams, options, constraints, held);
  }

  private async over(
    teams: readonly TeamRecord[],
    options: MatchRunOptions,
    constraints: Awaited<ReturnType<MatchConstraintRepository['live']>>,
    held: ReadonlyMap<Id, number>,
  ): Promise<MatchSnapshot> {
    const memberIds = teams.flatMap(({ memberPersonIds }) => memberPersonIds);
    const mentors = await this.people.mentorCandidates();
    const mentorIds = mentors.map(({ personId }) => personId);
    // One after the other: inside a transaction they share one connection.
    return buildSnapshot({
      options,
      teams,
      students: await this.people.studentProfiles(memberIds),
      challenges: await this.challenges.challenges([...new Set(teams.flatMap(({ choices }) => choices))]),
      mentors,
      held,
      constraints,
      conflicts: await this.people.conflictsAmong([...memberIds, ...mentorIds], MENTORING_CONFLICTS),
      collaborations: await this.people.collaborations(mentorIds),
      synonyms: SYNONYM_TERMS,
      asOfYear: this.clock.now().getUTCFullYear(),
    });
  }
}
