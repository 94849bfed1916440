import { Injectable } from '@nestjs/common';
import { Clock, commonErrors, personOf, type Id, type Viewer } from '@jiebang/kernel';
import { challengesErrors } from '../domain/challenges.errors.js';
import { MERGE_TARGET_STATES, type ReturnableState } from '../domain/need-lifecycle.js';
import { Impartiality } from './impartiality.js';
import { NeedMoves } from './need-moves.js';
import { isOfficeOf } from './need.policy.js';
import { NeedRepository } from './need.repository.js';

/** Lets one need go up in another that says the same, and takes that back. The trace of both stays. */
@Injectable()
export class MergeNeeds {
  constructor(
    private readonly needs: NeedRepository,
    private readonly moves: NeedMoves,
    private readonly impartiality: Impartiality,
    private readonly clock: Clock,
  ) {}

  /**
   * Throws NOT_FOUND for either need, FORBIDDEN, STALE_VERSION, WRONG_STATE, MERGE_INTO_ITSELF, MERGE_TARGET_UNFIT,
   * OWN_NEED, CONFLICT_OF_INTEREST (with the owner of either).
   */
  async merge(viewer: Viewer, id: Id, version: number, intoId: Id, reason: string): Promise<Id> {
    if (id === intoId) throw challengesErrors.MERGE_INTO_ITSELF();
    // Both rows are locked in the order of their ids, so that two merges the other way round do not wait for each other.
    const holdTarget = () => this.moves.hold(viewer, intoId, null, isOfficeOf);
    const early = intoId < id ? await holdTarget() : null;
    const need = await this.moves.hold(viewer, id, version, isOfficeOf);
    const target = early ?? (await holdTarget());
    this.moves.refuseUnlessPossible(need, 'merge');
    if (!MERGE_TARGET_STATES.includes(target.state)) {
      throw challengesErrors.MERGE_TARGET_UNFIT({ state: target.state });
    }
    await this.impartiality.refusePartial(viewer, need);
    await this.impartiality.refusePartial(viewer, target);
    const returnState = need.state as ReturnableState;
    await this.moves.move(viewer, need, 'merge', { returnState, mergedIntoId: intoId }, { intoId });
    await this.needs.noteMerge(id, intoId, reason, personOf(viewer), this.clock.now());
    return id;
  }

  /** Throws NOT_FOUND, FORBIDDEN, STALE_VERSION, WRONG_STATE, OWN_NEED, CONFLICT_OF_INTEREST. */
  async undo(viewer: Viewer, id: Id, version: number): Promise<Id> {
    const need = await this.moves.hold(viewer, id, version, isOfficeOf);
    if (need.state !== 'merged' || !need.returnState) {
      throw commonErrors.WRONG_STATE({ state: need.state, event: 'undo_merge', allowed: '—' });
    }
    await this.impartiality.refusePartial(viewer, need);
    await this.moves.move(viewer, need, `undo_merge_to_${need.returnState}`, {
      returnState: null,
      mergedIntoId: null,
    });
    await this.needs.noteMergeUndone(id, personOf(viewer), this.clock.now());
    return id;
  }
}
