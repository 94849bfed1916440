import { Args, ArgsType, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Id, Viewer } from '@jiebang/kernel';
import { Profile, ProfileLoader } from '@jiebang/people';
import { AllowPublic, CurrentViewer } from '@jiebang/platform/authorisation';
import { IdField, IntField, TextField, type GraphqlContext } from '@jiebang/platform/graphql';
import { FindBridges } from '../find-bridges.js';
import { FindSimilarPeople } from '../find-similar-people.js';
import { ShowWorkNetwork } from '../show-work-network.js';
import { WorkTies } from './work-ties.js';
import { BridgePerson, Bridges, SimilarPerson, WorkNetwork } from './work.type.js';

const DEFAULT_SIMILAR = 6;

@ArgsType()
class WorkNetworkArgs {
  @IdField()
  personId: Id;
}

@ArgsType()
class SimilarPeopleArgs extends WorkNetworkArgs {
  @IntField({ min: 1, max: 30, nullable: true, description: `${DEFAULT_SIMILAR} when left out` })
  first?: number | null;
}

@ArgsType()
class BridgesArgs {
  @TextField({ max: 20, description: 'Code of a discipline, with those below it' })
  from: string;

  @TextField({ max: 20, description: 'Code of another; neither contains the other' })
  to: string;
}

/** Who has worked with whom, who is like whom, and who bridges two disciplines; as far as the reader sees it. */
@Resolver(() => WorkNetwork)
export class WorkResolver {
  constructor(
    private readonly network: ShowWorkNetwork,
    private readonly similar: FindSimilarPeople,
    private readonly find: FindBridges,
    private readonly ties: WorkTies,
    private readonly profiles: ProfileLoader,
  ) {}

  @AllowPublic()
  @Query(() => WorkNetwork, {
    description: 'With whom somebody has worked, and who of these with each other',
  })
  async workNetwork(@CurrentViewer() viewer: Viewer, @Args() { personId }: WorkNetworkArgs) {
    const { coworkerIds, links, total } = await this.network.run(viewer, personId);
    return { coworkerIds, total, ties: await this.ties.of(links) };
  }

  @AllowPublic()
  @Query(() => [SimilarPerson], {
    description: 'People like somebody, the most alike first, with the reasons',
  })
  similarPeople(@CurrentViewer() viewer: Viewer, @Args() { personId, first }: SimilarPeopleArgs) {
    return this.similar.run(viewer, personId, first ?? DEFAULT_SIMILAR);
  }

  @AllowPublic()
  @Query(() => Bridges, { description: 'Who bridges two disciplines, by shared work' })
  async bridges(@CurrentViewer() viewer: Viewer, @Args() { from, to }: BridgesArgs) {
    const found = await this.find.run(viewer, from, to);
    return {
      ...found,
      chains: found.chains.map(({ people }) => ({ personIds: people })),
      namedIds: [
        ...new Set([
          ...found.chains.flatMap(({ people }) => people),
          ...found.people.map(({ personId }) => personId),
        ]),
      ],
      ties: await this.ties.of(found.links),
    };
  }

  @ResolveField(() => [Profile])
  async coworkers(
    @Parent() { coworkerIds }: { readonly coworkerIds: readonly Id[] },
    @Context() context: GraphqlContext,
  ) {
    return known(await Promise.all(coworkerIds.map((id) => this.profiles.load(context, id))));
  }
}

@Resolver(() => Bridges)
export class BridgesResolver {
  constructor(private readonly loader: ProfileLoader) {}

  @ResolveField(() => [Profile])
  async profiles(
    @Parent() { namedIds }: { readonly namedIds: readonly Id[] },
    @Context() context: GraphqlContext,
  ) {
    return known(await Promise.all(namedIds.map((id) => this.loader.load(context, id))));
  }
}

@Resolver(() => BridgePerson)
export class BridgePersonResolver {
  constructor(private readonly loader: ProfileLoader) {}

  @ResolveField(() => Profile)
  profile(@Parent() { personId }: { readonly personId: Id }, @Context() context: GraphqlContext) {
    return this.loader.load(context, personId);
  }
}

@Resolver(() => SimilarPerson)
export class SimilarPersonResolver {
  constructor(private readonly loader: ProfileLoader) {}

  @ResolveField(() => Profile)
  profile(@Parent() { personId }: { readonly personId: Id }, @Context() context: GraphqlContext) {
    return this.loader.load(context, personId);
  }
}

function known<Row>(rows: readonly (Row | null)[]): readonly Row[] {
  return rows.filter((row): row is Row => row !== null);
}
