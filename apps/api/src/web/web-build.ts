import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The web application as `vite build` left it. */
export interface WebBuild {
  /** Hashed files, each with .br and .gz beside it where that is worth it. */
  readonly assets: string;
  /** index.html with NONCE where each answer has a fresh one. */
  readonly page: string;
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
  return { assets: join(folder, 'assets'), page: readFileSync(join(folder, 'index.html'), 'utf8') };
}
