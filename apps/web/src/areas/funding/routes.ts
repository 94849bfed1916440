import { page } from '../../app/router/page.js';

export const routes = [
  page('calls', () => import('./call-list.page.js')),
  page('calls/:id', () => import('./call.page.js')),
  page('calls/:id/edit', () => import('./call-edit.page.js')),
  page('calls/:id/proposals', () => import('./call-proposals.page.js')),
  page('proposals/:id', () => import('./proposal.page.js')),
];
