import { promisify } from 'node:util';
import { gunzipSync, gzip, gzipSync } from 'node:zlib';

/** A value as compressed JSON: what lies in the database and what threads hand each other. */
export type Packed = Uint8Array;

/** Little is won by trying harder, and these are read soon. */
const OPTIONS = { level: 2 } as const;
const gzipAside = promisify(gzip);

export function pack(value: unknown): Packed {
  return gzipSync(JSON.stringify(value), OPTIONS);
}

/** Compresses in a thread of Node's pool: a worker's event loop stays free. */
export async function packAside(value: unknown): Promise<Packed> {
  return gzipAside(JSON.stringify(value), OPTIONS);
}

export function unpack<T>(packed: Packed): T {
  return JSON.parse(gunzipSync(packed).toString('utf8')) as T;
}
