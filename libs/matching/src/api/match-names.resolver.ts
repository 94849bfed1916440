import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Person, PersonLoader } from '@jiebang/identity';
import type { Id } from '@jiebang/kernel';
import type { GraphqlContext } from '@jiebang/platform/graphql';
import { Team, TeamLoader } from '@jiebang/teams';
import { MatchTeamComparison } from './match-comparison.type.js';
import { MatchPlannedGroup } from './match-plan.type.js';
import { MatchBlockingPair, MatchConstraintType } from './match-run.type.js';
import { MentorGroup, OpenSeat } from './mentor-group.type.js';

interface OfTeam {
  readonly teamId: Id;
}

@Resolver(() => MentorGroup)
export class TeamOfGroupResolver {
  constructor(private readonly teams: TeamLoader) {}

  @ResolveField(() => Team, { nullable: true })
  team(@Parent() { teamId }: OfTeam, @Context() context: GraphqlContext) {
    return this.teams.load(context, teamId);
  }
}

@Resolver(() => OpenSeat)
export class TeamOfOpenSeatResolver {
  constructor(private readonly teams: TeamLoader) {}

  @ResolveField(() => Team, { nullable: true })
  team(@Parent() { teamId }: OfTeam, @Context() context: GraphqlContext) {
    return this.teams.load(context, teamId);
  }
}

@Resolver(() => MatchTeamComparison)
export class TeamOfComparisonResolver {
  constructor(private readonly teams: TeamLoader) {}

  @ResolveField(() => Team, { nullable: true })
  team(@Parent() { teamId }: OfTeam, @Context() context: GraphqlContext) {
    return this.teams.load(context, teamId);
  }
}

@Resolver(() => MatchPlannedGroup)
export class TeamOfPlannedGroupResolver {
  constructor(private readonly teams: TeamLoader) {}

  @ResolveField(() => Team, { nullable: true })
  team(@Parent() { teamId }: OfTeam, @Context() context: GraphqlContext) {
    return this.teams.load(context, teamId);
  }
}

@Resolver(() => MatchBlockingPair)
export class NamesOfBlockingPairResolver {
  constructor(
    private readonly teams: TeamLoader,
    private readonly people: PersonLoader,
  ) {}

  @ResolveField(() => Team, { nullable: true })
  team(@Parent() { teamId }: OfTeam, @Context() context: GraphqlContext) {
    return this.teams.load(context, teamId);
  }

  @ResolveField(() => Person, { nullable: true })
  mentor(@Parent() { mentorId }: { readonly mentorId: Id }, @Context() context: GraphqlContext) {
    return this.people.load(context, mentorId);
  }
}

@Resolver(() => MatchConstraintType)
export class NamesOfConstraintResolver {
  constructor(
    private readonly teams: TeamLoader,
    private readonly people: PersonLoader,
  ) {}

  @ResolveField(() => Team, { nullable: true })
  team(@Parent() { teamId }: OfTeam, @Context() context: GraphqlContext) {
    return this.teams.load(context, teamId);
  }

  @ResolveField(() => Person, { nullable: true })
  mentor(@Parent() { personId }: { readonly personId: Id }, @Context() context: GraphqlContext) {
    return this.people.load(context, personId);
  }
}
