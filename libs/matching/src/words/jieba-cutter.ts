import { createRequire } from 'node:module';
import type { Jieba } from '@node-rs/jieba';
import type { HanCutter } from '../engine/engine.js';

const load = createRequire(import.meta.url);

let loaded: Jieba | undefined;

/**
 * Cuts Han text by jieba's dictionary as for search: words inside long words come as well, and what is in no word comes character
 * by character (its hidden Markov model, which guesses words, stays off). The same on every machine: the dictionary is part of
 * the package, whose version is locked. It is read at the first call (5 MB, 0.4 s).
 */
export const jiebaCutter: HanCutter = (run) => {
  if (loaded === undefined) {
    const { Jieba } = load('@node-rs/jieba') as typeof import('@node-rs/jieba');
    const { dict } = load('@node-rs/jieba/dict.js') as typeof import('@node-rs/jieba/dict.js');
    loaded = Jieba.withDict(dict);
  }
  return loaded.cutForSearch(run, false);
};
