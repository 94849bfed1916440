import type { ContextPersistence } from '@jiebang/platform/database';
import { AlertDigestEntity } from './alert-digest.entity.js';
import { AlertPreferenceEntity } from './alert-preference.entity.js';
import { AlertsTables1764000044170 } from './alerts-tables.migration.js';
import { SavedSearchEntity } from './saved-search.entity.js';

export const alertsPersistence: ContextPersistence = {
  name: 'alerts',
  entities: [SavedSearchEntity, AlertPreferenceEntity, AlertDigestEntity],
  migrations: [AlertsTables1764000044170],
};
