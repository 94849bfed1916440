import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/** The secret of an embedded installation: made once, kept in a file that only its owner reads. */
export function keptSessionSecret(file: string): string {
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {};
  const known = kept['SESSION_SECRET'];
  if (known !== undefined && known.length >= 32) return known;
  const made = randomBytes(32).toString('base64url');
  const content = JSON.stringify({ ...kept, SESSION_SECRET: made }, null, 2);
  writeFileSync(`${file}.new`, `${content}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return made;
}
