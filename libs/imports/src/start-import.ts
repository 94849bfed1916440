import { Injectable } from '@nestjs/common';
import { Clock, type Id, type Viewer } from '@jiebang/kernel';
import { Events } from '@jiebang/platform/events';
import { ImportMoves } from './import-moves.js';
import { importStarted, importSubmitted } from './imports.events.js';

/** What an importer decides after the preview; jobs do the work. */
@Injectable()
export class StartImport {
  constructor(
    private readonly moves: ImportMoves,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** Has all rows applied. Throws NOT_FOUND, STALE_VERSION, WRONG_STATE. */
  async run(viewer: Viewer, id: Id, version: number): Promise<void> {
    const job = await this.moves.hold(viewer, id, version);
    const attempt = job.attempt + 1;
    const changes = { attempt, runBy: viewer.accountId, progress: 0, startedAt: this.clock.now() };
    await this.moves.move(viewer, job, 'run', changes);
    await this.events.publish(importStarted, { importId: id, attempt }, viewer.personId);
  }

  /** Has the file checked again, for what it refers to may be there now. Throws NOT_FOUND, STALE_VERSION, WRONG_STATE. */
  async recheck(viewer: Viewer, id: Id, version: number): Promise<void> {
    const job = await this.moves.hold(viewer, id, version);
    const attempt = job.attempt + 1;
    const forgotten = { checkedAt: null, startedAt: null, finishedAt: null, failure: null };
    await this.moves.move(viewer, job, 'recheck', { attempt, progress: 0, ...forgotten });
    await this.events.publish(importSubmitted, { importId: id, attempt }, viewer.personId);
  }
}
