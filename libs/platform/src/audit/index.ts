export * from './audit-sealer.js';
export * from './audit-trail.js';
export * from './audit.module.js';
export * from './audit.persistence.js';
