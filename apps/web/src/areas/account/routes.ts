import { page } from '../../app/router/page.js';

export const routes = [
  page('sign-in', () => import('./sign-in.page.js')),
  page('settings', () => import('./settings.page.js')),
];
