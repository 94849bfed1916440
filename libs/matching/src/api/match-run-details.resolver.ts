import { Args, Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { pageRequest } from '@jiebang/kernel';
import { toConnection, type GraphqlContext } from '@jiebang/platform/graphql';
import { MatchingReadModel, type MatchRunRecord } from '../matching.read-model.js';
import { MatchRun, NamedWeight } from './match-run.type.js';
import { MentorGroupConnection, OpenSeat } from './mentor-group.type.js';
import { ReasonWriter } from './reason-writer.js';

const named = (weights: Readonly<Record<string, number>>) =>
  Object.entries(weights).map(([name, weight]) => ({ name, weight }));

@Resolver(() => MatchRun)
export class MatchRunDetailsResolver {
  constructor(
    private readonly matching: MatchingReadModel,
    private readonly writer: ReasonWriter,
  ) {}

  @ResolveField(() => [String])
  slots(@Parent() { options }: MatchRunRecord) {
    return options.slots;
  }

  @ResolveField(() => Int)
  seed(@Parent() { options }: MatchRunRecord) {
    return options.seed;
  }

  @ResolveField(() => [NamedWeight], { description: 'Weights that differ from the engine defaults' })
  weights(@Parent() { options }: MatchRunRecord) {
    return [...named(options.weights), ...named(options.cohesionWeights)];
  }

  @ResolveField(() => String, { nullable: true, description: 'Stable code of why it failed' })
  failureCode(@Parent() { failure }: MatchRunRecord): string | null {
    return failure?.code ?? null;
  }

  @ResolveField(() => String, { nullable: true, description: "Why it failed, in the reader's language" })
  async failure(@Parent() { failure }: MatchRunRecord, @Context() context: GraphqlContext) {
    return failure && this.writer.failure(failure, context);
  }

  @ResolveField(() => MentorGroupConnection)
  async groups(
    @Parent() { id, programmeId }: MatchRunRecord,
    @Args('first', { type: () => Int, nullable: true }) first?: number,
    @Args('after', { type: () => String, nullable: true }) after?: string,
  ) {
    const page = pageRequest(first, after);
    return toConnection(await this.matching.groupPage({ programmeId, runId: id }, page), page.after);
  }

  @ResolveField(() => [OpenSeat], { description: 'Seats that could not be filled, with the binding reason' })
  openSeats(@Parent() { id }: MatchRunRecord) {
    return this.matching.openSeats(id);
  }
}
