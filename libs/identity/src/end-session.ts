import { Injectable } from '@nestjs/common';
import { Clock, commonErrors, type Id, type Viewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { SessionRepository } from './session.repository.js';

/** Ends one of one's own sessions, for instance on a computer that one has left behind. */
@Injectable()
export class EndSession {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Throws NOT_FOUND for a session that is somebody else's, unknown or over. */
  async run(viewer: Viewer, id: Id): Promise<void> {
    if (!viewer.accountId) throw commonErrors.SIGN_IN_REQUIRED();
    if (!(await this.sessions.revokeOwn(viewer.accountId, id, this.clock.now())))
      throw commonErrors.NOT_FOUND({ what: 'session' });
    await this.audit.record(viewer, { action: 'session.end', subjectType: 'session', subjectId: id });
  }
}
