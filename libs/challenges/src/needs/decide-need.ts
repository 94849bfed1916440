import { Injectable } from '@nestjs/common';
import type { Id, Viewer } from '@jiebang/kernel';
import { challengesErrors } from '../domain/challenges.errors.js';
import { foundSuitable } from '../domain/need.js';
import { Impartiality } from './impartiality.js';
import { NeedMoves } from './need-moves.js';
import { isOfficeOf, isOwner } from './need.policy.js';
import { NeedRepository } from './need.repository.js';

/** The project office takes a screened need into the pool, or declines it. */
@Injectable()
export class DecideNeed {
  constructor(
    private readonly needs: NeedRepository,
    private readonly moves: NeedMoves,
    private readonly impartiality: Impartiality,
  ) {}

  /** Throws NOT_FOUND, FORBIDDEN, STALE_VERSION, WRONG_STATE, OWN_NEED, CONFLICT_OF_INTEREST, NEED_NOT_SUITABLE. */
  async pool(viewer: Viewer, id: Id, version: number): Promise<Id> {
    const need = await this.moves.hold(viewer, id, version, isOfficeOf);
    this.moves.refuseUnlessPossible(need, 'pool');
    await this.impartiality.refusePartial(viewer, need);
    if (!foundSuitable(await this.needs.screenings(id))) throw challengesErrors.NEED_NOT_SUITABLE();
    await this.moves.move(viewer, need, 'pool');
    return id;
  }

  /** Throws NOT_FOUND, FORBIDDEN, STALE_VERSION, WRONG_STATE, OWN_NEED, CONFLICT_OF_INTEREST. */
  async decline(viewer: Viewer, id: Id, version: number, reason: string): Promise<Id> {
    const need = await this.moves.hold(viewer, id, version, isOfficeOf);
    this.moves.refuseUnlessPossible(need, 'decline');
    await this.impartiality.refusePartial(viewer, need);
    await this.moves.move(viewer, need, 'decline', { declineReason: reason });
    return id;
  }

  /** The owner takes a need back. Throws NOT_FOUND, FORBIDDEN, STALE_VERSION, WRONG_STATE. */
  async withdraw(viewer: Viewer, id: Id, version: number): Promise<Id> {
    const need = await this.moves.hold(viewer, id, version, isOwner);
    await this.moves.move(viewer, need, 'withdraw', { returnState: null });
    return id;
  }
}
