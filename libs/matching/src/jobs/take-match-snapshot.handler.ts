import { Injectable } from '@nestjs/common';
import { HandlesJob, JobQueue, type JobHandler, type JobRun } from '@jiebang/platform/queue';
import { packSnapshotAside, type PackedSnapshot } from '../compute/packed-snapshot.js';
import { shardCount } from '../compute/shards.js';
import { MatchRefused, snapshotFailure } from '../domain/match-failure.js';
import type { MatchSnapshot } from '../engine/engine.js';
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
      const parts = (await stage.keptSnapshot()) ?? (await this.take(stage));
      const { hash, problems, locks, teams, mentors } = await stage.compute(
        { kind: 'inspect', snapshot: parts },
        [0.05, 0.1],
      );
      if (problems.length > 0) throw new MatchRefused(snapshotFailure(problems, locks));
      await stage.noteSnapshot({ snapshotHash: hash, teamCount: teams, mentorCount: mentors });
      await this.queue.enqueueFlow(affinityFlow(payload, shardCount(teams)));
    });
  }

  private async take(stage: StageRun): Promise<PackedSnapshot> {
    const began = performance.now();
    const snapshot: MatchSnapshot = await this.source.take(stage.run);
    await stage.keepSnapshot(await packSnapshotAside(snapshot), performance.now() - began);
    // What another delivery of this job kept first is what counts.
    return stage.snapshot();
  }
}
