import { Injectable } from '@nestjs/common';
import { HandlesJob, type JobHandler, type JobRun } from '@jiebang/platform/queue';
import { CheckImport } from '../check-import.js';
import type { ImportRound } from '../imports.events.js';
import { ImportStage } from './import-stage.js';
import { checkImportFile } from './import.jobs.js';

@Injectable()
@HandlesJob(checkImportFile)
export class CheckImportHandler implements JobHandler<typeof checkImportFile> {
  constructor(
    private readonly stage: ImportStage,
    private readonly check: CheckImport,
  ) {}

  run(round: ImportRound, job: JobRun): Promise<void> {
    return this.stage.do(checkImportFile, round, job, 'checking', ({ progress }) =>
      this.check.run(round, progress),
    );
  }
}
