export * from './duplicates.events.js';
export { DuplicatesModule } from './duplicates.module.js';
export { FindDuplicates } from './find-duplicates.js';
export { scanDuplicates } from './jobs/scan-duplicates.job.js';
export { duplicatesPersistence } from './persistence/duplicates.persistence.js';
