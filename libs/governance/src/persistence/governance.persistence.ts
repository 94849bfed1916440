import type { ContextPersistence } from '@jiebang/platform/database';
import { GovernanceIndexes1764000008000 } from './governance-indexes.migration.js';

export const governancePersistence: ContextPersistence = {
  name: 'governance',
  entities: [],
  migrations: [GovernanceIndexes1764000008000],
};
