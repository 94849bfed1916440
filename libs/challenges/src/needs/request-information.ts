import { Injectable } from '@nestjs/common';
import { Clock, personOf, type Id, type Viewer } from '@jiebang/kernel';
import { challengesErrors } from '../domain/challenges.errors.js';
import type { ReturnableState } from '../domain/need-lifecycle.js';
import { NeedMoves } from './need-moves.js';
import { isOwner, mayAskAbout } from './need.policy.js';
import { NeedRepository } from './need.repository.js';

/** Asks the owner of a need for more, and gives them the right to edit it back. */
@Injectable()
export class RequestInformation {
  constructor(
    private readonly needs: NeedRepository,
    private readonly moves: NeedMoves,
    private readonly clock: Clock,
  ) {}

  /** Throws NOT_FOUND, FORBIDDEN, STALE_VERSION, WRONG_STATE, OWN_NEED. */
  async run(viewer: Viewer, id: Id, version: number, question: string): Promise<Id> {
    const need = await this.moves.hold(
      viewer,
      id,
      version,
      (...who) => mayAskAbout(...who) || isOwner(...who),
    );
    if (isOwner(viewer, need)) throw challengesErrors.OWN_NEED();
    // The table lets nothing through that cannot be returned to.
    const returnState = need.state as ReturnableState;
    await this.moves.move(viewer, need, 'request_information', { returnState });
    await this.needs.ask(id, personOf(viewer), question, need.version + 1, this.clock.now());
    return id;
  }
}
