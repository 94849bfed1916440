export * from './choices.js';
export * from './person-mover.js';
export * from './person-reference.js';
export * from './person-references.module.js';
export * from './person-references.registry.js';
export * from './row-change.js';
