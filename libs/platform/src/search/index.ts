export * from './index-settings.js';
export * from './search-document.js';
export * from './search-engine.js';
export * from './search-query.js';
export * from './search.errors.js';
export * from './search.module.js';
export * from './postgres/search.persistence.js';
