import type { Id } from '@jiebang/kernel';
import { defineEvent } from '@jiebang/platform/events';

/** Two records became one. */
export const peopleMerged = defineEvent<{ mergeId: Id; keptId: Id; mergedId: Id }>('people.merged');
/** A merge was undone. */
export const peopleSeparated = defineEvent<{ mergeId: Id; keptId: Id; mergedId: Id }>('people.separated');
/** Somebody asked for all records to be compared. */
export const scanRequested = defineEvent<{ scanId: Id }>('duplicates.scan-requested');
