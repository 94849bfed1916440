import { Injectable } from '@nestjs/common';
import { Clock, systemViewer, type Id } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import { Events } from '@jiebang/platform/events';
import { callClosed } from '../funding.events.js';
import { CallMoves } from './call-moves.js';
import { CallRepository } from './call.repository.js';
import { OpenCall } from './open-call.js';

/** Opens and closes calls when their instants come. */
@Injectable()
export class KeepCallTimes {
  constructor(
    private readonly database: Database,
    private readonly calls: CallRepository,
    private readonly moves: CallMoves,
    private readonly open: OpenCall,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** Each call in its own transaction. Returns how many were opened and closed. */
  async run(): Promise<{ readonly opened: number; readonly closed: number }> {
    const viewer = systemViewer('keep-call-times');
    const opening = await this.calls.dueToOpen(this.clock.now());
    for (const id of opening) {
      await this.database.transaction(async () => {
        // The office may have opened it between the look and the lock.
        const call = await this.moves.hold(viewer, id, null);
        if (call.state === 'announced') await this.open.run(viewer, id, null);
      });
    }
    const closing = await this.calls.dueToClose(this.clock.now());
    for (const id of closing) await this.database.transaction(() => this.close(id));
    return { opened: opening.length, closed: closing.length };
  }

  private async close(id: Id): Promise<void> {
    const viewer = systemViewer('keep-call-times');
    const call = await this.moves.hold(viewer, id, null);
    if (call.state !== 'open') return;
    await this.moves.move(viewer, call, 'close', { closedAt: this.clock.now() });
    await this.events.publish(callClosed, { callId: id, programmeId: call.programmeId });
  }
}
