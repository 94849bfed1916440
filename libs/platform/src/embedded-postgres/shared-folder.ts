import { chmodSync, lstatSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { embeddedPostgresErrors } from './embedded-postgres.errors.js';

/**
 * A folder that every account can enter and only root can write, for what the server account must reach although the
 * checkout lies below a folder closed to others (a 0700 `mktemp -d` is the usual case).
 *
 * @throws DATABASE_NO_PERMISSION when neither /var/lib nor the temporary folder can hold it, or when somebody else
 *   made a folder of that name there first (never trust binaries from such a place).
 */
export function sharedFolder(): string {
  for (const folder of ['/var/lib/jiebang', join(tmpdir(), 'jiebang-server')]) {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o755 });
      const found = lstatSync(folder);
      if (!found.isDirectory() || found.uid !== process.getuid?.()) continue;
      chmodSync(folder, 0o755);
      return folder;
    } catch {
      continue;
    }
  }
  throw embeddedPostgresErrors.DATABASE_NO_PERMISSION({
    folder: '/var/lib/jiebang',
    detail: 'cannot be made',
  });
}
