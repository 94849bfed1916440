import { Args, Context, Float, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { pageRequest } from '@jiebang/kernel';
import { toConnection, type GraphqlContext } from '@jiebang/platform/graphql';
import { MatchingReadModel, type MatchRunRecord } from '../matching.read-model.js';
import {
  MatchBlockingPair,
  MatchFairness,
  MatchFairnessOptions,
  MatchRematch,
  MatchRun,
  MatchStageDuration,
  NamedWeight,
} from './match-run.type.js';
import { MentorGroupConnection, OpenSeat } from './mentor-group.type.js';
import { ReasonWriter } from './reason-writer.js';

const named = (weights: Readonly<Record<string, number>>) =>
  Object.entries(weights).map(([name, weight]) => ({ name, weight }));

/** What each stage keeps, and the stage's name. */
const STAGES = [
  ['snapshot', 'snapshot'],
  ['scores', 'affinities'],
  ['solution', 'solve'],
  ['groups', 'explain'],
] as const;

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

  @ResolveField(() => Float, { description: 'The gap at which the search may end' })
  wantedGap(@Parent() { options }: MatchRunRecord) {
    return options.wantedGap;
  }

  @ResolveField(() => MatchFairnessOptions)
  fairnessWanted(@Parent() { options }: MatchRunRecord) {
    return options.fairness ?? { mode: 'total' };
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'optimal (proven), within-gap, best-found, or stopped (by the time limit)',
  })
  status(@Parent() { figures }: MatchRunRecord) {
    return figures?.status ?? null;
  }

  @ResolveField(() => Int, { nullable: true, description: 'Rounds of the search' })
  rounds(@Parent() { figures }: MatchRunRecord) {
    return figures?.rounds ?? null;
  }

  @ResolveField(() => Float, {
    nullable: true,
    description: 'What deciding the roles jointly won over deciding them one by one, as a share',
  })
  jointGain(@Parent() { objective, independentObjective }: MatchRunRecord): number | null {
    if (objective === null || !independentObjective) return null;
    return (objective - independentObjective) / independentObjective;
  }

  @ResolveField(() => MatchFairness, { nullable: true, description: 'How evenly the plan treats the teams' })
  fairness(@Parent() { figures }: MatchRunRecord) {
    return figures?.fairness ?? null;
  }

  @ResolveField(() => [MatchBlockingPair], {
    description: 'Of the pairs counted in fairness.blockingPairs those who would gain most, at most 50',
  })
  blockingPairs(@Parent() { figures }: MatchRunRecord) {
    return figures?.fairness?.blocking ?? [];
  }

  @ResolveField(() => MatchRematch, {
    nullable: true,
    description: 'Of a what-if that was to keep to the groups of its base',
  })
  rematch(@Parent() { figures }: MatchRunRecord) {
    return figures?.rematch ?? null;
  }

  @ResolveField(() => Float, { nullable: true, description: 'From the first stage to the last' })
  seconds(@Parent() { startedAt, finishedAt }: MatchRunRecord): number | null {
    return startedAt && finishedAt ? (finishedAt.getTime() - startedAt.getTime()) / 1000 : null;
  }

  @ResolveField(() => [MatchStageDuration])
  stages(@Parent() { figures }: MatchRunRecord): MatchStageDuration[] {
    return STAGES.flatMap(([kind, stage]) =>
      (figures?.stages ?? [])
        .filter((one) => one.kind === kind)
        .map(({ shards, totalMs, longestMs }) => ({
          stage,
          shards: kind === 'snapshot' ? 1 : shards,
          seconds: totalMs / 1000,
          longestSeconds: longestMs / 1000,
        })),
    );
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
