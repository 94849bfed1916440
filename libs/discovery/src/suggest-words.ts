import { Injectable } from '@nestjs/common';
import type { Viewer } from '@jiebang/kernel';
import { SearchEngine } from '@jiebang/platform/search';
import { aclOf } from './domain/audiences.js';
import { mergedWords, type SuggestedWord } from './domain/suggested-words.js';
import { searchIndexes, type FilledIndex } from './search-indexes.js';

/** Attributes whose values are words that people search for; those that an index does not count are passed over. */
const ATTRIBUTES = ['keywords', 'skills', 'instruments', 'services', 'techTags'];

/** Words that complete what somebody types, out of what they may see. */
@Injectable()
export class SuggestWords {
  constructor(private readonly engine: SearchEngine) {}

  /** The most frequent first, `first` at most; none for less than two letters or one Chinese character. Throws SEARCH_UNAVAILABLE. */
  async run(viewer: Viewer, typed: string, first: number): Promise<readonly SuggestedWord[]> {
    const prefix = typed.trim();
    if (prefix.length < 2 && !/\p{Script=Han}/u.test(prefix)) return [];
    const acl = aclOf(viewer);
    const asked = Object.entries(searchIndexes).flatMap(([index, { filterable }]) =>
      ATTRIBUTES.filter((attribute) => filterable.includes(attribute)).map((attribute) =>
        this.engine.facetValues(index as FilledIndex, attribute, prefix, { acl }),
      ),
    );
    return mergedWords(await Promise.all(asked), prefix).slice(0, first);
  }
}
