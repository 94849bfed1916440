import { createBrowserRouter, type RouteObject } from 'react-router';
import { LoadingPage } from '../../patterns/loading-page.js';
import { Shell } from '../shell/shell.js';
import { ErrorPage } from './error.page.js';
import { NotFoundPage } from './not-found.page.js';

type PageModule = () => Promise<{ readonly Page: React.ComponentType }>;

/** A page that is loaded with its area, when somebody goes there. */
const page = (path: string, load: PageModule): RouteObject => ({
  path,
  lazy: async () => ({ Component: (await load()).Page }),
});

const routes: RouteObject[] = [
  {
    path: '/',
    element: <Shell />,
    errorElement: <ErrorPage />,
    hydrateFallbackElement: <LoadingPage />,
    children: [
      {
        errorElement: <ErrorPage />,
        children: [
          {
            index: true,
            lazy: async () => ({ Component: (await import('../../areas/home/home.page.js')).Page }),
          },
          page('challenges', () => import('../../areas/challenges/challenge-list.page.js')),
          page('challenges/:id', () => import('../../areas/challenges/challenge.page.js')),
          page('sign-in', () => import('../../areas/account/sign-in.page.js')),
          page('settings', () => import('../../areas/account/settings.page.js')),
          page('desk', () => import('../../areas/desk/desk.page.js')),
          page('about', () => import('../../areas/about/about.page.js')),
          { path: '*', element: <NotFoundPage /> },
        ],
      },
    ],
  },
];

export const router = createBrowserRouter(routes);
