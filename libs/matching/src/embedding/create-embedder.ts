import type { Config } from '@jiebang/platform/config';
import { NoEmbedder } from './embedder.js';
import type { Embedder } from './embedder.js';
import { HttpEmbedder } from './http-embedder.js';

/** The embedder that the settings ask for; none without `EMBEDDER_URL`. */
export function createEmbedder({ embedder }: Pick<Config, 'embedder'>): Embedder {
  return embedder === null ? new NoEmbedder() : new HttpEmbedder(embedder);
}
