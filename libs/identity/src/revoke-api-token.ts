import { Injectable } from '@nestjs/common';
import { Clock, commonErrors, type Id, type Viewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { ApiTokenRepository } from './api-token.repository.js';

/** Ends one of one's own access tokens. */
@Injectable()
export class RevokeApiToken {
  constructor(
    private readonly apiTokens: ApiTokenRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Throws NOT_FOUND for a token that is somebody else's, unknown or over. */
  async run(viewer: Viewer, id: Id): Promise<void> {
    if (!viewer.accountId) throw commonErrors.SIGN_IN_REQUIRED();
    if (!(await this.apiTokens.revokeOwn(viewer.accountId, id, this.clock.now())))
      throw commonErrors.NOT_FOUND({ what: 'token' });
    await this.audit.record(viewer, { action: 'api-token.revoke', subjectType: 'api-token', subjectId: id });
  }
}
