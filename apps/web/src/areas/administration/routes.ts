import { page } from '../../app/router/page.js';

export const routes = [
  page('office/accounts', () => import('./accounts.page.js')),
  page('office/accounts/:id', () => import('./account.page.js')),
  page('office/organisations', () => import('./organisations.page.js')),
  page('office/imports', () => import('./imports.page.js')),
  page('office/imports/:id', () => import('./import.page.js')),
  page('office/jobs', () => import('./jobs.page.js')),
  page('office/audit', () => import('./audit.page.js')),
];
