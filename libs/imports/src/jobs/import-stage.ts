import { Injectable } from '@nestjs/common';
import { DomainError } from '@jiebang/kernel';
import { Log } from '@jiebang/platform/logging';
import { HandedBack, type JobDefinition, type JobRun } from '@jiebang/platform/queue';
import { Signals } from '@jiebang/platform/signals';
import { ownProblem } from '@jiebang/platform/spreadsheet';
import type { RunWatch } from '../apply-import.js';
import { FailImport } from '../fail-import.js';
import { ImportRepository } from '../import.repository.js';
import { importTopic, type ImportSignal } from '../import.signal.js';
import type { ImportRound } from '../imports.events.js';
import { refusedFile, RowRefused } from '../row-refused.js';

const INTERNAL = {
  code: 'INTERNAL',
  zh: '系统内部错误，已记录；没有写入任何数据。请稍后重新检查并运行。',
  en: 'Something went wrong on our side and was noted; nothing was written. Check and run it again later.',
};

/** Runs a job of an import: tells its progress, and notes a failure on the import when no try is left. */
@Injectable()
export class ImportStage {
  constructor(
    private readonly imports: ImportRepository,
    private readonly failImport: FailImport,
    private readonly signals: Signals,
    private readonly log: Log,
  ) {}

  async do(
    job: JobDefinition<ImportRound, unknown>,
    round: ImportRound,
    jobRun: JobRun,
    note: 'checking' | 'running',
    work: (watch: RunWatch) => Promise<void>,
  ): Promise<void> {
    const progress = async (fraction: number) => {
      const signal: ImportSignal = { id: round.importId, fraction, note };
      await this.imports.progress(round.importId, fraction);
      await jobRun.progress(fraction, note);
      await this.signals.send(importTopic(round.importId), signal);
    };
    try {
      await work({ signal: jobRun.signal, progress });
    } catch (failure) {
      if (failure instanceof HandedBack) throw failure;
      await this.noteFailure(job, round, jobRun, failure);
    }
  }

  private async noteFailure(
    job: JobDefinition<ImportRound, unknown>,
    round: ImportRound,
    { attempt }: JobRun,
    failure: unknown,
  ): Promise<void> {
    if (failure instanceof RowRefused) return this.failImport.run(round, failure.problem);
    // Storage that does not answer may answer at the next try; every other refusal stays one.
    const final = failure instanceof DomainError && failure.kind !== 'unavailable';
    if (!final && attempt < job.attempts) throw failure;
    this.log.failure('import failed', failure, { importId: round.importId });
    const problem =
      failure instanceof DomainError ? refusedFile(failure) : ownProblem({ row: null }, INTERNAL);
    await this.failImport.run(round, problem);
  }
}
