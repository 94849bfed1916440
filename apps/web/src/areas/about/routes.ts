import { page } from '../../app/router/page.js';

export const routes = [page('about', () => import('./about.page.js'))];
