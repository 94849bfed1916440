import { Injectable } from '@nestjs/common';
import { Clock, DomainError, nextState, systemViewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { Database } from '@jiebang/platform/database';
import { failureFields, Log } from '@jiebang/platform/logging';
import { HandedBack, type JobDefinition, type JobRun } from '@jiebang/platform/queue';
import { Signals } from '@jiebang/platform/signals';
import { EngineRunner, EngineStopped } from '../compute/engine-runner.js';
import { MatchRefused, type MatchFailure } from '../domain/match-failure.js';
import { MATCH_RUN_LIFECYCLE } from '../domain/match-run.lifecycle.js';
import { MatchArtifactStore } from '../match-artifact.store.js';
import { MatchRunRepository, type MatchRun } from '../match-run.repository.js';
import { matchRunTopic, type MatchRunSignal } from '../match-run.signal.js';
import type { MatchStagePayload } from './match-flow.jobs.js';
import { RunEnded, StageRun, type StageTools } from './stage-run.js';

/** Runs one stage of a match: only for the start of the run that it belongs to, and with every failure noted on the run. */
@Injectable()
export class MatchStage {
  constructor(
    private readonly runs: MatchRunRepository,
    private readonly artifacts: MatchArtifactStore,
    private readonly engine: EngineRunner,
    private readonly database: Database,
    private readonly signals: Signals,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  /**
   * Does `work` unless the run was cancelled, failed or started anew since. Throws HandedBack when the process stops, and
   * what failed as long as trying again may help; the last failure is noted on the run.
   */
  async do(
    job: JobDefinition<MatchStagePayload, unknown>,
    payload: MatchStagePayload,
    jobRun: JobRun,
    work: (stage: StageRun) => Promise<void>,
  ): Promise<void> {
    const run = await this.begin(payload);
    if (!run) return;
    try {
      const { runs, artifacts, engine, signals } = this;
      const tools: StageTools = { runs, artifacts, engine, signals };
      await work(new StageRun(run, jobRun, tools));
    } catch (failure) {
      // Cancelled or failed meanwhile: whoever did that has noted it.
      if (failure instanceof RunEnded) return;
      if (failure instanceof EngineStopped || failure instanceof HandedBack) throw new HandedBack();
      await this.noteFailure(job, payload, jobRun, failure);
    }
  }

  private async noteFailure(
    job: JobDefinition<MatchStagePayload, unknown>,
    payload: MatchStagePayload,
    { attempt }: JobRun,
    failure: unknown,
  ): Promise<void> {
    if (failure instanceof MatchRefused) return this.fail(payload, failure.failure);
    const hopeless = failure instanceof DomainError;
    if (hopeless || attempt >= job.attempts) {
      const detail = failure instanceof Error ? failure.message : String(failure);
      await this.fail(payload, { code: 'unexpected', detail: detail.slice(0, 2_000) });
    }
    if (!hopeless) throw failure;
    this.log.problem('match run failed', { runId: payload.runId, ...failureFields(failure) });
  }

  /** The run in state running, or null when this stage has nothing to do any more. The first stage starts the run. */
  private begin({ runId, attempt }: MatchStagePayload): Promise<MatchRun | null> {
    return this.database.transaction(async () => {
      const run = await this.runs.byIdForUpdate(runId);
      if (!run || run.attempt !== attempt) return null;
      if (run.state === 'running') return run;
      if (run.state !== 'queued') return null;
      const to = nextState(MATCH_RUN_LIFECYCLE, run.state, 'start');
      await this.runs.move(run, to, { at: { startedAt: this.clock.now() } });
      await this.audit.record(systemViewer(`match-${runId}`), {
        action: 'match-run.start',
        subjectType: 'match_run',
        subjectId: runId,
        from: run.state,
        to,
      });
      return { ...run, state: to };
    });
  }

  /** Notes on the run that it failed, and why. Does nothing when it is not on any more. */
  async fail({ runId, attempt }: MatchStagePayload, failure: MatchFailure): Promise<void> {
    await this.database.transaction(async () => {
      const run = await this.runs.byIdForUpdate(runId);
      if (!run || run.attempt !== attempt || !['queued', 'running'].includes(run.state)) return;
      const to = nextState(MATCH_RUN_LIFECYCLE, run.state, 'fail');
      await this.runs.move(run, to, { failure, at: { finishedAt: this.clock.now() } });
      await this.audit.record(systemViewer(`match-${runId}`), {
        action: 'match-run.fail',
        subjectType: 'match_run',
        subjectId: runId,
        from: run.state,
        to,
        details: { code: failure.code },
      });
      const signal: MatchRunSignal = { runId, fraction: 1, note: 'failed' };
      await this.signals.send(matchRunTopic(runId), signal);
    });
  }
}
