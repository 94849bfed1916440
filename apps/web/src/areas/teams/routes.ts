import { page } from '../../app/router/page.js';

export const routes = [
  page('teams', () => import('./board.page.js')),
  page('teams/:id', () => import('./team.page.js')),
];
