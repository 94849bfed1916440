export * from './rate-limit.module.js';
export * from './rate-limit.persistence.js';
export * from './rate-limiter.js';
export * from './sweep-rate-windows.js';
