import { page } from '../../app/router/page.js';

export const routes = [
  page('office/duplicates', () => import('./duplicates.page.js')),
  page('office/duplicates/:id', () => import('./pair.page.js')),
];
