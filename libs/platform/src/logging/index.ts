export * from './log.js';
export * from './logging.module.js';
export * from './request-context.js';
