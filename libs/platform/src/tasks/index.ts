export * from './task.js';
export * from './task-source.js';
export * from './task-sources.js';
