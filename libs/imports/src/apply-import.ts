import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { IdentityReadModel } from '@jiebang/identity';
import { Clock, commonErrors, DomainError, type Viewer } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import { Events } from '@jiebang/platform/events';
import { HandedBack } from '@jiebang/platform/queue';
import type { SheetDefinition, SheetReading } from '@jiebang/platform/spreadsheet';
import { ImportMoves } from './import-moves.js';
import { ImportReader, type ImportPreview } from './import-reader.js';
import { mayImport } from './import.policy.js';
import { ImportRepository, type StoredImport } from './import.repository.js';
import { importDone, type ImportRound } from './imports.events.js';
import { RowRefused, refusedFile, refusedRow } from './row-refused.js';
import { SheetImports } from './sheets/sheet-imports.js';

/** What a run says and hears while it works. */
export interface RunWatch {
  readonly signal: AbortSignal;
  progress(fraction: number): Promise<void>;
}

const ROWS_BETWEEN_REPORTS = 50;

/**
 * Applies every row of a file in one transaction, through the use cases of the contexts and as the person who started the
 * run. The note that the import is done commits together with its rows: a job that is delivered twice, or again after a
 * crash, finds it done or begins from nothing.
 */
@Injectable()
export class ApplyImport {
  constructor(
    private readonly imports: ImportRepository,
    private readonly reader: ImportReader,
    private readonly sheets: SheetImports,
    private readonly moves: ImportMoves,
    private readonly identity: IdentityReadModel,
    private readonly database: Database,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** Does nothing for a round that is over. Throws RowRefused, with nothing applied; HandedBack when the process stops. */
  async run({ importId, attempt }: ImportRound, watch: RunWatch): Promise<void> {
    const first = await this.imports.byId(importId);
    if (!first || first.state !== 'running' || first.attempt !== attempt) return;
    const reading = await this.reader.read(first);
    // Progress is told from outside of the transaction, which nobody can look into before it commits.
    const outside = AsyncLocalStorage.snapshot();
    const report = { ...watch, progress: (fraction: number) => outside(() => watch.progress(fraction)) };
    await this.database.transaction(async () => {
      // Not the row itself: that one takes the progress meanwhile.
      await this.database.lock(`import ${importId}`);
      const job = await this.imports.byId(importId);
      if (!job || job.state !== 'running' || job.attempt !== attempt) return;
      const viewer = await this.viewerOf(job);
      const preview = await this.reader.preview(viewer, job, reading);
      refuseProblems(preview);
      await this.applyAll(viewer, job, reading, preview, report);
      const changes = { ...preview.findings, progress: 1, finishedAt: this.clock.now() };
      const { createCount, updateCount, skipCount } = preview.findings;
      await this.moves.move(viewer, job, 'finish', changes, { createCount, updateCount, skipCount });
      await this.events.publish(importDone, { importId }, viewer.personId);
    });
  }

  private async applyAll(
    viewer: Viewer,
    { sheet: name }: StoredImport,
    reading: SheetReading<SheetDefinition>,
    { steps }: ImportPreview,
    { signal, progress }: RunWatch,
  ): Promise<void> {
    const sheet = this.sheets.of(name);
    const rows = new Map(reading.rows.map((row) => [row.row, row]));
    for (const [at, step] of steps.entries()) {
      if (signal.aborted) throw new HandedBack();
      if (at % ROWS_BETWEEN_REPORTS === 0) await progress(at / steps.length);
      if (step.action === 'skip') continue;
      try {
        await sheet.carryOut(viewer, step);
      } catch (failure) {
        if (!(failure instanceof DomainError)) throw failure;
        throw new RowRefused(refusedRow(sheet.definition, reading, rows.get(step.row), failure));
      }
    }
  }

  /** Whoever started the run, with the roles of this moment: one who lost them since applies nothing. */
  private async viewerOf({ id, sheet, runBy }: StoredImport): Promise<Viewer> {
    const account = runBy ? await this.identity.account(runBy) : null;
    const forbidden = new RowRefused(refusedFile(commonErrors.FORBIDDEN()));
    if (!account) throw forbidden;
    const viewer: Viewer = {
      kind: 'person',
      accountId: account.id,
      personId: account.personId,
      grants: account.grants,
      scopes: null,
      locale: 'zh',
      requestId: `import-${id}`,
    };
    if (!mayImport(viewer, sheet)) throw forbidden;
    return viewer;
  }
}

/** What the check let through may have been changed by others since. */
function refuseProblems({ findings }: ImportPreview): void {
  const [problem] = findings.problems;
  if (problem) throw new RowRefused(problem);
}
