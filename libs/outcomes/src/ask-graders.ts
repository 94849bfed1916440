import { Injectable } from '@nestjs/common';
import { IdentityReadModel } from '@jiebang/identity';
import { Clock, personOf, type Id, type Viewer } from '@jiebang/kernel';
import { PeopleReadModel } from '@jiebang/people';
import { AuditTrail } from '@jiebang/platform/audit';
import { Events } from '@jiebang/platform/events';
import type { GradingSide } from './domain/grading.js';
import { outcomesErrors } from './domain/outcomes.errors.js';
import { rankedCandidates } from './domain/grader-candidates.js';
import { Impartiality } from './impartiality.js';
import { OutcomeMoves, type HeldOutcome } from './outcome-moves.js';
import { isOfficeOf, ROLES_OF_SIDE } from './outcome.policy.js';
import { OutcomeRepository } from './outcome.repository.js';
import { outcomeGraderAsked } from './outcomes.events.js';

/** Conflicts are computed for so many of the best candidates. */
const LOOKED_AT = 60;
/** And so many are proposed. */
const PROPOSED = 12;

/** The office asks one person for each side; conflicts are looked at before anybody is asked. */
@Injectable()
export class AskGraders {
  constructor(
    private readonly outcomes: OutcomeRepository,
    private readonly moves: OutcomeMoves,
    private readonly impartiality: Impartiality,
    private readonly identity: IdentityReadModel,
    private readonly people: PeopleReadModel,
    private readonly audit: AuditTrail,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /**
   * Throws NOT_FOUND, FORBIDDEN, STALE_VERSION, WRONG_STATE, OWN_OUTCOME and OUTCOME_CONFLICT (of the office itself, or of
   * the grader), WRONG_GRADING_SIDE, GRADING_SIDE_TAKEN, GRADES_BOTH_SIDES.
   */
  async ask(viewer: Viewer, id: Id, version: number, side: GradingSide, personId: Id): Promise<Id> {
    const outcome = await this.hold(viewer, id, version);
    if (outcome.graders.some((one) => one.side === side)) throw outcomesErrors.GRADING_SIDE_TAKEN();
    if (outcome.graders.some((one) => one.personId === personId)) throw outcomesErrors.GRADES_BOTH_SIDES();
    if (!(await this.mayGradeFor(side)).includes(personId)) throw outcomesErrors.WRONG_GRADING_SIDE();
    await this.impartiality.refusePartial(personId, outcome);
    await this.outcomes.askGrader(id, side, personId, personOf(viewer), this.clock.now());
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

  /** People who may grade for a side and are in no conflict, the nearest to its disciplines first. Throws like `ask`. */
  async candidates(viewer: Viewer, id: Id, side: GradingSide): Promise<readonly Id[]> {
    const outcome = await this.hold(viewer, id, null);
    const asked = new Set(outcome.graders.map(({ personId }) => personId));
    const able = (await this.mayGradeFor(side)).filter((personId) => !asked.has(personId));
    const ranked = rankedCandidates(outcome.disciplineCodes, able, await this.people.profiles(able));
    return (await this.impartiality.impartial(ranked.slice(0, LOOKED_AT), outcome)).slice(0, PROPOSED);
  }

  private async hold(viewer: Viewer, id: Id, version: number | null): Promise<HeldOutcome> {
    const outcome = await this.moves.hold(viewer, id, version, isOfficeOf);
    this.moves.refuseUnlessPossible(outcome, 'grade');
    await this.impartiality.refusePartial(personOf(viewer), outcome);
    return outcome;
  }

  private async mayGradeFor(side: GradingSide): Promise<readonly Id[]> {
    const byRole = await Promise.all(
      ROLES_OF_SIDE[side].map((role) => this.identity.personIdsWithRole(role)),
    );
    return [...new Set(byRole.flat())];
  }
}
