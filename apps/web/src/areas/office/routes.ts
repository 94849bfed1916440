import { page } from '../../app/router/page.js';

export const routes = [
  page('office', () => import('./dashboard.page.js')),
  page('office/lists', () => import('./lists.page.js')),
  page('office/lists/:id', () => import('./list-challenges.page.js')),
  page('office/lists/:id/pool', () => import('./list-pool.page.js')),
  page('office/lists/:id/details', () => import('./list-details.page.js')),
  page('office/lists/:id/preview', () => import('./list-preview.page.js')),
  page('office/lists/:id/challenges/:challengeId', () => import('./list-challenge.page.js')),
  page('office/programmes', () => import('./programmes.page.js')),
];
