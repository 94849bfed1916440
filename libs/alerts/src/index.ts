export { AlertsModule } from './alerts.module.js';
export { forgetAlerts } from './jobs/forget-alerts.job.js';
export { makeDigest } from './jobs/make-digest.job.js';
export { startDigests } from './jobs/start-digests.job.js';
export { alertsPersistence } from './persistence/alerts.persistence.js';
