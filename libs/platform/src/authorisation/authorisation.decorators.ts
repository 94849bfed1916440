import { SetMetadata, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Viewer } from '@jiebang/kernel';
import type { Capability } from './capability.js';
import { requestOf } from './request-of.js';

/** How an entry point is open: to all, to whoever is signed in, or to those with one of the capabilities. */
export type Admission =
  | { readonly to: 'public' }
  | { readonly to: 'signed-in' }
  | { readonly to: 'capable'; readonly capabilities: readonly Capability[] };

export const ADMISSION = 'jiebang:admission';

/** Open to visitors. */
export const AllowPublic = () => SetMetadata<string, Admission>(ADMISSION, { to: 'public' });

/** Open to everybody who is signed in. An API token needs the scope `read` for queries of this kind. */
export const AllowSignedIn = () => SetMetadata<string, Admission>(ADMISSION, { to: 'signed-in' });

/** Open to viewers with at least one of the capabilities. */
export const Allow = (...capabilities: readonly Capability[]) =>
  SetMetadata<string, Admission>(ADMISSION, { to: 'capable', capabilities });

/** The viewer of the running request, as a parameter of a resolver or controller method. */
export const CurrentViewer = createParamDecorator(
  (_: unknown, context: ExecutionContext): Viewer => requestOf(context).viewer,
);
