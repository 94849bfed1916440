import { Injectable } from '@nestjs/common';
import { Clock, commonErrors, transitionFor, type Id, type Viewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { refuseIfStale } from '@jiebang/platform/database';
import { Events } from '@jiebang/platform/events';
import { outcomeLifecycle, type OutcomeEvent } from './domain/outcome-lifecycle.js';
import { mayReadOutcome, type GuardedOutcome } from './outcome.policy.js';
import { OutcomeRepository, type OutcomeMove, type StoredOutcome } from './outcome.repository.js';
import { outcomeMoved } from './outcomes.events.js';

export type HeldOutcome = StoredOutcome & GuardedOutcome;

/** Holds an outcome and moves it along its lifecycle: the only way in which it changes its state. */
@Injectable()
export class OutcomeMoves {
  constructor(
    private readonly outcomes: OutcomeRepository,
    private readonly audit: AuditTrail,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /**
   * The outcome, locked until the transaction ends. Throws NOT_FOUND where there is none or the viewer may not see it,
   * FORBIDDEN where they see it and `may` says no, STALE_VERSION where it is not the version that they saw.
   */
  async hold(
    viewer: Viewer,
    id: Id,
    version: number | null,
    may: (viewer: Viewer, outcome: GuardedOutcome) => boolean,
  ): Promise<HeldOutcome> {
    const stored = await this.outcomes.forUpdate(id);
    if (!stored) throw commonErrors.NOT_FOUND({ what: 'outcome' });
    const [members, graders] = [await this.outcomes.members(id), await this.outcomes.graders(id)];
    const outcome = { ...stored, members, graders };
    if (!mayReadOutcome(viewer, outcome)) throw commonErrors.NOT_FOUND({ what: 'outcome' });
    if (!may(viewer, outcome)) throw commonErrors.FORBIDDEN();
    refuseIfStale(outcome, version);
    return outcome;
  }

  /** Throws WRONG_STATE where the event is not possible now; for checks that come before others. */
  refuseUnlessPossible({ state }: StoredOutcome, event: OutcomeEvent): void {
    transitionFor(outcomeLifecycle, state, event);
  }

  /** Carries out one row of the table, notes it in the audit trail, and tells of it. Throws WRONG_STATE. */
  async move(
    viewer: Viewer,
    outcome: StoredOutcome,
    event: OutcomeEvent,
    changes: Omit<OutcomeMove, 'state' | 'lastActionAt'> = {},
  ): Promise<void> {
    const { to } = transitionFor(outcomeLifecycle, outcome.state, event);
    await this.outcomes.move(outcome.id, { ...changes, state: to, lastActionAt: this.clock.now() });
    await this.audit.record(viewer, {
      action: `outcome.${event}`,
      subjectType: 'outcome',
      subjectId: outcome.id,
      from: outcome.state,
      to,
    });
    await this.events.publish(outcomeMoved, { outcomeId: outcome.id, to }, viewer.personId);
  }
}
