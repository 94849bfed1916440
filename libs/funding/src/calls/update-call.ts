import { Injectable } from '@nestjs/common';
import { commonErrors, transitionFor, type Id, type Viewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { CALL_LIFECYCLE } from '../domain/call-lifecycle.js';
import type { CallContent } from '../domain/call.js';
import { CallMoves } from './call-moves.js';
import { CallRepository } from './call.repository.js';

/** What is left out stays as it is; null takes a value away. */
export type CallChanges = Partial<Omit<CallContent, 'programmeId'>>;

/** The project office writes on a call that is not announced yet. An edit voids an approval. */
@Injectable()
export class UpdateCall {
  constructor(
    private readonly calls: CallRepository,
    private readonly moves: CallMoves,
    private readonly audit: AuditTrail,
  ) {}

  /** Throws NOT_FOUND, FORBIDDEN, STALE_VERSION, WRONG_STATE. */
  async run(viewer: Viewer, id: Id, version: number, changes: CallChanges): Promise<void> {
    const call = await this.moves.hold(viewer, id, version);
    if (changes.fundId && !(await this.calls.hasFund(changes.fundId))) {
      throw commonErrors.NOT_FOUND({ what: 'fund' });
    }
    if (call.state !== 'draft') {
      transitionFor(CALL_LIFECYCLE, call.state, 'revise');
      await this.moves.move(viewer, call, 'revise', { approvedBy: null, approvedAt: null });
    }
    const named = Object.entries(changes).filter(([, value]) => value !== undefined);
    await this.calls.save(id, Object.fromEntries(named));
    await this.audit.record(viewer, {
      action: 'funding_call.update',
      subjectType: 'funding_call',
      subjectId: id,
      details: { fields: named.map(([field]) => field) },
    });
  }
}
