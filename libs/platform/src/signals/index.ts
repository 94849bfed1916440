export * from './signals.js';
export * from './signals.module.js';
