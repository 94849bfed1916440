/**
 * The dictionaries of the field: clinical departments, disciplines, synonym groups, capabilities. Plain data and
 * look-ups; other contexts validate their codes here. Pure: depends on nothing.
 */
export * from './abbreviation.js';
export * from './capability.js';
export * from './department.js';
export * from './discipline.js';
export * from './provenance.js';
export * from './search-term.js';
export * from './synonym.js';
