import { dictionaryOf, Segmenter, type IndexSettings } from '@jiebang/platform/search';
import dictionary from './dictionary.json' with { type: 'json' };
import { searchSynonyms } from './synonyms.js';

/**
 * The words of the field, for the settings of every index. The dictionary is short on purpose: a term that is one word is
 * not found by a part of it. It has the short names of departments, disciplines, services and notions that jieba would cut
 * into single characters (房颤), and nothing that is cut well; its spec works it out anew. Han synonyms that Meilisearch
 * would cut into too many words become words by themselves (the search port's `dictionaryOf`).
 */
export const searchVocabulary: Pick<IndexSettings, 'synonyms' | 'dictionary'> = {
  synonyms: searchSynonyms(),
  dictionary,
};

let segmenter: Segmenter | undefined;

/** Cuts texts into the words that the indexes know. Made when it is first needed: jieba's own words take 0.4 s to read. */
export function searchSegmenter(): Segmenter {
  segmenter ??= new Segmenter(
    dictionaryOf({ searchable: [], filterable: [], ranges: [], sortable: [], ...searchVocabulary }),
  );
  return segmenter;
}
