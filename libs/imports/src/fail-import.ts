import { Injectable } from '@nestjs/common';
import { Clock, systemViewer } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import type { CellProblem } from '@jiebang/platform/spreadsheet';
import { ImportMoves } from './import-moves.js';
import { ImportRepository } from './import.repository.js';
import type { ImportRound } from './imports.events.js';

/** Notes on an import that nothing was applied, and why. */
@Injectable()
export class FailImport {
  constructor(
    private readonly imports: ImportRepository,
    private readonly moves: ImportMoves,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Does nothing for a round that is over. */
  async run({ importId, attempt }: ImportRound, failure: CellProblem): Promise<void> {
    await this.database.transaction(async () => {
      const job = await this.imports.byIdForUpdate(importId);
      if (!job || job.attempt !== attempt || !['uploaded', 'running'].includes(job.state)) return;
      const changes = { failure, finishedAt: this.clock.now() };
      const details = { code: failure.code, row: failure.row ?? 0 };
      await this.moves.move(systemViewer(`import-${importId}`), job, 'fail', changes, details);
    });
  }
}
