import type { RouteObject } from 'react-router';

type PageModule = () => Promise<{ readonly Page: React.ComponentType }>;

/** A page that is loaded with its area, when somebody goes there. Each area lists its own in `routes.ts`. */
export const page = (path: string, load: PageModule): RouteObject => ({
  path,
  lazy: async () => ({ Component: (await load()).Page }),
});
