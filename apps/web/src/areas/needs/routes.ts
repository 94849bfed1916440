import { page } from '../../app/router/page.js';

export const routes = [
  page('needs', () => import('./my-needs.page.js')),
  page('needs/new', () => import('./need-form.page.js')),
  page('needs/:id', () => import('./need.page.js')),
  page('needs/:id/edit', () => import('./need-form.page.js')),
  page('screening', () => import('./screening.page.js')),
  page('pool/:id', () => import('./pooled-need.page.js')),
];
