import { page } from '../../app/router/page.js';

export const routes = [page('privacy', () => import('./privacy.page.js'))];
