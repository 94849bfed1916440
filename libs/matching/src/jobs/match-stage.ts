import { Injectable } from '@nestjs/common';
import { Clock, commonErrors, DomainError, nextState, systemViewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { Database } from '@jiebang/platform/database';
import { Log } from '@jiebang/platform/logging';
import { HandedBack, type JobDefinition, type JobRun } from '@jiebang/platform/queue';
import { Signals } from '@jiebang/platform/signals';
import { MATCH_RUN_LIFECYCLE } from '../domain/match-run.lifecycle.js';
import { AffinityStoppedError, SnapshotError } from '../engine/engine.js';
import { MatchRunRepository, type ArtifactKind, type MatchRun } from '../match-run.repository.js';
import { matchRunTopic, type MatchRunSignal } from '../match-run.signal.js';
import type { MatchStagePayload } from './match-flow.jobs.js';

/** What a stage needs while it works. */
export interface StageRun {
  readonly run: MatchRun;
  /** Reports the run's progress: `fraction` of the whole run, 0 to 1. */
  progress(fraction: number, note: string): Promise<void>;
  /** True when the stage should end early: the process stops. */
  shouldStop(): boolean;
  artifact<T>(kind: ArtifactKind): Promise<T>;
  keep(kind: ArtifactKind, content: unknown): Promise<void>;
}

/** Runs one stage of a match: only for the start of the run that it belongs to, and with every failure noted on the run. */
@Injectable()
export class MatchStage {
  constructor(
    private readonly runs: MatchRunRepository,
    private readonly database: Database,
    private readonly signals: Signals,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  /** Does `work` unless the run was cancelled, failed or started anew since. */
  async do(
    job: JobDefinition<MatchStagePayload, unknown>,
    payload: MatchStagePayload,
    jobRun: JobRun,
    work: (stage: StageRun) => Promise<void>,
  ): Promise<void> {
    const run = await this.begin(payload);
    if (!run) return;
    try {
      await work(this.stageOf(run, jobRun));
    } catch (failure) {
      if (failure instanceof AffinityStoppedError || failure instanceof HandedBack) throw new HandedBack();
      const hopeless = failure instanceof SnapshotError || failure instanceof DomainError;
      if (hopeless || jobRun.attempt >= job.attempts) {
        await this.fail(payload, failure instanceof Error ? failure.message : String(failure));
      }
      if (!hopeless) throw failure;
      this.log.problem('match run failed', { runId: run.id, reason: failure.message });
    }
  }

  /** The run in state running, or null when this stage has nothing to do any more. The first stage starts the run. */
  private begin({ runId, attempt }: MatchStagePayload): Promise<MatchRun | null> {
    return this.database.transaction(async () => {
      const run = await this.runs.byIdForUpdate(runId);
      if (!run || run.attempt !== attempt) return null;
      if (run.state === 'running') return run;
      if (run.state !== 'queued') return null;
      const state = nextState(MATCH_RUN_LIFECYCLE, run.state, 'start');
      await this.runs.move(run, state, { at: { startedAt: this.clock.now() } });
      return { ...run, state };
    });
  }

  /** Notes on the run that it failed, and why. */
  async fail({ runId, attempt }: MatchStagePayload, reason: string): Promise<void> {
    await this.database.transaction(async () => {
      const run = await this.runs.byIdForUpdate(runId);
      if (!run || run.attempt !== attempt || !['queued', 'running'].includes(run.state)) return;
      const to = nextState(MATCH_RUN_LIFECYCLE, run.state, 'fail');
      await this.runs.move(run, to, {
        failure: reason.slice(0, 2_000),
        at: { finishedAt: this.clock.now() },
      });
      await this.audit.record(systemViewer(`match-${runId}`), {
        action: 'match-run.fail',
        subjectType: 'match_run',
        subjectId: runId,
        from: run.state,
        to,
      });
      await this.signals.send(matchRunTopic(runId), {
        runId,
        fraction: 1,
        note: 'failed',
      } satisfies MatchRunSignal);
    });
  }

  private stageOf(run: MatchRun, jobRun: JobRun): StageRun {
    return {
      run,
      shouldStop: () => jobRun.signal.aborted,
      progress: async (fraction, note) => {
        await this.runs.progress(run.id, fraction, note);
        await jobRun.progress(fraction, note);
        await this.signals.send(matchRunTopic(run.id), {
          runId: run.id,
          fraction,
          note,
        } satisfies MatchRunSignal);
      },
      artifact: async <T>(kind: ArtifactKind) => {
        const content = await this.runs.artifact<T>(run.id, run.attempt, kind);
        if (content === null) throw commonErrors.NOT_FOUND({ what: kind });
        return content;
      },
      keep: (kind, content) => this.runs.keepArtifact(run.id, run.attempt, kind, content),
    };
  }
}
