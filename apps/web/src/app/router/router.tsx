import { createBrowserRouter, type RouteObject } from 'react-router';
import { LoadingPage } from '../../patterns/loading-page.js';
import { Shell } from '../shell/shell.js';
import { ErrorPage } from './error.page.js';
import { NotFoundPage } from './not-found.page.js';

/** The addresses of every area: `routes.ts` in its folder. Only addresses; pages are loaded when somebody goes there. */
const areas = import.meta.glob<readonly RouteObject[]>('../../areas/*/routes.ts', {
  import: 'routes',
  eager: true,
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
          ...Object.values(areas).flat(),
          { path: '*', element: <NotFoundPage /> },
        ],
      },
    ],
  },
];

export const router = createBrowserRouter(routes);
