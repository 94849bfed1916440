import { page } from '../../app/router/page.js';

export const routes = [page('desk', () => import('./desk.page.js'))];
