import { Args, ID, Int, Mutation, Query, Resolver, Subscription } from '@nestjs/graphql';
import { commonErrors, pageRequest, type Id, type Viewer } from '@jiebang/kernel';
import { Allow, CurrentViewer } from '@jiebang/platform/authorisation';
import { toConnection } from '@jiebang/platform/graphql';
import { Signals, startingWith } from '@jiebang/platform/signals';
import { CancelMatchRun } from '../cancel-match-run.js';
import { CreateMatchRun } from '../create-match-run.js';
import type { MatchRunKind } from '../domain/match-run.lifecycle.js';
import { maySeeMatch } from '../match-run.policy.js';
import { matchRunTopic, type MatchRunSignal } from '../match-run.signal.js';
import { matchingCapabilities as can } from '../matching.capabilities.js';
import { MatchingReadModel, type MatchRunRecord } from '../matching.read-model.js';
import { PublishMatchRun } from '../publish-match-run.js';
import { StartMatchRun } from '../start-match-run.js';
import { MatchRunInput } from './match-run.input.js';
import { wishesOf } from './match-wishes.js';
import {
  MatchRun,
  MatchRunConnection,
  MatchRunKindEnum,
  MatchRunProgress,
  MatchRunResult,
} from './match-run.type.js';

@Resolver(() => MatchRun)
export class MatchRunResolver {
  constructor(
    private readonly matching: MatchingReadModel,
    private readonly createRun: CreateMatchRun,
    private readonly startRun: StartMatchRun,
    private readonly cancelRun: CancelMatchRun,
    private readonly publishRun: PublishMatchRun,
    private readonly signals: Signals,
  ) {}

  @Allow(can['match.read'])
  @Query(() => MatchRun, { nullable: true })
  async matchRun(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: Id,
  ): Promise<MatchRunRecord | null> {
    const run = await this.matching.run(id);
    return run && maySeeMatch(viewer, run.programmeId) ? run : null;
  }

  @Allow(can['match.read'])
  @Query(() => MatchRunConnection, {
    description: 'Runs of a programme, newest first; what-ifs only when asked for by kind',
  })
  async matchRuns(
    @CurrentViewer() viewer: Viewer,
    @Args('programmeId', { type: () => ID }) programmeId: Id,
    @Args('kind', { type: () => MatchRunKindEnum, nullable: true }) kind?: MatchRunKind,
    @Args('first', { type: () => Int, nullable: true }) first?: number,
    @Args('after', { type: () => String, nullable: true }) after?: string,
  ) {
    if (!maySeeMatch(viewer, programmeId)) throw commonErrors.NOT_FOUND({ what: 'programme' });
    const page = pageRequest(first, after);
    const kinds = kind ? [kind] : undefined;
    return toConnection(await this.matching.runPage(programmeId, page, kinds), page.after);
  }

  @Allow(can['match.run'])
  @Mutation(() => MatchRunResult, { description: 'Prepares a run; start it with startMatchRun' })
  async createMatchRun(@CurrentViewer() viewer: Viewer, @Args('input') input: MatchRunInput) {
    const wishes = { ...(input.slots ? { slots: input.slots } : {}), ...wishesOf(input) };
    const rematch = input.rematch ? { budget: input.rematch.budget } : undefined;
    const id = await this.createRun.run(viewer, input.programmeId, wishes, rematch);
    return this.matching.run(id);
  }

  @Allow(can['match.run'])
  @Mutation(() => MatchRunResult, { description: 'Puts a draft or failed run in the queue' })
  async startMatchRun(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: Id,
    @Args('version', { type: () => Int }) version: number,
  ) {
    await this.startRun.run(viewer, id, version);
    return this.matching.run(id);
  }

  @Allow(can['match.run'])
  @Mutation(() => MatchRunResult, { description: 'Ends a run that is not published' })
  async cancelMatchRun(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: Id) {
    await this.cancelRun.run(viewer, id);
    return this.matching.run(id);
  }

  @Allow(can['match.run'])
  @Mutation(() => MatchRunResult, { description: 'Puts a previewed plan in force and invites its mentors' })
  async publishMatchRun(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: Id,
    @Args('version', { type: () => Int }) version: number,
  ) {
    await this.publishRun.run(viewer, id, version);
    return this.matching.run(id);
  }

  @Allow(can['match.read'])
  @Subscription(() => MatchRunProgress, {
    description: 'How far the run is: now, and at each step from now on',
    resolve: (signal: MatchRunSignal) => signal,
  })
  async matchRunProgress(@CurrentViewer() viewer: Viewer, @Args('runId', { type: () => ID }) runId: Id) {
    if (!(await this.matchRun(viewer, runId))) throw commonErrors.NOT_FOUND({ what: 'match run' });
    // It listens before the run is read again, so that what happens in between is not missed.
    const stream = this.signals.stream<MatchRunSignal>(matchRunTopic(runId));
    const run = await this.matchRun(viewer, runId);
    return startingWith(
      { runId, fraction: run?.progress ?? 0, note: run?.progressNote ?? run?.state ?? '' },
      stream,
    );
  }
}
