import { Injectable } from '@nestjs/common';
import { Clock, type Id, type Viewer } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import { FileStore } from '@jiebang/platform/storage';
import { ImportMoves } from './import-moves.js';

/** Ends an import that was not applied. The row stays as a record; the file, which bears personal data, does not. */
@Injectable()
export class CancelImport {
  constructor(
    private readonly moves: ImportMoves,
    private readonly files: FileStore,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws NOT_FOUND, STALE_VERSION, WRONG_STATE (also while it runs: it is all or nothing, and soon over). */
  async run(viewer: Viewer, id: Id, version: number): Promise<void> {
    const job = await this.moves.hold(viewer, id, version);
    await this.moves.move(viewer, job, 'cancel', {
      failure: null,
      problems: [],
      finishedAt: this.clock.now(),
    });
    this.database.afterCommit(() => this.files.delete(job.fileKey).catch(() => undefined));
  }
}
