import { Injectable } from '@nestjs/common';
import { HandlesEvent, type EventHandler } from '@jiebang/platform/events';
import { JobQueue } from '@jiebang/platform/queue';
import { importStarted, importSubmitted, type ImportRound } from '../imports.events.js';
import { applyImportFile, checkImportFile, importJobId } from './import.jobs.js';

@Injectable()
@HandlesEvent('enqueue-import-check', importSubmitted)
export class EnqueueImportCheck implements EventHandler<ImportRound> {
  constructor(private readonly queue: JobQueue) {}

  handle({ importId, attempt }: ImportRound): Promise<void> {
    const payload = { importId, attempt };
    return this.queue.enqueue(checkImportFile, { id: importJobId('check', payload), payload });
  }
}

@Injectable()
@HandlesEvent('enqueue-import-run', importStarted)
export class EnqueueImportRun implements EventHandler<ImportRound> {
  constructor(private readonly queue: JobQueue) {}

  handle({ importId, attempt }: ImportRound): Promise<void> {
    const payload = { importId, attempt };
    return this.queue.enqueue(applyImportFile, { id: importJobId('apply', payload), payload });
  }
}
