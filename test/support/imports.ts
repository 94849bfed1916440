import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId, type Id } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import { eventually } from './eventually.js';
import { multipartFile } from './multipart.js';
import { startTestApp, type TestApp } from './test-app.js';
import type { TestClient } from './test-client.js';

/** An import as the API shows it. */
export interface ShownImport {
  readonly id: Id;
  readonly version: number;
  readonly state: string;
  readonly progress: number;
  readonly rowCount: number;
  readonly createCount: number;
  readonly updateCount: number;
  readonly skipCount: number;
  readonly problemCount: number;
  readonly problems: readonly ShownProblem[];
  readonly failure: ShownProblem | null;
}

export interface ShownProblem {
  readonly row: number | null;
  readonly column: string | null;
  readonly header: string | null;
  readonly code: string;
  readonly messageZh: string;
  readonly messageEn: string;
  readonly value: string;
}

const PROBLEM = `{ row column header code messageZh messageEn value }`;
export const IMPORT = `id version state progress rowCount createCount updateCount skipCount problemCount
  problems ${PROBLEM} failure ${PROBLEM}`;

/** The application with a folder of its own for files. */
export async function startImportsApp(working: boolean): Promise<TestApp> {
  const folder = mkdtempSync(join(tmpdir(), 'jiebang-imports-'));
  const test = await startTestApp({ working, env: { DATA_DIR: folder } });
  return {
    ...test,
    close: async () => {
      await test.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function upload(client: TestClient, sheet: string, content: Buffer | string, name = `${sheet}.csv`) {
  const { payload, headers } = multipartFile(name, Buffer.from(content));
  return client.http('POST', `/imports/${sheet}`, payload, { ...headers, 'accept-language': 'en' });
}

/** Uploads what must be accepted; returns the import's id. */
export async function uploaded(client: TestClient, sheet: string, content: Buffer | string): Promise<Id> {
  const response = await upload(client, sheet, content);
  if (response.statusCode !== 201) throw new Error(`not accepted: ${response.body}`);
  return response.json<{ id: Id }>().id;
}

export async function importOf(client: TestClient, id: Id): Promise<ShownImport> {
  const data = await client.data<{ importJob: ShownImport }>(
    `query ($id: ID!) { importJob(id: $id) { ${IMPORT} } }`,
    { id },
  );
  return data.importJob;
}

/** The import once no job is at work on it. */
export function settled(client: TestClient, id: Id): Promise<ShownImport> {
  return eventually(
    () => importOf(client, id),
    ({ state }) => state !== 'uploaded' && state !== 'running',
  );
}

/** Calls runImport, recheckImport or cancelImport. */
export async function decide(
  client: TestClient,
  mutation: 'runImport' | 'recheckImport' | 'cancelImport',
  { id, version }: { readonly id: Id; readonly version: number },
): Promise<{ readonly state?: string; readonly code?: string }> {
  const data = await client.data<Record<string, { state?: string; code?: string }>>(
    `mutation ($id: ID!, $version: Int!) { ${mutation}(id: $id, version: $version) {
       ... on ImportJob { state version } ... on Problem { code } } }`,
    { id, version },
  );
  return data[mutation] ?? {};
}

/** Uploads, waits for the check, runs, waits for the end. */
export async function imported(
  client: TestClient,
  sheet: string,
  content: Buffer | string,
): Promise<ShownImport> {
  const checked = await settled(client, await uploaded(client, sheet, content));
  if (checked.state !== 'ready') throw new Error(`not ready: ${JSON.stringify(checked)}`);
  await decide(client, 'runImport', checked);
  return settled(client, checked.id);
}

/** Puts an organisation straight into the database. */
export async function addOrganisation(
  test: TestApp,
  kind: string,
  nameZh: string,
  nameEn: string,
  parentId: Id | null = null,
): Promise<Id> {
  const id = newId();
  await test.app
    .get(Database)
    .rows(
      `INSERT INTO organisation (id, version, kind, parent_id, name_zh, name_en) VALUES ($1, 1, $2, $3, $4, $5)`,
      [id, kind, parentId, nameZh, nameEn],
    );
  return id;
}
