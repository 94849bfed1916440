import { Injectable } from '@nestjs/common';
import { HandlesJob, JobQueue, type JobHandler, type JobRun } from '@jiebang/platform/queue';
import type { Prepared } from '../compute/engine-runner.js';
import { packSnapshotAside, type PackedSnapshot } from '../compute/packed-snapshot.js';
import { shardCount } from '../compute/shards.js';
import { MatchRefused, snapshotFailure } from '../domain/match-failure.js';
import { SnapshotOfRun } from '../snapshot-of-run.js';
import { affinityFlow, takeMatchSnapshot, type MatchStagePayload } from './match-flow.jobs.js';
import { MatchStage } from './match-stage.js';
import type { StageRun } from './stage-run.js';

@Injectable()
@HandlesJob(takeMatchSnapshot)
export class TakeMatchSnapshot implements JobHandler<typeof takeMatchSnapshot> {
  constructor(
    private readonly stage: MatchStage,
    private readonly source: SnapshotOfRun,
    private readonly queue: JobQueue,
  ) {}

  run(payload: MatchStagePayload, job: JobRun): Promise<void> {
    return this.stage.do(takeMatchSnapshot, payload, job, async (stage) => {
      await stage.progress(0.02, 'snapshot');
      const { hash, problems, locks, teams, mentors } = await this.prepared(stage, job.signal);
      if (problems.length > 0) throw new MatchRefused(snapshotFailure(problems, locks));
      await stage.noteSnapshot({ snapshotHash: hash, teamCount: teams, mentorCount: mentors });
      await this.queue.enqueueFlow(affinityFlow(payload, shardCount(teams)));
    });
  }

  /** The run's snapshot: taken once, whatever happens to the job. */
  private async prepared(stage: StageRun, signal: AbortSignal): Promise<Prepared> {
    const kept = await stage.keptSnapshot();
    if (kept) return prepare(stage, kept);
    const began = performance.now();
    const taken = await packSnapshotAside(await this.source.take(stage.run, signal));
    const own = await prepare(stage, taken);
    const isFirst = await stage.keepSnapshot(own.snapshot, performance.now() - began);
    return isFirst ? own : prepare(stage, await stage.snapshot());
  }
}

function prepare(stage: StageRun, snapshot: PackedSnapshot): Promise<Prepared> {
  return stage.compute({ kind: 'prepare', snapshot }, [0.05, 0.1]);
}
