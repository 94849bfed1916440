import type { Id } from '@jiebang/kernel';
import type { ScopedRole } from './account.policy.js';

/** A role on its way to an account. */
export interface NewRoleGrant extends ScopedRole {
  readonly id: Id;
  readonly accountId: Id;
  readonly grantedBy: Id | null;
}

/** Where the roles of accounts are kept. A revoked grant stays as a record. */
export abstract class RoleGrantRepository {
  abstract find(accountId: Id, role: ScopedRole): Promise<Id | null>;
  /** Throws ROLE_HELD when the account bears the role within this scope already. */
  abstract add(grant: NewRoleGrant): Promise<void>;
  abstract revoke(id: Id, at: Date): Promise<void>;
  /**
   * How many active accounts are administrators of everything, apart from `accountId`. Holds off every other change of
   * administrators until the transaction ends, so that two at once cannot remove each other.
   */
  abstract otherAdmins(accountId: Id): Promise<number>;
}
