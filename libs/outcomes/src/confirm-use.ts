import { Injectable } from '@nestjs/common';
import { Clock, commonErrors, hasRole, personOf, type Id, type Viewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { Events } from '@jiebang/platform/events';
import type { UseLevel } from './domain/grading.js';
import { outcomesErrors } from './domain/outcomes.errors.js';
import { Impartiality, peopleOf } from './impartiality.js';
import { OutcomeMoves } from './outcome-moves.js';
import { isProblemOwner } from './outcome.policy.js';
import { OutcomeRepository } from './outcome.repository.js';
import { outcomeChanged } from './outcomes.events.js';
import { refusePatientsData } from './refuse-patients-data.js';

/** A clinician confirms how far an outcome is in use: a real problem, really solved (C.1). */
@Injectable()
export class ConfirmUse {
  constructor(
    private readonly outcomes: OutcomeRepository,
    private readonly moves: OutcomeMoves,
    private readonly impartiality: Impartiality,
    private readonly audit: AuditTrail,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /**
   * The owner of the problem says it from the verification on, unless they are one of its people; that they worked with
   * the team on their own problem is no conflict. Any other impartial clinician says it of what is published. Throws
   * NOT_FOUND, FORBIDDEN, STALE_VERSION, WRONG_STATE, OWN_OUTCOME, OUTCOME_CONFLICT, INVALID_INPUT for patients' data in
   * the note.
   */
  async run(viewer: Viewer, id: Id, version: number, level: UseLevel, note: string): Promise<Id> {
    const personId = personOf(viewer);
    const outcome = await this.moves.hold(viewer, id, version, (who) => hasRole(who, 'clinician'));
    if (!['verified', 'graded', 'published'].includes(outcome.state)) {
      throw commonErrors.WRONG_STATE({ state: outcome.state, event: 'confirm_use', allowed: '—' });
    }
    if (!isProblemOwner(viewer, outcome)) await this.impartiality.refusePartial(personId, outcome);
    else if (peopleOf(outcome).includes(personId)) throw outcomesErrors.OWN_OUTCOME();
    refusePatientsData('note', note);
    const at = this.clock.now();
    await this.outcomes.noteUse(id, { personId, level, note, at });
    if (outcome.publishedAt) await this.outcomes.touch(id, at);
    await this.audit.record(viewer, {
      action: 'outcome.confirm_use',
      subjectType: 'outcome',
      subjectId: id,
      details: { level },
    });
    await this.events.publish(outcomeChanged, { outcomeId: id }, viewer.personId);
    return id;
  }
}
