import { Injectable } from '@nestjs/common';
import { Clock, commonErrors, type Id, type Viewer } from '@jiebang/kernel';
import type { ReturnableState } from '../domain/need-lifecycle.js';
import { NeedMoves } from './need-moves.js';
import { isOwner } from './need.policy.js';
import { NeedRepository } from './need.repository.js';
import { refuseUnfit } from './submit-need.js';

/** Where an answer leads: back to the state that the question left, or to a new screening where the need was edited. */
export function stateAfterAnswer(left: ReturnableState, edited: boolean): ReturnableState {
  return edited ? 'submitted' : left;
}

/** The owner answers the question that was asked. */
@Injectable()
export class AnswerInformation {
  constructor(
    private readonly needs: NeedRepository,
    private readonly moves: NeedMoves,
    private readonly clock: Clock,
  ) {}

  /**
   * An edit since the question voids the verdicts of the screening pair. Throws NOT_FOUND, FORBIDDEN, STALE_VERSION,
   * WRONG_STATE, and INVALID_INPUT where the edited need is no longer fit to be submitted.
   */
  async run(viewer: Viewer, id: Id, version: number, answer: string): Promise<Id> {
    const need = await this.moves.hold(viewer, id, version, isOwner);
    const question = await this.needs.openQuestion(id);
    if (need.state !== 'info_requested' || !need.returnState || !question) {
      throw commonErrors.WRONG_STATE({ state: need.state, event: 'answer', allowed: '—' });
    }
    const now = this.clock.now();
    const edited = need.version > question.versionAsked;
    if (edited) {
      refuseUnfit(need, now);
      await this.needs.voidScreenings(id, now);
    }
    const state = stateAfterAnswer(need.returnState, edited);
    await this.needs.answer(question.id, answer, now);
    await this.moves.move(
      viewer,
      need,
      `answer_to_${state}`,
      { returnState: null },
      { edited: String(edited) },
    );
    return id;
  }
}
