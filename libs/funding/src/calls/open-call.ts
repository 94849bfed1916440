import { Injectable } from '@nestjs/common';
import { Clock, transitionFor, type Id, type Viewer } from '@jiebang/kernel';
import { Events } from '@jiebang/platform/events';
import { termsOf } from '../domain/call.js';
import { CALL_LIFECYCLE } from '../domain/call-lifecycle.js';
import { callOpened } from '../funding.events.js';
import { refuseIfEarly, refuseIfOver } from './call-window.js';
import { CallMoves } from './call-moves.js';

/** Opens an announced call once its instant has come: by the project office, or by the clock. Its terms freeze. */
@Injectable()
export class OpenCall {
  constructor(
    private readonly moves: CallMoves,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** Throws NOT_FOUND, FORBIDDEN, STALE_VERSION, WRONG_STATE, CALL_NOT_YET, CALL_CLOSED. */
  async run(viewer: Viewer, id: Id, version: number | null): Promise<void> {
    const now = this.clock.now();
    const call = await this.moves.hold(viewer, id, version);
    transitionFor(CALL_LIFECYCLE, call.state, 'open');
    refuseIfEarly(call, now);
    refuseIfOver(call, now);
    await this.moves.move(viewer, call, 'open', { openedAt: now, terms: termsOf(call) });
    await this.events.publish(callOpened, { callId: id, programmeId: call.programmeId }, viewer.personId);
  }
}
