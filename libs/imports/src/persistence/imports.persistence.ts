import type { ContextPersistence } from '@jiebang/platform/database';
import { ImportJobEntity } from './import-job.entity.js';
import { ImportsTables1764000010000 } from './imports-tables.migration.js';

export const importsPersistence: ContextPersistence = {
  name: 'imports',
  entities: [ImportJobEntity],
  migrations: [ImportsTables1764000010000],
};
