import { page } from '../../app/router/page.js';

export const routes = [
  page('challenges', () => import('./challenge-list.page.js')),
  page('challenges/:id', () => import('./challenge.page.js')),
];
