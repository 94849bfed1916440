export { pruneNotices } from './jobs/prune-notices.job.js';
export { NotificationsModule } from './notifications.module.js';
export { notificationsPersistence } from './persistence/notifications.persistence.js';
export { TellPeople } from './tell-people.js';
