import { Injectable } from '@nestjs/common';
import { commonErrors, nextState, type Id, type Viewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { refuseIfStale } from '@jiebang/platform/database';
import { Events } from '@jiebang/platform/events';
import { Signals } from '@jiebang/platform/signals';
import { importLifecycle, type ImportEvent } from './domain/import-lifecycle.js';
import { mayImport } from './import.policy.js';
import { ImportRepository, type ImportMove, type StoredImport } from './import.repository.js';
import { importMoved } from './imports.events.js';
import { importTopic, type ImportSignal } from './import.signal.js';

/** Holds an import and moves it along its lifecycle: the only way in which one changes its state. */
@Injectable()
export class ImportMoves {
  constructor(
    private readonly imports: ImportRepository,
    private readonly audit: AuditTrail,
    private readonly signals: Signals,
    private readonly events: Events,
  ) {}

  /** The import, locked until the transaction ends. Throws NOT_FOUND (also where it is not the viewer's), STALE_VERSION. */
  async hold(viewer: Viewer, id: Id, version: number): Promise<StoredImport> {
    const job = await this.imports.byIdForUpdate(id);
    if (!job || !mayImport(viewer, job.sheet)) throw commonErrors.NOT_FOUND({ what: 'import' });
    refuseIfStale(job, version);
    return job;
  }

  /** Carries out one row of the table, notes it, and tells those who watch. Throws WRONG_STATE. */
  async move(
    viewer: Viewer,
    job: StoredImport,
    event: ImportEvent,
    changes: Omit<ImportMove, 'state'> = {},
    details: Readonly<Record<string, string | number>> = {},
  ): Promise<void> {
    const to = nextState(importLifecycle, job.state, event);
    await this.imports.move(job.id, { ...changes, state: to });
    await this.audit.record(viewer, {
      action: `import.${event.replace('_', '-')}`,
      subjectType: 'import_job',
      subjectId: job.id,
      from: job.state,
      to,
      details: { sheet: job.sheet, ...details },
    });
    await this.events.publish(importMoved, { importId: job.id, to }, viewer.personId);
    const signal: ImportSignal = {
      id: job.id,
      fraction: to === 'uploaded' || to === 'running' ? 0 : 1,
      note: to,
    };
    await this.signals.send(importTopic(job.id), signal);
  }
}
