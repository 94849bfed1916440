import type { Viewer } from '@jiebang/kernel';

/** The parts of a request that say who is asking. */
export interface Credentials {
  readonly cookie: string | undefined;
  readonly authorization: string | undefined;
  readonly acceptLanguage: string | undefined;
  readonly requestId: string;
}

/** Tells who is asking. The identity context implements it. */
export abstract class ViewerSource {
  /** Never throws for bad credentials: whoever cannot be recognised is a visitor. */
  abstract viewerOf(credentials: Credentials): Promise<Viewer>;
}
