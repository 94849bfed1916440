import pg from 'pg';

/** What the launcher remembers inside the embedded database, so that it travels with a copy of the data folder. */
interface DatabaseNotes {
  /** The build whose migrations have all run, with the state of the table of migrations right after. */
  readonly schema?: { readonly build: string; readonly migrations: string };
  /** The demo programme is loaded and its main job done. */
  readonly demo?: boolean;
}

/** Whether every migration of `build` is known to have run, and whether the demo programme is there. One connection, about 10 ms. */
export async function readNotes(
  url: string,
  build: string | null,
): Promise<{ readonly schemaIsCurrent: boolean; readonly demoIsLoaded: boolean }> {
  return connected(url, async (client) => {
    const { schema, demo } = await notesOf(client);
    const sameBuild = build !== null && schema?.build === build;
    // Somebody may have migrated down by hand since: the table must still say what it said then.
    const schemaIsCurrent = sameBuild && schema.migrations === (await migrationsRun(client));
    return { schemaIsCurrent, demoIsLoaded: demo === true };
  });
}

/** Remembers that the migrations of `build` have run. */
export async function noteSchema(url: string, build: string): Promise<void> {
  await connected(url, async (client) => {
    const notes = await notesOf(client);
    await write(client, { ...notes, schema: { build, migrations: await migrationsRun(client) } });
  });
}

/** Remembers that the demo programme is loaded. */
export async function noteDemo(url: string): Promise<void> {
  await connected(url, async (client) => write(client, { ...(await notesOf(client)), demo: true }));
}

/** They are the comment of the database: no table of ours, no migration, and gone with the database. */
async function notesOf(client: pg.Client): Promise<DatabaseNotes> {
  const { rows } = await client.query<{ text: string | null }>(
    `SELECT shobj_description(oid, 'pg_database') AS text FROM pg_database WHERE datname = current_database()`,
  );
  try {
    return JSON.parse(rows[0]?.text ?? '{}') as DatabaseNotes;
  } catch {
    return {};
  }
}

async function write(client: pg.Client, notes: DatabaseNotes): Promise<void> {
  const name = client.escapeIdentifier(client.database ?? '');
  await client.query(`COMMENT ON DATABASE ${name} IS ${client.escapeLiteral(JSON.stringify(notes))}`);
}

async function migrationsRun(client: pg.Client): Promise<string> {
  const table = await client.query<{ found: string | null }>(
    `SELECT to_regclass('schema_migration') AS found`,
  );
  if (table.rows[0]?.found == null) return 'none';
  const { rows } = await client.query<{ state: string }>(
    `SELECT count(*) || ':' || coalesce(max(name), '') AS state FROM schema_migration`,
  );
  return rows[0]?.state ?? 'none';
}

async function connected<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
