import { Injectable } from '@nestjs/common';
import { Clock, commonErrors, nextState, type Id, type Viewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { refuseIfStale } from '@jiebang/platform/database';
import { Events } from '@jiebang/platform/events';
import { mayManageAccounts } from './account.policy.js';
import { AccountRepository } from './account.repository.js';
import { ApiTokenRepository } from './api-token.repository.js';
import { accountLifecycle } from './domain/account.js';
import { identityErrors } from './domain/identity.errors.js';
import { accountStatusChanged } from './identity.events.js';
import { RoleGrantRepository } from './role-grant.repository.js';
import { SessionRepository } from './session.repository.js';

/** Shuts an account, or opens it again. */
@Injectable()
export class ChangeAccountStatus {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly grants: RoleGrantRepository,
    private readonly sessions: SessionRepository,
    private readonly tokens: ApiTokenRepository,
    private readonly audit: AuditTrail,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /**
   * `disable` ends all sessions and access tokens for good: enabling later brings none of them back. Throws NOT_FOUND,
   * STALE_VERSION, WRONG_STATE, NOT_ONESELF or LAST_ADMIN.
   */
  async run(viewer: Viewer, event: 'disable' | 'enable', id: Id, version: number): Promise<void> {
    if (!mayManageAccounts(viewer)) throw commonErrors.FORBIDDEN();
    const account = await this.accounts.byIdForUpdate(id);
    if (!account) throw commonErrors.NOT_FOUND({ what: 'account' });
    refuseIfStale(account, version);
    const to = nextState(accountLifecycle, account.status, event);
    if (event === 'disable') {
      if (id === viewer.accountId) throw identityErrors.NOT_ONESELF();
      if ((await this.grants.otherAdmins(id)) === 0) throw identityErrors.LAST_ADMIN();
      await this.sessions.revokeAll(id, this.clock.now());
      await this.tokens.revokeAll(id, this.clock.now());
    }
    await this.accounts.saveStatus(id, to);
    await this.audit.record(viewer, {
      action: `account.${event}`,
      subjectType: 'account',
      subjectId: id,
      from: account.status,
      to,
    });
    const { personId } = account;
    await this.events.publish(accountStatusChanged, { accountId: id, personId }, viewer.personId);
  }
}
