import { page } from '../../app/router/page.js';

export const routes = [page('help', () => import('./help.page.js'))];
