import { Injectable } from '@nestjs/common';
import { Clock, personOf, type Id, type Viewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { Events } from '@jiebang/platform/events';
import type { GradingSide } from './domain/grading.js';
import { outcomesErrors } from './domain/outcomes.errors.js';
import { FindGraderCandidates } from './find-grader-candidates.js';
import { Impartiality } from './impartiality.js';
import { OutcomeMoves } from './outcome-moves.js';
import { isOfficeOf } from './outcome.policy.js';
import { OutcomeRepository } from './outcome.repository.js';
import { outcomeGraderAsked } from './outcomes.events.js';

/** The office asks one person for each side; conflicts are looked at before anybody is asked. */
@Injectable()
export class AskGraders {
  constructor(
    private readonly outcomes: OutcomeRepository,
    private readonly moves: OutcomeMoves,
    private readonly impartiality: Impartiality,
    private readonly candidates: FindGraderCandidates,
    private readonly audit: AuditTrail,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /**
   * Throws NOT_FOUND, FORBIDDEN, STALE_VERSION, WRONG_STATE, OWN_OUTCOME and OUTCOME_CONFLICT (of the office itself, or of
   * the grader), WRONG_GRADING_SIDE, GRADING_SIDE_TAKEN, GRADES_BOTH_SIDES.
   */
  async run(viewer: Viewer, id: Id, version: number, side: GradingSide, personId: Id): Promise<Id> {
    const outcome = await this.moves.hold(viewer, id, version, isOfficeOf);
    this.moves.refuseUnlessPossible(outcome, 'grade');
    const officer = personOf(viewer);
    await this.impartiality.refusePartial(officer, outcome);
    if (outcome.graders.some((one) => one.side === side)) throw outcomesErrors.GRADING_SIDE_TAKEN();
    if (outcome.graders.some((one) => one.personId === personId)) throw outcomesErrors.GRADES_BOTH_SIDES();
    const able = await this.candidates.mayGradeFor(side);
    if (!able.includes(personId)) throw outcomesErrors.WRONG_GRADING_SIDE();
    await this.impartiality.refusePartial(personId, outcome);
    await this.outcomes.askGrader(id, side, personId, officer, this.clock.now());
    await this.audit.record(viewer, {
      action: 'outcome.ask_grader',
      subjectType: 'outcome',
      subjectId: id,
      details: { side, personId },
    });
    await this.events.publish(
      outcomeGraderAsked,
      { outcomeId: id, graderPersonId: personId },
      viewer.personId,
    );
    return id;
  }
}
