import { defineJob } from '@jiebang/platform/queue';
import type { ImportRound } from '../imports.events.js';

const IMPORT = { queue: 'imports', attempts: 4, backoffMs: 1_000 } as const;

/** Reads a file and lists what is wrong with it. */
export const checkImportFile = defineJob<ImportRound>({ name: 'check-import', ...IMPORT });
/** Applies a file. */
export const applyImportFile = defineJob<ImportRound>({ name: 'apply-import', ...IMPORT });

/** One job for each round, so that asking twice does it once. */
export function importJobId(kind: 'check' | 'apply', { importId, attempt }: ImportRound): string {
  return `import-${kind}-${importId}-${attempt}`;
}
