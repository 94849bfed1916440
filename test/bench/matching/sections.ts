import type { Section } from './section.js';

/** In the order in which they run. */
export const SECTIONS: readonly Section[] = [];
