import { Injectable } from '@nestjs/common';
import { Clock, nextState, systemViewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { Database } from '@jiebang/platform/database';
import { HandlesJob, type JobHandler } from '@jiebang/platform/queue';
import { MATCH_RUN_LIFECYCLE, WHAT_IF_MS } from '../domain/match-run.lifecycle.js';
import { ARTIFACT_KINDS, MatchArtifactStore } from '../match-artifact.store.js';
import { MatchRunRepository } from '../match-run.repository.js';
import { sweepWhatIfs } from './match-flow.jobs.js';

const BATCH = 50;

@Injectable()
@HandlesJob(sweepWhatIfs)
export class SweepWhatIfs implements JobHandler<typeof sweepWhatIfs> {
  constructor(
    private readonly runs: MatchRunRepository,
    private readonly artifacts: MatchArtifactStore,
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    while ((await this.sweepBatch()) === BATCH);
  }

  private sweepBatch(): Promise<number> {
    return this.database.transaction(async () => {
      const before = new Date(this.clock.now().getTime() - WHAT_IF_MS);
      const old = await this.runs.answeredBefore(before, BATCH);
      for (const run of old) {
        const to = nextState(MATCH_RUN_LIFECYCLE, run.state, 'expire');
        await this.runs.move(run, to);
        await this.artifacts.discard(run, ARTIFACT_KINDS);
        await this.audit.record(systemViewer('sweep-what-ifs'), {
          action: 'match-run.expire',
          subjectType: 'match_run',
          subjectId: run.id,
          from: run.state,
          to,
        });
      }
      return old.length;
    });
  }
}
