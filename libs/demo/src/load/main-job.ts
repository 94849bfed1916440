import { Injectable } from '@nestjs/common';
import { Clock, type Id, type Viewer } from '@jiebang/kernel';
import {
  CreateMatchRun,
  MatchingReadModel,
  matchRunTopic,
  PublishMatchRun,
  StartMatchRun,
} from '@jiebang/matching';
import type { MatchRunRecord, MatchRunSignal } from '@jiebang/matching';
import { Database } from '@jiebang/platform/database';
import { Signals } from '@jiebang/platform/signals';

type Progress = (fraction: number, text: string) => void;

/** A worker that does not come to the run within this time is not there. */
const PATIENCE_MS = 120_000;
/** Breaks ties between equal plans; any number would do. */
const SEED = 20_261_101;
/** A lost signal is made up for by looking at the run. */
const LOOK_MS = 1_000;

/** The main job: a match over all locked teams, by the workers, looked at and published by the project office. */
@Injectable()
export class MainJob {
  constructor(
    private readonly database: Database,
    private readonly createRun: CreateMatchRun,
    private readonly startRun: StartMatchRun,
    private readonly publishRun: PublishMatchRun,
    private readonly matching: MatchingReadModel,
    private readonly signals: Signals,
    private readonly clock: Clock,
  ) {}

  /** Returns the published run. Throws when the run fails, or when no worker takes it. */
  async run(office: Viewer, programmeId: Id, progress: Progress): Promise<MatchRunRecord> {
    const runId = (await this.earlierRun(programmeId)) ?? (await this.startNew(office, programmeId));
    const run = await this.finished(runId, progress);
    if (run.state === 'published') return run;
    if (run.state !== 'preview')
      throw new Error(`the match ended as ${run.state}: ${run.failure?.code ?? ''}`);
    await this.database.transaction(() => this.publishRun.run(office, runId, run.version));
    return (await this.matching.run(runId)) ?? run;
  }

  /** A run of an earlier start that was cut short; one that failed is left alone. */
  private async earlierRun(programmeId: Id): Promise<Id | null> {
    const [newest] = (await this.matching.runPage(programmeId, { first: 1, after: null })).rows;
    return newest && newest.state !== 'failed' ? newest.id : null;
  }

  private startNew(office: Viewer, programmeId: Id): Promise<Id> {
    return this.database.transaction(async () => {
      const id = await this.createRun.run(office, programmeId, { seed: SEED });
      await this.startRun.run(office, id, 1);
      return id;
    });
  }

  private async finished(runId: Id, progress: Progress): Promise<MatchRunRecord> {
    const deadline = this.clock.now().getTime() + PATIENCE_MS;
    let wake = () => undefined as void;
    const stop = await this.signals.listen(matchRunTopic(runId), (signal) => {
      const { fraction, note } = signal as MatchRunSignal;
      progress(fraction, `匹配 · match: ${note}`);
      wake();
    });
    try {
      for (;;) {
        const run = await this.matching.run(runId);
        if (run && !['draft', 'queued', 'running'].includes(run.state)) return run;
        if (this.clock.now().getTime() > deadline) throw new Error('no worker has done the match');
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, LOOK_MS);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
    } finally {
      stop();
    }
  }
}
