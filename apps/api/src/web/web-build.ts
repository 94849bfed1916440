import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The web application as `vite build` left it. */
export interface WebBuild {
  /** Hashed files, each with .br and .gz beside it where that is worth it. */
  readonly assets: string;
  /** index.html with NONCE where each answer has a fresh one; that of a build which was made meanwhile, too. */
  readonly page: () => string;
}

/** Stands in index.html for the nonce; apps/web/vite.config.ts puts it there. */
export const NONCE = '__CSP_NONCE__';

/** Beside this bundle; in tests, which run from sources, in the folder of builds. */
const PLACES = ['../web', '../../../../dist/apps/web'];

/** The build, or null where there is none: an api without pages is still an api. */
export function findWebBuild(): WebBuild | null {
  const here = dirname(fileURLToPath(import.meta.url));
  const folder = PLACES.map((place) => join(here, place)).find((candidate) =>
    existsSync(join(candidate, 'index.html')),
  );
  if (folder === undefined) return null;
  return { assets: join(folder, 'assets'), page: latest(join(folder, 'index.html')) };
}

/** The file's text, read again when it has changed. While a build replaces it, the last text stands. */
function latest(path: string): () => string {
  let text = readFileSync(path, 'utf8');
  let readAt = statSync(path).mtimeMs;
  return () => {
    const changedAt = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
    if (changedAt !== undefined && changedAt !== readAt) {
      text = readFileSync(path, 'utf8');
      readAt = changedAt;
    }
    return text;
  };
}
