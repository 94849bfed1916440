import { Injectable } from '@nestjs/common';
import { Clock, commonErrors, type Id, type Viewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { Events } from '@jiebang/platform/events';
import { mayGrant, type ScopedRole } from './account.policy.js';
import { AccountRepository } from './account.repository.js';
import { identityErrors } from './domain/identity.errors.js';
import { rolesChanged } from './identity.events.js';
import { OrganisationTree } from './organisation-tree.js';
import { RoleGrantRepository } from './role-grant.repository.js';

/** Takes a role from an account, with effect from the next request of its sessions and tokens. */
@Injectable()
export class RevokeRole {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly grants: RoleGrantRepository,
    private readonly tree: OrganisationTree,
    private readonly audit: AuditTrail,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** Throws FORBIDDEN, NOT_FOUND (no such account, or it does not bear the role) or LAST_ADMIN. */
  async run(viewer: Viewer, accountId: Id, role: ScopedRole): Promise<void> {
    const above = role.organisationId ? await this.tree.upwardsFrom(role.organisationId) : [];
    if (!mayGrant(viewer, role, above)) throw commonErrors.FORBIDDEN();
    const account = await this.accounts.byIdForUpdate(accountId);
    if (!account) throw commonErrors.NOT_FOUND({ what: 'account' });
    const held = await this.grants.find(accountId, role);
    if (!held) throw commonErrors.NOT_FOUND({ what: 'role' });
    const ofEverything = role.role === 'admin' && role.organisationId === null && role.programmeId === null;
    if (ofEverything && (await this.grants.otherAdmins(accountId)) === 0) throw identityErrors.LAST_ADMIN();
    await this.grants.revoke(held, this.clock.now());
    await this.audit.record(viewer, {
      action: 'role.revoke',
      subjectType: 'account',
      subjectId: accountId,
      details: { ...role },
    });
    const { personId } = account;
    await this.events.publish(rolesChanged, { accountId, personId }, viewer.personId);
  }
}
