export * from './domain/import-lifecycle.js';
export * from './imports.events.js';
export { ImportReadModel, type ImportRecord } from './import.read-model.js';
export { ImportsModule } from './imports.module.js';
export { applyImportFile, checkImportFile } from './jobs/import.jobs.js';
export { importsPersistence } from './persistence/imports.persistence.js';
