import { Injectable } from '@nestjs/common';
import { commonErrors, type Id, type Viewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { mayManageAccounts } from './account.policy.js';
import { AccountRepository } from './account.repository.js';

/** Opens an account that wrong passwords have locked. */
@Injectable()
export class UnlockAccount {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly audit: AuditTrail,
  ) {}

  /** Does no harm to an account that is not locked. Throws NOT_FOUND. */
  async run(viewer: Viewer, id: Id): Promise<void> {
    if (!mayManageAccounts(viewer)) throw commonErrors.FORBIDDEN();
    const account = await this.accounts.byIdForUpdate(id);
    if (!account) throw commonErrors.NOT_FOUND({ what: 'account' });
    await this.accounts.saveAttempts(id, { failedAttempts: 0, lockedUntil: null });
    await this.audit.record(viewer, { action: 'account.unlock', subjectType: 'account', subjectId: id });
  }
}
