import { Injectable } from '@nestjs/common';
import { Clock, commonErrors, transitionFor, type Id, type Viewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { refuseIfStale } from '@jiebang/platform/database';
import { Events } from '@jiebang/platform/events';
import { needMoved } from '../challenges.events.js';
import { needLifecycle, type NeedEvent } from '../domain/need-lifecycle.js';
import { mayReadNeed, type GuardedNeed } from './need.policy.js';
import { NeedRepository, type NeedMove, type StoredNeed } from './need.repository.js';

export type HeldNeed = StoredNeed & GuardedNeed;

/** Holds a need and moves it along its lifecycle: the only way in which a need changes its state. */
@Injectable()
export class NeedMoves {
  constructor(
    private readonly needs: NeedRepository,
    private readonly audit: AuditTrail,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /**
   * The need, locked until the transaction ends. Throws NOT_FOUND where there is none or the viewer may not see it,
   * FORBIDDEN where they see it and `may` says no, STALE_VERSION where it is not the version that they saw.
   */
  async hold(
    viewer: Viewer,
    id: Id,
    version: number | null,
    may: (viewer: Viewer, need: GuardedNeed) => boolean,
  ): Promise<HeldNeed> {
    const stored = await this.needs.forUpdate(id);
    if (!stored) throw commonErrors.NOT_FOUND({ what: 'need' });
    const screenings = await this.needs.screenings(id);
    const need = { ...stored, screenerIds: screenings.map(({ personId }) => personId) };
    if (!mayReadNeed(viewer, need)) throw commonErrors.NOT_FOUND({ what: 'need' });
    if (!may(viewer, need)) throw commonErrors.FORBIDDEN();
    refuseIfStale(need, version);
    return need;
  }

  /** Throws WRONG_STATE where the event is not possible now; for checks that come before others. */
  refuseUnlessPossible(need: StoredNeed, event: NeedEvent): void {
    transitionFor(needLifecycle, need.state, event);
  }

  /** Carries out one row of the table notes it in the audit trail, and tells of it. Throws WRONG_STATE. */
  async move(
    viewer: Viewer,
    need: StoredNeed,
    event: NeedEvent,
    changes: Omit<NeedMove, 'state' | 'lastActionAt'> = {},
    details: Readonly<Record<string, string>> = {},
  ): Promise<void> {
    const { to } = transitionFor(needLifecycle, need.state, event);
    await this.needs.move(need.id, { ...changes, state: to, lastActionAt: this.clock.now() });
    await this.audit.record(viewer, {
      action: `need.${event}`,
      subjectType: 'need',
      subjectId: need.id,
      from: need.state,
      to,
      details,
    });
    await this.events.publish(needMoved, { needId: need.id, to }, viewer.personId);
  }
}
