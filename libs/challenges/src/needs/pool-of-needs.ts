import { Injectable } from '@nestjs/common';
import { commonErrors, type Id, type Viewer } from '@jiebang/kernel';
import { challengesErrors } from '../domain/challenges.errors.js';
import { Impartiality } from './impartiality.js';
import { NeedMoves, type HeldNeed } from './need-moves.js';
import { isOfficeOf } from './need.policy.js';
import { NeedRepository } from './need.repository.js';

/** The pooled needs as the lists take from them and give back. */
@Injectable()
export class PoolOfNeeds {
  constructor(
    private readonly needs: NeedRepository,
    private readonly moves: NeedMoves,
    private readonly impartiality: Impartiality,
  ) {}

  /** Marks a pooled need as listed. Throws NOT_FOUND, FORBIDDEN, NOT_IN_POOL, OWN_NEED, CONFLICT_OF_INTEREST. */
  async take(viewer: Viewer, needId: Id): Promise<HeldNeed> {
    const need = await this.moves.hold(viewer, needId, null, isOfficeOf);
    if (need.state !== 'pooled') throw challengesErrors.NOT_IN_POOL({ state: need.state });
    await this.impartiality.refusePartial(viewer, need);
    await this.moves.move(viewer, need, 'list');
    return need;
  }

  /** Puts a listed need back. The right to do so is the list's. Throws NOT_FOUND, WRONG_STATE. */
  async giveBack(viewer: Viewer, needId: Id): Promise<void> {
    const need = await this.needs.forUpdate(needId);
    if (!need) throw commonErrors.NOT_FOUND({ what: 'need' });
    await this.moves.move(viewer, need, 'unlist');
  }
}
