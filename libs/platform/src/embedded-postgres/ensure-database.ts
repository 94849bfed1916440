import pg from 'pg';
import { SUPERUSER } from './make-cluster.js';

const NO_SUCH_DATABASE = '3D000';
const ALREADY_THERE = '42P04';

/** Connects to the database, making it first when it is absent. @returns its address and the server's version. */
export async function ensureDatabase(connection: {
  readonly port: number;
  readonly password: string;
  readonly database: string;
}): Promise<{ url: string; version: string }> {
  const url = addressOf(connection);
  try {
    return { url, version: await serverVersion(url) };
  } catch (error) {
    if ((error as { code?: string }).code !== NO_SUCH_DATABASE) throw error;
  }
  const client = new pg.Client({ connectionString: addressOf({ ...connection, database: 'postgres' }) });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(connection.database)}`);
  } catch (error) {
    if ((error as { code?: string }).code !== ALREADY_THERE) throw error;
  } finally {
    await client.end();
  }
  return { url, version: await serverVersion(url) };
}

function addressOf(connection: {
  readonly port: number;
  readonly password: string;
  readonly database: string;
}) {
  const { port, password, database } = connection;
  return `postgresql://${SUPERUSER}:${encodeURIComponent(password)}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
}

async function serverVersion(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ server_version: string }>('SHOW server_version');
    return rows[0]?.server_version.split(' ')[0] ?? 'unknown';
  } finally {
    await client.end();
  }
}
