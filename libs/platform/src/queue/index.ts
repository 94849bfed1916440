export * from './backend.js';
export * from './job-definition.js';
export * from './job-handler.js';
export * from './job-queue.js';
export * from './queue-workers.js';
export * from './queue.module.js';
