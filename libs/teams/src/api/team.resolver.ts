import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Programme, ProgrammeLoader } from '@jiebang/challenges';
import { Person, PersonLoader } from '@jiebang/identity';
import { pageRequest, personOf, type Viewer } from '@jiebang/kernel';
import { Profile, ProfileLoader } from '@jiebang/people';
import { AllowSignedIn, CurrentViewer } from '@jiebang/platform/authorisation';
import { toConnection, type GraphqlContext } from '@jiebang/platform/graphql';
import { lackText } from '../domain/team-completeness.js';
import { TeamsReadModel, type ReopeningRecord, type TeamRecord } from '../teams.read-model.js';
import { TeamArgs, TeamsArgs } from './team.input.js';
import { OpenSeatsLoader } from './team.loader.js';
import { Team, TeamConnection, TeamLackNote, TeamOpenSeat, TeamReopening } from './team.type.js';

/** Reading teams: the team board, one team, one's own. */
@Resolver(() => Team)
export class TeamResolver {
  constructor(
    private readonly readModel: TeamsReadModel,
    private readonly people: PersonLoader,
    private readonly profiles: ProfileLoader,
    private readonly programmes: ProgrammeLoader,
    private readonly openSeatsLoader: OpenSeatsLoader,
  ) {}

  @AllowSignedIn()
  @Query(() => Team, { nullable: true })
  async team(@Args() { id }: TeamArgs): Promise<TeamRecord | null> {
    return (await this.readModel.teams([id]))[0] ?? null;
  }

  @AllowSignedIn()
  @Query(() => TeamConnection, { description: 'Teams of a programme, the newest first' })
  async teams(@Args() { programmeId, filter, first, after }: TeamsArgs) {
    const page = pageRequest(first, after);
    return toConnection(await this.readModel.teamPage(programmeId, filter ?? {}, page), page.after);
  }

  @AllowSignedIn()
  @Query(() => [Team], { description: 'Teams that the viewer is a member of' })
  myTeams(@CurrentViewer() viewer: Viewer) {
    return this.readModel.teamsOfPerson(personOf(viewer));
  }

  @ResolveField(() => Programme)
  programme(@Parent() { programmeId }: TeamRecord, @Context() context: GraphqlContext) {
    return this.programmes.load(context, programmeId);
  }

  @ResolveField(() => Person, { nullable: true })
  leader(@Parent() { leaderPersonId }: TeamRecord, @Context() context: GraphqlContext) {
    return this.people.load(context, leaderPersonId);
  }

  @ResolveField(() => [Person])
  async members(@Parent() { memberPersonIds }: TeamRecord, @Context() context: GraphqlContext) {
    const people = await Promise.all(memberPersonIds.map((id) => this.people.load(context, id)));
    return people.filter((person) => person !== null);
  }

  @ResolveField(() => [Profile], {
    description: 'Profiles of the members as the reader sees them; of those who have one',
  })
  async memberProfiles(@Parent() { memberPersonIds }: TeamRecord, @Context() context: GraphqlContext) {
    const profiles = await Promise.all(memberPersonIds.map((id) => this.profiles.load(context, id)));
    return profiles.filter((profile) => profile !== null);
  }

  @ResolveField(() => [TeamOpenSeat])
  openSeats(@Parent() { id }: TeamRecord, @Context() context: GraphqlContext) {
    return this.openSeatsLoader.load(context, id);
  }

  @ResolveField(() => [TeamLackNote], { description: 'What keeps the team from being complete' })
  lacks(@Parent() { lacks }: TeamRecord, @CurrentViewer() { locale }: Viewer): TeamLackNote[] {
    return lacks.map((code) => ({ code, message: lackText(code)[locale] }));
  }
}

@Resolver(() => TeamReopening)
export class TeamReopeningResolver {
  constructor(private readonly people: PersonLoader) {}

  @ResolveField(() => Person, { nullable: true })
  by(@Parent() { reopenedBy }: ReopeningRecord, @Context() context: GraphqlContext) {
    return this.people.load(context, reopenedBy);
  }
}
