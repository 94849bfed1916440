export * from './personal-data-source.js';
export * from './personal-data-sources.js';
export * from './sql-personal-data.js';
