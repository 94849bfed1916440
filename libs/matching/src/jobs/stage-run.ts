import { commonErrors } from '@jiebang/kernel';
import type { JobRun } from '@jiebang/platform/queue';
import type { Signals } from '@jiebang/platform/signals';
import {
  EngineStopped,
  type EngineAnswers,
  type EngineRequest,
  type EngineRunner,
  type LivePlan,
} from '../compute/engine-runner.js';
import type { PackedSnapshot } from '../compute/packed-snapshot.js';
import type { Packed } from '../compute/packed.js';
import type { Shard } from '../compute/shards.js';
import type { ArtifactKind, MatchArtifactStore } from '../match-artifact.store.js';
import type { MatchRun, MatchRunOutcome, MatchRunRepository } from '../match-run.repository.js';
import { matchRunTopic, type MatchRunSignal } from '../match-run.signal.js';

/** Thrown inside a stage whose run was cancelled or failed meanwhile: there is nothing left to do. */
export class RunEnded extends Error {
  constructor() {
    super('the run has ended');
    this.name = 'RunEnded';
  }
}

/** The part of a run that a stage stands for: from and to, 0 to 1. */
export type Stretch = readonly [number, number];

/** What stages share. */
export interface StageTools {
  readonly runs: MatchRunRepository;
  readonly artifacts: MatchArtifactStore;
  readonly engine: EngineRunner;
  readonly signals: Signals;
}

type Report = (fraction: number, note: string, live: LivePlan | null) => Promise<void>;

/** What a stage does its work with. */
export class StageRun {
  private readonly ended = new AbortController();

  constructor(
    readonly run: MatchRun,
    private readonly job: JobRun,
    private readonly tools: StageTools,
  ) {}

  /** Reports how far the whole run is, 0 to 1. Throws RunEnded when the run is not on any more. */
  async progress(fraction: number, note: string, live: LivePlan | null = null): Promise<void> {
    const { id, attempt } = this.run;
    if (!(await this.tools.runs.progress(id, attempt, fraction, note))) throw new RunEnded();
    await this.tell(fraction, note, live);
  }

  /** Reports for one shard of several: those of `kind` that are done, and the fraction of this one that is. Throws RunEnded. */
  async advance(
    kind: ArtifactKind,
    { count }: Shard,
    part: number,
    [from, to]: Stretch,
    note: string,
  ): Promise<void> {
    const done = await this.tools.artifacts.count(this.run, kind);
    const fraction = from + (to - from) * Math.min(1, (done + part) / count);
    const { id, attempt } = this.run;
    if (!(await this.tools.runs.advance(id, attempt, fraction, note))) throw new RunEnded();
    await this.tell(fraction, note);
  }

  /** Tells watchers alone: after the run has left `running`. */
  async tell(fraction: number, note: string, live: LivePlan | null = null): Promise<void> {
    await this.job.progress(fraction, note);
    const signal: MatchRunSignal = { runId: this.run.id, fraction, note, ...live };
    await this.tools.signals.send(matchRunTopic(this.run.id), signal);
  }

  /**
   * Has the engine do a piece of work that stands for a stretch of the run. Throws EngineStopped when the process stops,
   * RunEnded when the run was ended meanwhile (which is noticed at the next report of progress).
   */
  compute<Request extends EngineRequest>(request: Request, [from, to]: Stretch) {
    return this.computing(request, (fraction, note, live) =>
      this.progress(from + (to - from) * fraction, note, live),
    );
  }

  /** The same for one shard, whose result will be of `kind`. */
  computeShard<Request extends Extract<EngineRequest, { shard: Shard }>>(
    request: Request,
    kind: ArtifactKind,
    stretch: Stretch,
  ) {
    return this.computing(request, (fraction, note) =>
      this.advance(kind, request.shard, fraction, stretch, note),
    );
  }

  private async computing<Request extends EngineRequest>(
    request: Request,
    report: Report,
  ): Promise<EngineAnswers[Request['kind']]> {
    let reported = Promise.resolve();
    const onProgress = (...told: Parameters<Report>) => {
      reported = reported
        .then(() => report(...told))
        // What else goes wrong with a report is found out by the next write.
        .catch((failure: unknown) => failure instanceof RunEnded && this.ended.abort())
        .then(() => undefined);
    };
    try {
      const signal = AbortSignal.any([this.job.signal, this.ended.signal]);
      return await this.tools.engine.run(request, { signal, onProgress });
    } catch (failure) {
      throw failure instanceof EngineStopped && this.ended.signal.aborted ? new RunEnded() : failure;
    } finally {
      await reported;
    }
  }

  /** The run's snapshot, or null when it was not taken yet. */
  async keptSnapshot(): Promise<PackedSnapshot | null> {
    const parts = await this.parts('snapshot');
    return parts.length > 0 ? parts : null;
  }

  async snapshot(): Promise<PackedSnapshot> {
    const parts = await this.keptSnapshot();
    if (parts === null) throw commonErrors.NOT_FOUND({ what: 'snapshot' });
    return parts;
  }

  /** False when it was kept before. */
  keepSnapshot(parts: PackedSnapshot, durationMs: number): Promise<boolean> {
    return this.tools.artifacts.keepAll(this.run, 'snapshot', parts, durationMs);
  }

  noteSnapshot(snapshot: Pick<MatchRunOutcome, 'snapshotHash' | 'teamCount' | 'mentorCount'>): Promise<void> {
    return this.tools.runs.noteSnapshot(this.run.id, this.run.attempt, snapshot);
  }

  /** What an earlier stage kept. Throws NOT_FOUND. */
  async part(kind: ArtifactKind, shard: number): Promise<Packed> {
    const content = await this.tools.artifacts.part(this.run, kind, shard);
    if (content === null) throw commonErrors.NOT_FOUND({ what: kind });
    return content;
  }

  parts(kind: ArtifactKind): Promise<readonly Packed[]> {
    return this.tools.artifacts.parts(this.run, kind);
  }

  hasPart(kind: ArtifactKind, shard: number): Promise<boolean> {
    return this.tools.artifacts.has(this.run, kind, shard);
  }

  /** Keeps a result for later stages; the first one stays. */
  keep(kind: ArtifactKind, shard: number, content: Packed, durationMs = 0): Promise<void> {
    return this.tools.artifacts.keep(this.run, kind, shard, content, durationMs);
  }
}
