import type { ContextPersistence } from '@jiebang/platform/database';
import { NotificationTables1764000012000 } from './notification-tables.migration.js';
import { NotificationEntity } from './notification.entity.js';

export const notificationsPersistence: ContextPersistence = {
  name: 'notifications',
  entities: [NotificationEntity],
  migrations: [NotificationTables1764000012000],
};
