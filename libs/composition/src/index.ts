export * from './contexts.js';
export * from './jiebang.module.js';
export * from './jobs.js';
export * from './migrate.js';
export * from './worker-runtime.js';
