import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { testServerUrl } from './test-server.js';

/** How to make the schema that clones start from. */
export interface DatabaseTemplate {
  /** Changes whenever the migrations change: a hash over their names and sources. At most 40 characters are used. */
  readonly fingerprint: string;
  /** Runs all migrations against an empty database and closes its connections. */
  readonly migrate: (url: string) => Promise<void>;
}

/** A database of one test file. */
export interface TestDatabase {
  readonly url: string;
  /** Ends its sessions and removes it. Close pools first: PostgreSQL ends open ones with an error event. */
  drop(): Promise<void>;
}

/** A fresh migrated database, copied from a template that is made once a run (24-47 ms each in memory). */
export async function cloneDatabase(template: DatabaseTemplate): Promise<TestDatabase> {
  const server = await testServerUrl();
  const source = `tpl_${template.fingerprint.slice(0, 40)}`;
  return withAdmin(server, async (admin) => {
    await ensureTemplate(admin, server, source, template.migrate);
    const name = freshName();
    // WAL_LOG copies page by page; FILE_COPY would force two checkpoints a clone.
    await admin.query(
      `CREATE DATABASE ${admin.escapeIdentifier(name)} TEMPLATE ${admin.escapeIdentifier(source)} STRATEGY WAL_LOG`,
    );
    return database(server, name);
  });
}

/** A fresh database without any table, for tests of migrations themselves. */
export async function emptyDatabase(): Promise<TestDatabase> {
  const server = await testServerUrl();
  return withAdmin(server, async (admin) => {
    const name = freshName();
    await admin.query(`CREATE DATABASE ${admin.escapeIdentifier(name)} TEMPLATE template0 STRATEGY WAL_LOG`);
    return database(server, name);
  });
}

async function ensureTemplate(
  admin: pg.Client,
  server: string,
  name: string,
  migrate: DatabaseTemplate['migrate'],
): Promise<void> {
  // Of several test processes one makes it, the others wait here. The lock goes with the session.
  await admin.query('SELECT pg_advisory_lock(hashtext($1))', [name]);
  try {
    const { rows } = await admin.query<{ datistemplate: boolean }>(
      'SELECT datistemplate FROM pg_database WHERE datname = $1',
      [name],
    );
    if (rows[0]?.datistemplate === true) return;
    const quoted = admin.escapeIdentifier(name);
    // There but unmarked: a run that was killed in the middle of its migrations.
    await admin.query(`DROP DATABASE IF EXISTS ${quoted} WITH (FORCE)`);
    await admin.query(`CREATE DATABASE ${quoted} TEMPLATE template0 STRATEGY WAL_LOG`);
    await migrate(addressOf(server, name));
    await admin.query(`ALTER DATABASE ${quoted} WITH IS_TEMPLATE true ALLOW_CONNECTIONS false`);
  } finally {
    await admin.query('SELECT pg_advisory_unlock(hashtext($1))', [name]);
  }
}

function database(server: string, name: string): TestDatabase {
  return {
    url: addressOf(server, name),
    drop: () =>
      withAdmin(server, async (admin) => {
        await admin.query(`DROP DATABASE IF EXISTS ${admin.escapeIdentifier(name)} WITH (FORCE)`);
      }),
  };
}

async function withAdmin<Result>(
  server: string,
  work: (admin: pg.Client) => Promise<Result>,
): Promise<Result> {
  const admin = new pg.Client({ connectionString: addressOf(server, 'postgres') });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

function addressOf(server: string, name: string): string {
  const address = new URL(server);
  address.pathname = `/${name}`;
  return address.toString();
}

function freshName(): string {
  return `t_${randomBytes(8).toString('hex')}`;
}
