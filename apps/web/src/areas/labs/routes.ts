import { page } from '../../app/router/page.js';

export const routes = [
  page('labs', () => import('./labs.page.js')),
  page('labs/:id', () => import('./lab.page.js')),
];
