import { Injectable } from '@nestjs/common';
import { commonErrors, transitionFor, type Id, type Viewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { refuseIfStale } from '@jiebang/platform/database';
import { Events } from '@jiebang/platform/events';
import { CALL_LIFECYCLE, type CallEvent } from '../domain/call-lifecycle.js';
import { callChanged } from '../funding.events.js';
import { mayManageCalls, mayReadCall } from './call.policy.js';
import { CallRepository, type CallRow } from './call.repository.js';

/** The one way in which a call is taken hold of and moved along its lifecycle. */
@Injectable()
export class CallMoves {
  constructor(
    private readonly calls: CallRepository,
    private readonly audit: AuditTrail,
    private readonly events: Events,
  ) {}

  /**
   * The call, locked until the transaction ends, for somebody who manages it. Throws NOT_FOUND where the viewer may not
   * even see it, else FORBIDDEN, and STALE_VERSION.
   */
  async hold(viewer: Viewer, id: Id, version: number | null): Promise<CallRow> {
    const call = await this.calls.forUpdate(id);
    if (!call || !mayReadCall(viewer, call)) throw commonErrors.NOT_FOUND({ what: 'call' });
    if (!mayManageCalls(viewer, call.programmeId)) throw commonErrors.FORBIDDEN();
    refuseIfStale(call, version);
    return call;
  }

  /** Moves a held call. Throws WRONG_STATE. */
  async move(
    viewer: Viewer,
    call: CallRow,
    event: CallEvent,
    changes: Partial<Pick<CallRow, 'approvedBy' | 'approvedAt' | 'openedAt' | 'closedAt' | 'terms'>> = {},
  ): Promise<CallRow> {
    const { to } = transitionFor(CALL_LIFECYCLE, call.state, event);
    const moved = { ...changes, state: to };
    await this.calls.save(call.id, moved);
    await this.audit.record(viewer, {
      action: `funding_call.${event}`,
      subjectType: 'funding_call',
      subjectId: call.id,
      from: call.state,
      to,
    });
    await this.events.publish(callChanged, { callId: call.id }, viewer.personId);
    return { ...call, ...moved, version: call.version + 1 };
  }
}
