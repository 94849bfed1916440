import { Injectable } from '@nestjs/common';
import { Clock, transitionFor, type Id, type Viewer } from '@jiebang/kernel';
import { CALL_LIFECYCLE } from '../domain/call-lifecycle.js';
import { refuseIfOver } from './call-window.js';
import { CallMoves } from './call-moves.js';

/** The project office makes an approved call public; its text and dates are fixed from here on. */
@Injectable()
export class AnnounceCall {
  constructor(
    private readonly moves: CallMoves,
    private readonly clock: Clock,
  ) {}

  /** Throws NOT_FOUND, FORBIDDEN, STALE_VERSION, WRONG_STATE, CALL_CLOSED. */
  async run(viewer: Viewer, id: Id, version: number): Promise<void> {
    const call = await this.moves.hold(viewer, id, version);
    transitionFor(CALL_LIFECYCLE, call.state, 'announce');
    refuseIfOver(call, this.clock.now());
    await this.moves.move(viewer, call, 'announce');
  }
}
