import { Args, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { pageRequest, type Viewer } from '@jiebang/kernel';
import { Allow, CurrentViewer } from '@jiebang/platform/authorisation';
import { JobQueue, QUEUES, type QueueName } from '@jiebang/platform/queue';
import { governanceCapabilities as can } from '../governance.capabilities.js';
import { RetryJob } from '../retry-job.js';
import { FailedJob, JobQueueState, QueueNameEnum, RetryJobInput, RetryJobResult } from './jobs.type.js';

@Resolver(() => JobQueueState)
export class JobsResolver {
  constructor(
    private readonly queues: JobQueue,
    private readonly retry: RetryJob,
  ) {}

  @Allow(can['job.read'])
  @Query(() => [JobQueueState], { description: 'All queues, or one' })
  async jobs(
    @Args('queue', { type: () => QueueNameEnum, nullable: true }) queue?: QueueName,
  ): Promise<JobQueueState[]> {
    const counts = await this.queues.counts();
    return QUEUES.filter((name) => queue == null || name === queue).map((name) => ({
      queue: name,
      counts: Object.entries(counts[name]).map(([state, count]) => ({ state, count })),
    }));
  }

  @ResolveField(() => [FailedJob])
  failed(
    @Parent() { queue }: JobQueueState,
    @Args('first', { type: () => Int, nullable: true }) first?: number,
  ) {
    return this.queues.failed(queue, pageRequest(first, null).first);
  }

  @ResolveField(() => Date, { nullable: true })
  waitingSince(@Parent() { queue }: JobQueueState) {
    return this.queues.waitingSince(queue);
  }

  @Allow(can['job.retry'])
  @Mutation(() => RetryJobResult)
  async retryJob(@CurrentViewer() viewer: Viewer, @Args('input') { queue, id }: RetryJobInput) {
    await this.retry.run(viewer, queue, id);
    return { queue, id };
  }
}
