import type { ContextPersistence } from '@jiebang/platform/database';
import { DuplicatesTables1764000046300 } from './duplicates-tables.migration.js';

export const duplicatesPersistence: ContextPersistence = {
  name: 'duplicates',
  entities: [],
  migrations: [DuplicatesTables1764000046300],
};
