import { newId, type Id } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import { SearchEngine, searchErrors } from '@jiebang/platform/search';
import { ReindexAll } from '@jiebang/discovery';
import { runJob } from './jobs.js';
import type { TestApp } from './test-app.js';
import type { TestClient } from './test-client.js';

export interface SavedSearchSeen {
  readonly id: Id;
  readonly version: number;
  readonly name: string;
  readonly frequency: string;
  readonly reportedOn: string;
  readonly code?: string;
}

export interface DigestSeen {
  readonly id: Id;
  readonly day: string;
  readonly total: number;
  readonly entries: readonly {
    readonly name: string;
    readonly count: number;
    readonly found: number | null;
    readonly hits: readonly { readonly id: Id; readonly index: string; readonly titleZh: string }[];
  }[];
  readonly challenges: readonly { readonly reasons: readonly { readonly textZh: string }[] }[];
}

const ENTRIES = `entries { name count found hits { id index titleZh } }
  challenges { challenge { id } reasons { textZh textEn } }`;

/** The viewer's digests, the newest first. */
export async function digestsOf(client: TestClient): Promise<readonly DigestSeen[]> {
  const query = `{ myDigests { nodes { id day total ${ENTRIES} } } }`;
  return (await client.data<{ myDigests: { nodes: DigestSeen[] } }>(query)).myDigests.nodes;
}

export async function previewOf(client: TestClient, savedSearchId?: Id): Promise<DigestSeen> {
  const query = `query ($savedSearchId: ID) { previewDigest(savedSearchId: $savedSearchId) { ${ENTRIES} } }`;
  return (await client.data<{ previewDigest: DigestSeen }>(query, { savedSearchId })).previewDigest;
}

/** Puts a facility into the database and the index. */
export async function addFacility(test: TestApp, responsiblePersonId: Id, nameZh: string): Promise<Id> {
  const database = test.app.get(Database);
  const [organisationId, id] = [newId(), newId()];
  await database.rows(
    `INSERT INTO organisation (id, version, kind, name_zh, name_en) VALUES ($1, 1, 'enterprise', '机构', 'Org')`,
    [organisationId],
  );
  await database.rows(
    `INSERT INTO facility (id, version, organisation_id, responsible_person_id, name_zh, name_en)
     VALUES ($1, 1, $2, $3, $4, $4)`,
    [id, organisationId, responsiblePersonId, nameZh],
  );
  await test.app.get(ReindexAll).run(['labs']);
  return id;
}

/** The clock's part and that of the workers it asks, one after the other, for these people. */
export async function makeDigests(test: TestApp, day: string, ...personIds: readonly Id[]): Promise<void> {
  for (const personId of personIds) await runJob(test, 'make-digest', { personId, day });
}

/** Has every search refused, as where the engine is down, until the returned function is called. */
export function stopSearch(test: TestApp): () => void {
  const engine = test.app.get(SearchEngine);
  const { search, multi } = engine;
  const down = () => Promise.reject(searchErrors.SEARCH_UNAVAILABLE());
  Object.assign(engine, { search: down, multi: down });
  return () => void Object.assign(engine, { search, multi });
}
