import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Id, Viewer } from '@jiebang/kernel';
import { Allow, CurrentViewer } from '@jiebang/platform/authorisation';
import { DissolveTeam } from '../dissolve-team.js';
import { FormTeam } from '../form-team.js';
import { LockTeam } from '../lock-team.js';
import { RankChallenges } from '../rank-challenges.js';
import { ReopenTeam } from '../reopen-team.js';
import { teamsCapabilities as can } from '../teams.capabilities.js';
import { TeamsReadModel } from '../teams.read-model.js';
import { UpdateTeam } from '../update-team.js';
import {
  DissolveTeamInput,
  FormTeamInput,
  LockTeamInput,
  RankChallengesInput,
  ReopenTeamInput,
  UpdateTeamInput,
} from './team.input.js';
import {
  DissolveTeamResult,
  FormTeamResult,
  LockTeamResult,
  RankChallengesResult,
  ReopenTeamResult,
  UpdateTeamResult,
} from './team.type.js';

/** A team from its foundation to its end. */
@Resolver()
export class TeamLifecycleResolver {
  constructor(
    private readonly form: FormTeam,
    private readonly update: UpdateTeam,
    private readonly rank: RankChallenges,
    private readonly lock: LockTeam,
    private readonly reopen: ReopenTeam,
    private readonly dissolve: DissolveTeam,
    private readonly readModel: TeamsReadModel,
  ) {}

  @Allow(can['team.join'])
  @Mutation(() => FormTeamResult)
  async formTeam(@CurrentViewer() viewer: Viewer, @Args('input') { programmeId, ...input }: FormTeamInput) {
    const { summaryZh = '', summaryEn = '', openSeats = [] } = input;
    const id = await this.form.run(viewer, programmeId, { ...input, summaryZh, summaryEn, openSeats });
    return this.team(id);
  }

  @Allow(can['team.lead'])
  @Mutation(() => UpdateTeamResult)
  async updateTeam(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { teamId, version, ...changes }: UpdateTeamInput,
  ) {
    await this.update.run(viewer, teamId, version, changes);
    return this.team(teamId);
  }

  @Allow(can['team.lead'])
  @Mutation(() => RankChallengesResult)
  async rankChallenges(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { teamId, challengeIds, version }: RankChallengesInput,
  ) {
    await this.rank.run(viewer, teamId, challengeIds, version);
    return this.team(teamId);
  }

  @Allow(can['team.lead'])
  @Mutation(() => LockTeamResult)
  async lockTeam(@CurrentViewer() viewer: Viewer, @Args('input') { teamId, version }: LockTeamInput) {
    await this.lock.run(viewer, teamId, version);
    return this.team(teamId);
  }

  @Allow(can['team.reopen'])
  @Mutation(() => ReopenTeamResult)
  async reopenTeam(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { teamId, reason, version }: ReopenTeamInput,
  ) {
    await this.reopen.run(viewer, teamId, reason, version);
    return this.team(teamId);
  }

  @Allow(can['team.dissolve'])
  @Mutation(() => DissolveTeamResult)
  async dissolveTeam(@CurrentViewer() viewer: Viewer, @Args('input') { teamId, version }: DissolveTeamInput) {
    await this.dissolve.run(viewer, teamId, version);
    return this.team(teamId);
  }

  private async team(id: Id) {
    return (await this.readModel.teams([id]))[0];
  }
}
