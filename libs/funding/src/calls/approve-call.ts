import { Injectable } from '@nestjs/common';
import { Clock, transitionFor, type Id, type Viewer } from '@jiebang/kernel';
import { checkCall } from '../domain/call.js';
import { CALL_LIFECYCLE } from '../domain/call-lifecycle.js';
import { CallMoves } from './call-moves.js';

/** The project office approves a complete call. */
@Injectable()
export class ApproveCall {
  constructor(
    private readonly moves: CallMoves,
    private readonly clock: Clock,
  ) {}

  /** Throws NOT_FOUND, FORBIDDEN, STALE_VERSION, WRONG_STATE, INVALID_INPUT with everything that is missing. */
  async run(viewer: Viewer, id: Id, version: number): Promise<void> {
    const call = await this.moves.hold(viewer, id, version);
    transitionFor(CALL_LIFECYCLE, call.state, 'approve');
    checkCall(call);
    await this.moves.move(viewer, call, 'approve', {
      approvedBy: viewer.personId,
      approvedAt: this.clock.now(),
    });
  }
}
