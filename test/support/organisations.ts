import { newId, type Id, type Role } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import type { TestApp } from './test-app.js';

/** Puts an organisation straight into the database. */
export async function addOrganisation(test: TestApp, kind: string, parentId: Id | null = null): Promise<Id> {
  const id = newId();
  await test.app
    .get(Database)
    .rows(
      `INSERT INTO organisation (id, version, kind, parent_id, name_zh, name_en) VALUES ($1, 1, $2, $3, '单位', 'Unit')`,
      [id, kind, parentId],
    );
  return id;
}

/** Puts a role within an organisation straight into the database. */
export async function grantWithin(
  test: TestApp,
  accountId: Id,
  role: Role,
  organisationId: Id,
): Promise<void> {
  await test.app
    .get(Database)
    .rows(
      'INSERT INTO role_grant (id, version, account_id, role, organisation_id) VALUES ($1, 1, $2, $3, $4)',
      [newId(), accountId, role, organisationId],
    );
}
