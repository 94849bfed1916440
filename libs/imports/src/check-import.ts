import { Injectable } from '@nestjs/common';
import { Clock, systemViewer } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import { ImportMoves } from './import-moves.js';
import { ImportReader } from './import-reader.js';
import { ImportRepository } from './import.repository.js';
import type { ImportRound } from './imports.events.js';

/** Reads a file, plans its rows, and notes what it found. Changes nothing else. */
@Injectable()
export class CheckImport {
  constructor(
    private readonly imports: ImportRepository,
    private readonly reader: ImportReader,
    private readonly moves: ImportMoves,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Does nothing for a round that is over. Throws FILE_NOT_FOUND, STORAGE_UNAVAILABLE. */
  async run(
    { importId, attempt }: ImportRound,
    progress: (fraction: number) => Promise<void>,
  ): Promise<void> {
    const job = await this.imports.byId(importId);
    if (!job || job.state !== 'uploaded' || job.attempt !== attempt) return;
    const viewer = systemViewer(`import-${importId}`);
    await progress(0.1);
    const reading = await this.reader.read(job);
    await progress(0.5);
    const { findings } = await this.reader.preview(viewer, job, reading);
    await progress(0.9);
    await this.database.transaction(async () => {
      const held = await this.imports.byIdForUpdate(importId);
      // Cancelled meanwhile, or checked by another delivery of the same job.
      if (!held || held.state !== 'uploaded' || held.attempt !== attempt) return;
      const event = findings.problemCount > 0 ? 'check_refused' : 'check_passed';
      const { rowCount, problemCount } = findings;
      const changes = { ...findings, progress: 1, checkedAt: this.clock.now() };
      await this.moves.move(viewer, held, event, changes, { rowCount, problemCount });
    });
  }
}
