import { page } from '../../app/router/page.js';

export const routes = [
  page('people', () => import('./people.page.js')),
  page('people/bridges', () => import('./work/bridges.page.js')),
  page('people/:id', () => import('./person.page.js')),
  page('profile/:part?', () => import('./profile/profile.page.js')),
  page('for-me', () => import('./for-me.page.js')),
];
