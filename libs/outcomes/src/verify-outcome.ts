import { Injectable } from '@nestjs/common';
import { personOf, type Id, type Viewer } from '@jiebang/kernel';
import { Impartiality } from './impartiality.js';
import { OutcomeMoves } from './outcome-moves.js';
import { isOfficeOf } from './outcome.policy.js';

/** The office looks at the evidence: it holds, or more is wanted. */
@Injectable()
export class VerifyOutcome {
  constructor(
    private readonly moves: OutcomeMoves,
    private readonly impartiality: Impartiality,
  ) {}

  /** Throws NOT_FOUND, FORBIDDEN, STALE_VERSION, WRONG_STATE, OWN_OUTCOME, OUTCOME_CONFLICT. */
  async verify(viewer: Viewer, id: Id, version: number): Promise<Id> {
    const outcome = await this.moves.hold(viewer, id, version, isOfficeOf);
    this.moves.refuseUnlessPossible(outcome, 'verify');
    await this.impartiality.refusePartial(personOf(viewer), outcome);
    await this.moves.move(viewer, outcome, 'verify');
    return id;
  }

  /** Gives the right to edit back to the owner. Throws like `verify`. */
  async requestInformation(viewer: Viewer, id: Id, version: number, question: string): Promise<Id> {
    const outcome = await this.moves.hold(viewer, id, version, isOfficeOf);
    this.moves.refuseUnlessPossible(outcome, 'request_information');
    await this.impartiality.refusePartial(personOf(viewer), outcome);
    await this.moves.move(viewer, outcome, 'request_information', { question });
    return id;
  }
}
