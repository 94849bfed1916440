import { page } from '../../app/router/page.js';

export const routes = [
  page('matching', () => import('./matching.page.js')),
  page('matching/compare', () => import('./compare.page.js')),
  page('matching/:runId', () => import('./run.page.js')),
];
