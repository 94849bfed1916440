import { page } from '../../app/router/page.js';

export const routes = [
  page('outcomes', () => import('./outcome-list.page.js')),
  page('outcomes/mine', () => import('./my-outcomes.page.js')),
  page('outcomes/new', () => import('./outcome-form.page.js')),
  page('outcomes/:id', () => import('./outcome.page.js')),
  page('outcomes/:id/edit', () => import('./outcome-form.page.js')),
  page('office/outcomes', () => import('./office-outcomes.page.js')),
];
