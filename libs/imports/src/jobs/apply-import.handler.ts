import { Injectable } from '@nestjs/common';
import { HandlesJob, type JobHandler, type JobRun } from '@jiebang/platform/queue';
import { ApplyImport } from '../apply-import.js';
import type { ImportRound } from '../imports.events.js';
import { ImportStage } from './import-stage.js';
import { applyImportFile } from './import.jobs.js';

@Injectable()
@HandlesJob(applyImportFile)
export class ApplyImportHandler implements JobHandler<typeof applyImportFile> {
  constructor(
    private readonly stage: ImportStage,
    private readonly apply: ApplyImport,
  ) {}

  run(round: ImportRound, job: JobRun): Promise<void> {
    return this.stage.do(applyImportFile, round, job, 'running', (watch) => this.apply.run(round, watch));
  }
}
