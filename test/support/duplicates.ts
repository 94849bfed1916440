import { newId, type Id } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import type { TestApp } from './test-app.js';

export interface RecordContent {
  readonly nameZh: string;
  readonly nameEn: string;
  readonly identityNumber?: string;
  readonly orcid?: string;
  readonly email?: string;
  readonly kind?: string | null;
  readonly methods?: readonly string[];
}

/** Puts a record of somebody straight into the register, with a profile unless `kind` is null. */
export async function addRecord(test: TestApp, content: RecordContent): Promise<Id> {
  const database = test.app.get(Database);
  const id = newId();
  const { nameZh, nameEn, identityNumber = null, orcid = null, email = null, kind = 'engineer' } = content;
  await database.rows(
    `INSERT INTO person (id, version, name_zh, name_en, identity_number, orcid, email, synthetic)
     VALUES ($1, 1, $2, $3, $4, $5, $6, true)`,
    [id, nameZh, nameEn, identityNumber, orcid, email],
  );
  if (kind)
    await database.rows('INSERT INTO profile (person_id, version, kind, methods) VALUES ($1, 1, $2, $3)', [
      id,
      kind,
      content.methods ?? [],
    ]);
  return id;
}

export async function addOrganisation(test: TestApp, nameZh: string): Promise<Id> {
  const id = newId();
  await test.app
    .get(Database)
    .rows(
      `INSERT INTO organisation (id, version, kind, name_zh, name_en) VALUES ($1, 1, 'hospital', $2, $2)`,
      [id, nameZh],
    );
  return id;
}

export async function addPost(test: TestApp, personId: Id, organisationId: Id, title = '医生', main = true) {
  await test.app.get(Database).rows(
    `INSERT INTO affiliation (id, version, person_id, organisation_id, title_zh, title_en, main)
     VALUES ($1, 1, $2, $3, $4, $4, $5)`,
    [newId(), personId, organisationId, title, main],
  );
}

export async function addWork(test: TestApp, personId: Id, ref: string | null, titleEn = 'A work') {
  await test.app.get(Database).rows(
    `INSERT INTO evidence_item (id, version, person_id, kind, title_zh, title_en, year, ref)
     VALUES ($1, 1, $2, 'publication', '', $3, 2024, $4)`,
    [newId(), personId, titleEn, ref],
  );
}

/** Tables that tell of merges, deliveries and sign-ins, and are not what a merge changes. */
const ASIDE = [
  'audit_entry',
  'audit_seal',
  'outbox_event',
  'event_delivery',
  'idempotency_key',
  'session',
  'api_token',
  'schema_migration',
  'duplicate_key',
  'duplicate_pair',
  'duplicate_scan',
  'person_merge',
  'person_merge_change',
];
const COUNTERS = ['version', 'updated_at', 'revision'];

/** Every row of every table as text, counters of changes left out: to see that something is as it was. */
export async function wholeDatabase(test: TestApp): Promise<Readonly<Record<string, readonly string[]>>> {
  const database = test.app.get(Database);
  const tables = await database.rows<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> ALL($1::text[]) ORDER BY 1`,
    [ASIDE],
  );
  const content: Record<string, readonly string[]> = {};
  for (const { name } of tables) {
    const rows = await database.rows<{ row: string }>(
      `SELECT (to_jsonb(r) - $1::text[])::text AS row FROM "${name}" r ORDER BY 1`,
      [COUNTERS],
    );
    if (rows.length > 0) content[name] = rows.map(({ row }) => row);
  }
  return content;
}
