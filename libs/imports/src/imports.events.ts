import type { Id } from '@jiebang/kernel';
import { defineEvent } from '@jiebang/platform/events';
import type { ImportState } from './domain/import-lifecycle.js';

/** One round of an import; a later round makes the jobs of an earlier one idle. */
export interface ImportRound {
  readonly importId: Id;
  readonly attempt: number;
}

/** A file waits to be checked: it was uploaded, or somebody wants it checked again. */
export const importSubmitted = defineEvent<ImportRound>('import.submitted');
/** Somebody has looked at the preview and wants the file applied. */
export const importStarted = defineEvent<ImportRound>('import.started');
/** Every row of a file was applied. */
export const importDone = defineEvent<{ importId: Id }>('import.done');
/** An import went on to another state: checked, with or without problems, applied, failed. */
export const importMoved = defineEvent<{ importId: Id; to: ImportState }>('import.moved');
