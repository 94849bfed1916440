import { Injectable } from '@nestjs/common';
import { IdentityReadModel } from '@jiebang/identity';
import { commonErrors, type Id, type Viewer } from '@jiebang/kernel';
import { PeopleReadModel } from '@jiebang/people';
import { rankedCandidates } from './domain/grader-candidates.js';
import type { GradingSide } from './domain/grading.js';
import { Impartiality } from './impartiality.js';
import { isOfficeOf, mayReadOutcome, ROLES_OF_SIDE } from './outcome.policy.js';
import { OutcomesReadModel } from './outcomes.read-model.js';

/** Conflicts are computed for so many of the best candidates. */
const LOOKED_AT = 60;
/** And so many are proposed. */
const PROPOSED = 12;

/** Proposes whom the office may ask to grade: conflicts are looked at before anybody is asked. */
@Injectable()
export class FindGraderCandidates {
  constructor(
    private readonly outcomes: OutcomesReadModel,
    private readonly identity: IdentityReadModel,
    private readonly people: PeopleReadModel,
    private readonly impartiality: Impartiality,
  ) {}

  /** People who may grade for a side and are in no conflict, the nearest to its disciplines first. Throws NOT_FOUND, FORBIDDEN. */
  async run(viewer: Viewer, id: Id, side: GradingSide): Promise<readonly Id[]> {
    const [outcome] = await this.outcomes.outcomes([id]);
    if (!outcome || !mayReadOutcome(viewer, outcome)) throw commonErrors.NOT_FOUND({ what: 'outcome' });
    if (!isOfficeOf(viewer, outcome)) throw commonErrors.FORBIDDEN();
    const asked = new Set(outcome.graders.map(({ personId }) => personId));
    const able = (await this.mayGradeFor(side)).filter((personId) => !asked.has(personId));
    const ranked = rankedCandidates(outcome.disciplineCodes, able, await this.people.profiles(able));
    return (await this.impartiality.impartial(ranked.slice(0, LOOKED_AT), outcome)).slice(0, PROPOSED);
  }

  /** Whose role lets them speak for a side. */
  async mayGradeFor(side: GradingSide): Promise<readonly Id[]> {
    const byRole = await Promise.all(
      ROLES_OF_SIDE[side].map((role) => this.identity.personIdsWithRole(role)),
    );
    return [...new Set(byRole.flat())];
  }
}
