export * from './signals.js';
export * from './signals.module.js';
export * from './starting-with.js';
