import { commonErrors } from '@jiebang/kernel';
import type { JobRun } from '@jiebang/platform/queue';
import type { Signals } from '@jiebang/platform/signals';
import {
  EngineStopped,
  type EngineAnswers,
  type EngineRequest,
  type EngineRunner,
} from '../compute/engine-runner.js';
import type { ArtifactKind, MatchRun, MatchRunRepository } from '../match-run.repository.js';
import { matchRunTopic, type MatchRunSignal } from '../match-run.signal.js';

/** Thrown inside a stage whose run was cancelled or failed meanwhile: there is nothing left to do. */
export class RunEnded extends Error {
  constructor() {
    super('the run has ended');
    this.name = 'RunEnded';
  }
}

/** What a stage does its work with. */
export class StageRun {
  private readonly ended = new AbortController();

  constructor(
    readonly run: MatchRun,
    private readonly job: JobRun,
    private readonly runs: MatchRunRepository,
    private readonly engine: EngineRunner,
    private readonly signals: Signals,
  ) {}

  /** Reports how far the whole run is, 0 to 1. Throws RunEnded when the run is not on any more. */
  async progress(fraction: number, note: string): Promise<void> {
    const { id, attempt } = this.run;
    if (!(await this.runs.progress(id, attempt, fraction, note))) throw new RunEnded();
    await this.tell(fraction, note);
  }

  /** Tells watchers alone: after the run has left `running`. */
  async tell(fraction: number, note: string): Promise<void> {
    await this.job.progress(fraction, note);
    const signal: MatchRunSignal = { runId: this.run.id, fraction, note };
    await this.signals.send(matchRunTopic(this.run.id), signal);
  }

  /**
   * Has the engine do a piece of work that stands for the part `from` to `to` of the run. Throws EngineStopped when the
   * process stops, RunEnded when the run was ended meanwhile (which is noticed at the next report of progress).
   */
  async compute<Request extends EngineRequest>(
    request: Request,
    [from, to]: readonly [number, number],
  ): Promise<EngineAnswers[Request['kind']]> {
    let reported = Promise.resolve();
    const report = (fraction: number, note: string) => {
      reported = reported
        .then(() => this.progress(from + (to - from) * fraction, note))
        // What else goes wrong with a report is found out by the next write.
        .catch((failure: unknown) => failure instanceof RunEnded && this.ended.abort())
        .then(() => undefined);
    };
    try {
      const signal = AbortSignal.any([this.job.signal, this.ended.signal]);
      return await this.engine.run(request, { signal, onProgress: report });
    } catch (failure) {
      throw failure instanceof EngineStopped && this.ended.signal.aborted ? new RunEnded() : failure;
    } finally {
      await reported;
    }
  }

  /** What an earlier stage kept. */
  async artifact<T>(kind: ArtifactKind): Promise<T> {
    const content = await this.runs.artifact<T>(this.run.id, this.run.attempt, kind);
    if (content === null) throw commonErrors.NOT_FOUND({ what: kind });
    return content;
  }

  /** Keeps a result for later stages; the first one stays. */
  keep(kind: ArtifactKind, content: unknown): Promise<void> {
    return this.runs.keepArtifact(this.run.id, this.run.attempt, kind, content);
  }
}
