import { Injectable } from '@nestjs/common';
import { Clock, commonErrors, nextState, type Id, type Viewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { refuseIfStale } from '@jiebang/platform/database';
import { pairLifecycle } from './domain/duplicate-pair.js';
import { mayDecideDuplicates } from './duplicate.policy.js';
import { DuplicateRepository } from './duplicate.repository.js';

/** Says that two records are not one person, which is remembered; or that they are to be looked at again. */
@Injectable()
export class DecidePair {
  constructor(
    private readonly pairs: DuplicateRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Throws FORBIDDEN, NOT_FOUND, STALE_VERSION, WRONG_STATE. */
  async run(
    viewer: Viewer,
    id: Id,
    version: number,
    event: 'dismiss' | 'reopen',
    note: string | null,
  ): Promise<Id> {
    if (!mayDecideDuplicates(viewer)) throw commonErrors.FORBIDDEN();
    const pair = await this.pairs.pairForUpdate(id);
    if (!pair) throw commonErrors.NOT_FOUND({ what: 'duplicate pair' });
    refuseIfStale(pair, version);
    const state = nextState(pairLifecycle, pair.state, event);
    await this.pairs.decide(id, { state, by: viewer.personId, at: this.clock.now(), note });
    await this.audit.record(viewer, {
      action: `duplicate-pair.${event}`,
      subjectType: 'duplicate_pair',
      subjectId: id,
      from: pair.state,
      to: state,
      details: { leftId: pair.leftId, rightId: pair.rightId },
    });
    return id;
  }
}
