import { Injectable } from '@nestjs/common';
import { Clock, commonErrors, personOf, type Id, type Viewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { Events } from '@jiebang/platform/events';
import { outcomesErrors } from './domain/outcomes.errors.js';
import { OutcomeMoves } from './outcome-moves.js';
import { OutcomeRepository } from './outcome.repository.js';
import { outcomeChanged } from './outcomes.events.js';

/** Somebody says for themselves whether they are named with an outcome; they may change their mind at any time. */
@Injectable()
export class AnswerNaming {
  constructor(
    private readonly outcomes: OutcomeRepository,
    private readonly moves: OutcomeMoves,
    private readonly audit: AuditTrail,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** Throws NOT_FOUND, NOT_NAMED, WRONG_STATE for the owner, who stands for the outcome and is always named. */
  async run(viewer: Viewer, id: Id, agrees: boolean): Promise<Id> {
    const personId = personOf(viewer);
    const outcome = await this.moves.hold(viewer, id, null, () => true);
    if (!outcome.members.some((member) => member.personId === personId)) throw outcomesErrors.NOT_NAMED();
    if (outcome.ownerPersonId === personId) {
      throw commonErrors.WRONG_STATE({
        state: outcome.state,
        event: 'decline',
        allowed: 'withdraw, retract',
      });
    }
    await this.outcomes.answerMember(id, personId, agrees, this.clock.now());
    // Readers and the index see it at once; while the owner writes, their version stays good.
    if (outcome.publishedAt) await this.outcomes.touch(id, this.clock.now());
    await this.audit.record(viewer, {
      action: agrees ? 'outcome.agree_to_naming' : 'outcome.decline_naming',
      subjectType: 'outcome',
      subjectId: id,
    });
    await this.events.publish(outcomeChanged, { outcomeId: id }, viewer.personId);
    return id;
  }
}
