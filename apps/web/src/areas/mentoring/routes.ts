import { page } from '../../app/router/page.js';

export const routes = [
  page('mentoring', () => import('./mentoring.page.js')),
  page('mentoring/:id', () => import('./mentor-group.page.js')),
];
