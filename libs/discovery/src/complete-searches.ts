import { Injectable } from '@nestjs/common';
import { DomainError, type Id, type Viewer } from '@jiebang/kernel';
import { folded, SearchEngine, type SearchDocument } from '@jiebang/platform/search';
import { aclOf } from './domain/audiences.js';
import { typedChineseName, typedNames, typedTerm } from './domain/pinyin.js';
import { suggestedTerms } from './domain/suggested-terms.js';
import { titlesOf } from './read-documents.js';
import { entityOf, type SearchEntity } from './search-entities.js';
import { INDEXES, type FilledIndex } from './search-indexes.js';

/** What somebody may be about to type: a term of the field, or the name of something that there is. */
export interface SearchCompletion {
  /** To be searched for. */
  readonly q: string;
  readonly zh: string;
  readonly en: string;
  /** What kind of thing it names, and which; both null for a term. */
  readonly index: FilledIndex | null;
  readonly id: Id | null;
  /** What it names; null for a term. */
  readonly entity: SearchEntity | null;
}

/** Hits of an index that are looked through for names, and names of an index that are shown. */
const LOOKED_THROUGH = 8;
const NAMES_OF_ONE_INDEX = 3;

/** Completes what is being typed. Names come from the indexes on behalf of the viewer, so that none is told too much. */
@Injectable()
export class CompleteSearches {
  constructor(private readonly engine: SearchEngine) {}

  /** Half of them names at least, where there are so many. Terms alone while the search is unavailable. */
  async run(viewer: Viewer, typed: string, most: number): Promise<readonly SearchCompletion[]> {
    const q = typed.trimStart();
    if (q.trim() === '') return [];
    const names = await this.names(viewer, q);
    const terms = suggestedTerms(q, most).map((term) => ({ ...term, index: null, id: null, entity: null }));
    const room = Math.max(Math.floor(most / 2), most - names.length);
    return [...terms.slice(0, room), ...names].slice(0, most);
  }

  private async names(viewer: Viewer, q: string): Promise<readonly SearchCompletion[]> {
    try {
      const asked = { q, viewer: { acl: aclOf(viewer) }, page: 1, perPage: LOOKED_THROUGH };
      const results = await this.engine.multi(INDEXES.map((index) => ({ ...asked, index })));
      return INDEXES.flatMap((index, at) =>
        (results[at]?.hits ?? [])
          .filter(({ doc }) => isNamedSo(doc, q))
          .slice(0, NAMES_OF_ONE_INDEX)
          .map(({ doc }) => nameOf(doc, index)),
      );
    } catch (failure) {
      if (failure instanceof DomainError && failure.code === 'SEARCH_UNAVAILABLE') return [];
      throw failure;
    }
  }
}

function nameOf(document: SearchDocument, index: FilledIndex): SearchCompletion {
  const { titleZh, titleEn } = titlesOf(document);
  const id = document['entityId'] as Id;
  return { q: titleZh || titleEn, zh: titleZh, en: titleEn, index, id, entity: entityOf(index, document) };
}

/**
 * True where what was typed stands in a name (a single character at its beginning: 心 is not meant for 中心), at the beginning
 * of a Latin word, or begins its pinyin or initials.
 */
function isNamedSo(document: SearchDocument, typed: string): boolean {
  const begun = folded(typed).trim();
  const { titleZh, titleEn } = titlesOf(document);
  const isIn = (name: string) => {
    const at = name.indexOf(begun);
    return (
      at === 0 ||
      (at > 0 && !/[a-z0-9]/.test(`${name[at - 1]}`)) ||
      (at > 0 && /^\p{Script=Han}{2}/u.test(begun))
    );
  };
  // Not the document's own pinyin: that has the organisations, too.
  const typings = [...typedNames(titleEn), ...typedChineseName(titleZh), ...typedTerm(titleZh)];
  const begunTyping = begun.replace(/[\s']/g, '');
  return (
    isIn(folded(titleZh)) || isIn(folded(titleEn)) || typings.some((typing) => typing.startsWith(begunTyping))
  );
}
