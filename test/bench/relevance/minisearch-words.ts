import MiniSearch from 'minisearch';
import { valuesOf, type IndexName } from '@jiebang/platform/search';
import { searchIndexes, type FilledIndex } from '@jiebang/discovery';
import { searchSegmenter } from '../../../libs/discovery/src/domain/search-vocabulary.js';
import type { Corpus } from '../../relevance/corpus.js';
import type { Asker } from '../../relevance/measure-relevance.js';

/**
 * The reference: MiniSearch over the same documents and the same words, with prefixes and mistakes forgiven, attributes
 * weighted by their rank, and nothing of what is known about the field: no synonyms, no reading of the query.
 */
export function miniSearchAsker(corpus: Corpus): Asker {
  const indexes = new Map<IndexName, MiniSearch>();
  return ({ index, q }) => {
    const mini = indexes.get(index) ?? filled(index as FilledIndex, corpus);
    indexes.set(index, mini);
    const all = mini.search(q, { combineWith: 'AND' });
    const found = all.length > 0 ? all : mini.search(q, { combineWith: 'OR' });
    return Promise.resolve(found.slice(0, 20).map(({ id }) => String(id)));
  };
}

function filled(index: FilledIndex, corpus: Corpus): MiniSearch {
  const { searchable } = searchIndexes[index];
  const mini = new MiniSearch({
    fields: [...searchable],
    extractField: (document: Record<string, unknown>, field) =>
      field === 'id' ? String(document['id']) : valuesOf(document[field]).join('\n'),
    tokenize: (text) =>
      searchSegmenter()
        .words(text)
        .map(({ word }) => word),
    searchOptions: {
      prefix: true,
      fuzzy: (term) => (term.length >= 9 ? 2 : term.length >= 5 ? 1 : false),
      boost: Object.fromEntries(searchable.map((field, rank) => [field, searchable.length - rank])),
    },
  });
  mini.addAll(corpus[index].map(({ document }) => document));
  return mini;
}
