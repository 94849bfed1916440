export * from './constraint.js';
export * from './context-persistence.js';
export * from './data-source.js';
export * from './database.js';
export * from './database.module.js';
export * from './naming-strategy.js';
export * from './versioned.entity.js';
