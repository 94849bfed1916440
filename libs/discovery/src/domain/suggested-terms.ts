import { folded } from '@jiebang/platform/search';
import { departments, departmentShortName, searchTerms } from '@jiebang/vocabulary';
import { typedTerm } from './pinyin.js';

/** A term of the field in both languages; what is searched for is the one that was begun. */
export interface SuggestedTerm {
  readonly q: string;
  readonly zh: string;
  readonly en: string;
}

interface Key {
  readonly key: string;
  readonly term: SuggestedTerm;
  /** 0 as written, 1 a later word of an English term, 2 pinyin, 3 initials. */
  readonly rank: number;
}

let sorted: readonly Key[] | undefined;

/** All ways to begin a term in the order of their code units: 4,000 keys, made when the first is asked for (50 ms). */
function keys(): readonly Key[] {
  sorted ??= makeKeys().sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.rank - b.rank));
  return sorted;
}

function makeKeys(): Key[] {
  const notions = searchTerms.map(({ zh, zhSynonyms, en, enSynonyms, abbreviations }) => ({
    ...{ zh, en },
    han: [zh, ...zhSynonyms],
    latin: [en, ...enSynonyms, ...abbreviations],
  }));
  const wards = departments.map((department) => ({
    zh: departmentShortName(department),
    en: department.nameEn,
    han: [departmentShortName(department), ...department.aliases],
    latin: [department.nameEn],
  }));
  return [...notions, ...wards].flatMap(({ zh, en, han, latin }) => [
    ...han.flatMap((written) => [
      { key: folded(written), term: { q: written, zh, en }, rank: 0 },
      ...typedTerm(written, 2).map((key, at) => ({
        key,
        term: { q: written, zh, en },
        rank: at === 0 ? 2 : 3,
      })),
    ]),
    ...latin
      .filter((written) => written !== '')
      .flatMap((written) =>
        wordStarts(folded(written)).map((key, at) => ({
          key,
          term: { q: written, zh, en },
          rank: at === 0 ? 0 : 1,
        })),
      ),
  ]);
}

/** The term, and what is left of it from each later word on. */
function wordStarts(term: string): readonly string[] {
  return [term, ...[...term.matchAll(/[\s-](?=[a-z])/g)].map(({ index }) => term.slice(index + 1))];
}

/** Terms that begin like what was typed, in either language, pinyin or initials; each notion once, the likeliest first. */
export function suggestedTerms(typed: string, most: number): readonly SuggestedTerm[] {
  const begun = folded(typed).trim();
  if (begun === '') return [];
  const all = keys();
  const found: Key[] = [];
  for (let at = firstFrom(all, begun); all[at]?.key.startsWith(begun); at += 1) found.push(all[at] as Key);
  const likeliest = found.sort(
    (a, b) =>
      Number(b.key === begun) - Number(a.key === begun) || a.rank - b.rank || a.key.length - b.key.length,
  );
  const notions = new Map<string, SuggestedTerm>();
  for (const { term } of likeliest) if (!notions.has(term.zh)) notions.set(term.zh, term);
  return [...notions.values()].slice(0, most);
}

/** Place of the first key that is not before `begun`. */
function firstFrom(all: readonly Key[], begun: string): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.key ?? '') < begun) low = middle + 1;
    else high = middle;
  }
  return low;
}
