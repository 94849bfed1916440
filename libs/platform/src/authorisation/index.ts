export * from './admission.guard.js';
export * from './authorisation.decorators.js';
export * from './authorisation.module.js';
export * from './capability.js';
export * from './entry-points.js';
export * from './request-of.js';
export * from './viewer-source.js';
