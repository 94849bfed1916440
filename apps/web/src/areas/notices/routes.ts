import { page } from '../../app/router/page.js';

export const routes = [page('notices', () => import('./notices.page.js'))];
