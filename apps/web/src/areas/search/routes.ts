import { page } from '../../app/router/page.js';

export const routes = [
  page('search', () => import('./search.page.js')),
  page('alerts', () => import('./alerts/alerts.page.js')),
];
