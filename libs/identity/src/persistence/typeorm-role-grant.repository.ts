import { Injectable } from '@nestjs/common';
import type { Id } from '@jiebang/kernel';
import { brokenConstraint, Database } from '@jiebang/platform/database';
import type { ScopedRole } from '../account.policy.js';
import { identityErrors } from '../domain/identity.errors.js';
import { RoleGrantRepository, type NewRoleGrant } from '../role-grant.repository.js';
import { RoleGrantEntity } from './role-grant.entity.js';

@Injectable()
export class TypeormRoleGrantRepository extends RoleGrantRepository {
  constructor(private readonly database: Database) {
    super();
  }

  async find(accountId: Id, { role, organisationId, programmeId }: ScopedRole): Promise<Id | null> {
    const found = await this.database.row<{ id: Id }>(
      `SELECT id FROM role_grant WHERE account_id = $1 AND role = $2 AND organisation_id IS NOT DISTINCT FROM $3::uuid
         AND programme_id IS NOT DISTINCT FROM $4::uuid AND revoked_at IS NULL FOR UPDATE`,
      [accountId, role, organisationId, programmeId],
    );
    return found?.id ?? null;
  }

  async add(grant: NewRoleGrant): Promise<void> {
    try {
      await this.database.manager.insert(RoleGrantEntity, grant);
    } catch (failure) {
      if (brokenConstraint(failure) === 'uq_role_grant__live') throw identityErrors.ROLE_HELD();
      throw failure;
    }
  }

  async revoke(id: Id, at: Date): Promise<void> {
    await this.database.manager.update(RoleGrantEntity, { id }, { revokedAt: at });
  }

  async otherAdmins(accountId: Id): Promise<number> {
    await this.database.lock('administrators');
    const row = await this.database.row<{ others: number }>(
      `SELECT count(DISTINCT a.id) AS others FROM role_grant g JOIN account a ON a.id = g.account_id
       WHERE g.role = 'admin' AND g.organisation_id IS NULL AND g.programme_id IS NULL AND g.revoked_at IS NULL
         AND a.status = 'active' AND a.id <> $1`,
      [accountId],
    );
    return row?.others ?? 0;
  }
}
