import { Injectable } from '@nestjs/common';
import { commonErrors, transitionFor, type Id, type Viewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { refuseIfStale } from '@jiebang/platform/database';
import { listLifecycle, type ListEvent } from '../domain/challenge-lifecycle.js';
import { mayManageProgramme } from '../programmes/programme.policy.js';
import { mayReadList } from './list.policy.js';
import { ListRepository, type ListMove, type StoredList } from './list.repository.js';

/** Holds a list and moves it along its lifecycle: the only way in which a list changes its state. */
@Injectable()
export class ListMoves {
  constructor(
    private readonly lists: ListRepository,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * The list, locked until the transaction ends. Throws NOT_FOUND where there is none or the viewer may not see it,
   * FORBIDDEN where they see it without being its office, STALE_VERSION.
   */
  async hold(viewer: Viewer, id: Id, version: number | null): Promise<StoredList> {
    const list = await this.lists.forUpdate(id);
    if (!list || !mayReadList(viewer, list)) throw commonErrors.NOT_FOUND({ what: 'challenge list' });
    if (!mayManageProgramme(viewer, list.programmeId)) throw commonErrors.FORBIDDEN();
    refuseIfStale(list, version);
    return list;
  }

  /** The same for a list that is still written. Throws WRONG_STATE in any other state. */
  async holdDraft(viewer: Viewer, id: Id, version: number | null, event: string): Promise<StoredList> {
    const list = await this.hold(viewer, id, version);
    if (list.state !== 'draft') {
      throw commonErrors.WRONG_STATE({ state: list.state, event, allowed: '—' });
    }
    return list;
  }

  /** Throws WRONG_STATE where the event is not possible now; for checks that come before others. */
  refuseUnlessPossible(list: StoredList, event: ListEvent): void {
    transitionFor(listLifecycle, list.state, event);
  }

  /** Carries out one row of the table and notes it in the audit trail. The challenges are the caller's to move. */
  async move(
    viewer: Viewer,
    list: StoredList,
    event: ListEvent,
    changes: Omit<ListMove, 'state'> = {},
    details: Readonly<Record<string, string | number | boolean>> = {},
  ): Promise<void> {
    const { to } = transitionFor(listLifecycle, list.state, event);
    await this.lists.move(list.id, { ...changes, state: to });
    await this.audit.record(viewer, {
      action: `challenge_list.${event}`,
      subjectType: 'challenge_list',
      subjectId: list.id,
      from: list.state,
      to,
      details,
    });
  }
}
