import { Injectable } from '@nestjs/common';
import { commonErrors, newId, type Id, type Viewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { Events } from '@jiebang/platform/events';
import { mayGrant, type ScopedRole } from './account.policy.js';
import { AccountRepository } from './account.repository.js';
import { identityErrors } from './domain/identity.errors.js';
import { rolesChanged } from './identity.events.js';
import { OrganisationTree } from './organisation-tree.js';
import { RoleGrantRepository } from './role-grant.repository.js';

/**
 * Gives an account a role. Open sessions need no new token for it: every request reads the roles of that moment, so a
 * grant holds from the next request on, and so does its end.
 */
@Injectable()
export class GrantRole {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly grants: RoleGrantRepository,
    private readonly tree: OrganisationTree,
    private readonly audit: AuditTrail,
    private readonly events: Events,
  ) {}

  /**
   * The programme's id is taken as it is: programmes belong to a context above this one, and a grant within one that does
   * not exist opens nothing. Throws FORBIDDEN, NOT_FOUND, NOT_ONESELF or ROLE_HELD.
   */
  async run(viewer: Viewer, accountId: Id, role: ScopedRole): Promise<void> {
    const above = role.organisationId ? await this.tree.upwardsFrom(role.organisationId) : [];
    if (!mayGrant(viewer, role, above)) throw commonErrors.FORBIDDEN();
    const account = await this.accounts.byIdForUpdate(accountId);
    if (!account) throw commonErrors.NOT_FOUND({ what: 'account' });
    if (accountId === viewer.accountId) throw identityErrors.NOT_ONESELF();
    if (await this.grants.find(accountId, role)) throw identityErrors.ROLE_HELD();
    await this.grants.add({ id: newId(), accountId, ...role, grantedBy: viewer.accountId });
    await this.audit.record(viewer, {
      action: 'role.grant',
      subjectType: 'account',
      subjectId: accountId,
      details: { ...role },
    });
    const { personId } = account;
    await this.events.publish(rolesChanged, { accountId, personId }, viewer.personId);
  }
}
