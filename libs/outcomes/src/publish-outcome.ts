import { Injectable } from '@nestjs/common';
import { Clock, personOf, type Id, type Viewer } from '@jiebang/kernel';
import { foundSufficient } from './domain/grading.js';
import { outcomesErrors } from './domain/outcomes.errors.js';
import { Impartiality } from './impartiality.js';
import { OutcomeMoves } from './outcome-moves.js';
import { isInsider, isOfficeOf, isOwner } from './outcome.policy.js';
import { OutcomeRepository } from './outcome.repository.js';

/** What becomes of a graded outcome: published, disputed, upheld, retracted. */
@Injectable()
export class PublishOutcome {
  constructor(
    private readonly outcomes: OutcomeRepository,
    private readonly moves: OutcomeMoves,
    private readonly impartiality: Impartiality,
    private readonly clock: Clock,
  ) {}

  /**
   * Throws NOT_FOUND, FORBIDDEN, STALE_VERSION, WRONG_STATE, OWN_OUTCOME, OUTCOME_CONFLICT, GRADE_INSUFFICIENT,
   * USE_NOT_CONFIRMED.
   */
  async publish(viewer: Viewer, id: Id, version: number): Promise<Id> {
    const outcome = await this.moves.hold(viewer, id, version, isOfficeOf);
    this.moves.refuseUnlessPossible(outcome, 'publish');
    await this.impartiality.refusePartial(personOf(viewer), outcome);
    if (!foundSufficient(outcome.graders)) throw outcomesErrors.GRADE_INSUFFICIENT();
    if (outcome.type === 'clinical_pathway') {
      const uses = await this.outcomes.uses(id);
      if (!uses.some(({ level }) => level !== 'none')) throw outcomesErrors.USE_NOT_CONFIRMED();
    }
    await this.moves.move(viewer, outcome, 'publish', { publishedAt: this.clock.now() });
    return id;
  }

  /** The office, or one of its people. Throws NOT_FOUND, FORBIDDEN, STALE_VERSION, WRONG_STATE. */
  async dispute(viewer: Viewer, id: Id, version: number, reason: string): Promise<Id> {
    const outcome = await this.moves.hold(
      viewer,
      id,
      version,
      (...who) => isOfficeOf(...who) || isInsider(...who),
    );
    await this.moves.move(viewer, outcome, 'dispute', { reason });
    return id;
  }

  /** Throws NOT_FOUND, FORBIDDEN, STALE_VERSION, WRONG_STATE, OWN_OUTCOME, OUTCOME_CONFLICT. */
  async uphold(viewer: Viewer, id: Id, version: number): Promise<Id> {
    const outcome = await this.moves.hold(viewer, id, version, isOfficeOf);
    this.moves.refuseUnlessPossible(outcome, 'uphold');
    await this.impartiality.refusePartial(personOf(viewer), outcome);
    await this.moves.move(viewer, outcome, 'uphold', { reason: null });
    return id;
  }

  /** The office, or the owner of their own. Throws NOT_FOUND, FORBIDDEN, STALE_VERSION, WRONG_STATE. */
  async retract(viewer: Viewer, id: Id, version: number, reason: string): Promise<Id> {
    const outcome = await this.moves.hold(
      viewer,
      id,
      version,
      (...who) => isOfficeOf(...who) || isOwner(...who),
    );
    await this.moves.move(viewer, outcome, 'retract', { reason });
    return id;
  }
}
