import { Injectable } from '@nestjs/common';
import { Clock, commonErrors, hasRole, personOf, type Id, type Viewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { bothSidesGraded, type OutcomeGrade } from './domain/grading.js';
import { outcomesErrors } from './domain/outcomes.errors.js';
import { Impartiality } from './impartiality.js';
import { OutcomeMoves, type HeldOutcome } from './outcome-moves.js';
import { isGraderOf, ROLES_OF_SIDE, type GraderStanding } from './outcome.policy.js';
import { OutcomeRepository } from './outcome.repository.js';
import { refusePatientsData } from './refuse-patients-data.js';

/** One side grades; when both have, the outcome is graded. Neither sees the other's word before its own is in. */
@Injectable()
export class GradeOutcome {
  constructor(
    private readonly outcomes: OutcomeRepository,
    private readonly moves: OutcomeMoves,
    private readonly impartiality: Impartiality,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * The first grade leaves the version as it is, so that the other side is not made stale. Conflicts are looked at again:
   * people may have been named since. Throws NOT_FOUND, FORBIDDEN, STALE_VERSION, WRONG_STATE, ALREADY_GRADED,
   * WRONG_GRADING_SIDE, OWN_OUTCOME, OUTCOME_CONFLICT, INVALID_INPUT for patients' data in the comment.
   */
  async grade(viewer: Viewer, id: Id, version: number, grade: OutcomeGrade, comment: string): Promise<Id> {
    const { outcome, own } = await this.hold(viewer, id, version);
    if (!hasRole(viewer, ...ROLES_OF_SIDE[own.side])) throw outcomesErrors.WRONG_GRADING_SIDE();
    await this.impartiality.refusePartial(own.personId, outcome);
    refusePatientsData('comment', comment);
    await this.outcomes.giveGrade(id, own.personId, grade, comment, this.clock.now());
    await this.audit.record(viewer, {
      action: 'outcome.give_grade',
      subjectType: 'outcome',
      subjectId: id,
      details: { side: own.side },
    });
    const others = outcome.graders.filter(({ personId }) => personId !== own.personId);
    if (bothSidesGraded([...others, { ...own, grade }])) await this.moves.move(viewer, outcome, 'grade');
    return id;
  }

  /** Whoever was asked says no; the office asks somebody else. Throws like `grade`. */
  async decline(viewer: Viewer, id: Id, reason: string): Promise<Id> {
    const { own } = await this.hold(viewer, id, null);
    await this.outcomes.declineGrading(id, own.personId, reason, this.clock.now());
    await this.audit.record(viewer, {
      action: 'outcome.decline_grading',
      subjectType: 'outcome',
      subjectId: id,
      details: { side: own.side },
    });
    return id;
  }

  private async hold(
    viewer: Viewer,
    id: Id,
    version: number | null,
  ): Promise<{ readonly outcome: HeldOutcome; readonly own: GraderStanding }> {
    const personId = personOf(viewer);
    const outcome = await this.moves.hold(viewer, id, version, isGraderOf);
    this.moves.refuseUnlessPossible(outcome, 'grade');
    const own = outcome.graders.find((grader) => grader.personId === personId);
    if (!own) throw commonErrors.FORBIDDEN();
    if (own.grade !== null) throw outcomesErrors.ALREADY_GRADED();
    return { outcome, own };
  }
}
