import { createRequire } from 'node:module';
import type { IndexSettings, SearchDocument } from '@jiebang/platform/search';
import { departments, synonymGroups } from '@jiebang/vocabulary';

const load = createRequire(import.meta.url);

/** Documents of about 200 words each, half Chinese and half English, with the facets and numbers of challenges. */
export const corpusSettings: IndexSettings = {
  searchable: ['title', 'titleEn', 'keywords', 'dept', 'summary', 'summaryEn'],
  filterable: ['status', 'dept', 'area', 'year', 'tags'],
  ranges: ['budget', 'deadlineAt'],
  sortable: ['publishedAt', 'deadlineAt', 'budget'],
  synonyms: synonymGroups.slice(0, 150).map(({ zh, en }) => [zh, en]),
  dictionary: [],
};

const STATUSES = ['open', 'closed', 'awarded', 'draft', 'archived'];
const SYLLABLES = 'ba ce di fo gu ha ki lo mu ne pa ri so tu va we xi ya ze cha sto pre tra con'.split(' ');
const ENDINGS = ['', 'n', 's', 'r', 'tion', 'ment', 'al', 'ity', 'ing'];

/** Numbers that look random and are the same in every run (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Words by how often they are said: the frequent ones first. */
export interface Words {
  readonly zh: readonly string[];
  readonly en: readonly string[];
}

/** 20,000 words of jieba's dictionary with terms of the field among them, and 20,000 made-up English ones likewise. */
export function corpusWords(): Words {
  const { dict } = load('@node-rs/jieba/dict.js') as typeof import('@node-rs/jieba/dict.js');
  const common = Buffer.from(dict)
    .toString('utf8')
    .split('\n')
    .map((line) => line.split(' '))
    .filter(([word = '']) => word.length >= 2 && word.length <= 3)
    .sort(([a = '', m], [b = '', n]) => Number(n) - Number(m) || (a < b ? -1 : 1))
    .slice(0, 20_000)
    .map(([word = '']) => word);
  const random = randomFrom(11);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const madeUp = new Set<string>();
  while (madeUp.size < 20_000) {
    const syllables = Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(SYLLABLES));
    madeUp.add(syllables.join('') + pick(ENDINGS));
  }
  const terms = synonymGroups;
  return {
    zh: mixed(
      common,
      terms.map(({ zh }) => zh),
    ),
    en: mixed(
      [...madeUp],
      terms.map(({ en }) => en),
    ),
  };
}

/** Terms stand between the words from the fiftieth on, one in twenty. */
function mixed(words: readonly string[], terms: readonly string[]): readonly string[] {
  return words.flatMap((word, at) => {
    const term = at >= 50 && at % 20 === 0 ? terms[at / 20 - 3] : undefined;
    return term === undefined ? [word] : [term, word];
  });
}

/** A word as often as it is said (Zipf's law, flattened at the top as in texts without their stop words). */
export function zipf(words: readonly string[], random: () => number): string {
  const steepness = 30;
  const at = Math.floor(steepness * ((words.length / steepness + 1) ** random() - 1));
  return words[Math.min(at, words.length - 1)] ?? '';
}

/** Document `n` of the corpus. */
export function corpusDocument(n: number, words: Words): SearchDocument {
  const random = randomFrom(n + 1);
  const zh = (count: number): string => Array.from({ length: count }, () => zipf(words.zh, random)).join('');
  const en = (count: number): string => Array.from({ length: count }, () => zipf(words.en, random)).join(' ');
  const day = 86_400_000;
  const published = 1_700_000_000_000 + Math.floor(random() * 1000) * day;
  return {
    id: `00000000-0000-7000-a000-${String(n).padStart(12, '0')}`,
    rev: 1,
    acl: ['public'],
    updatedAt: published,
    title: zh(5),
    titleEn: en(6),
    keywords: [zh(1), zh(1), en(1), en(1)],
    dept: departments[Math.floor(random() ** 2 * departments.length)]?.nameZh ?? '',
    summary: Array.from({ length: 8 }, () => `${zh(10)}。`).join(''),
    summaryEn: Array.from({ length: 8 }, () => `${en(10)}.`).join(' '),
    status: STATUSES[Math.floor(random() ** 2 * STATUSES.length)],
    area: `area-${Math.floor(random() ** 2 * 12)}`,
    year: 2016 + Math.floor(random() * 10),
    tags: Array.from({ length: 3 }, () => zipf(words.zh.slice(0, 2000), random)),
    budget: random() < 0.2 ? null : Math.floor(random() * 500) * 10_000,
    deadlineAt: published + Math.floor(random() * 365) * day,
    publishedAt: published,
  };
}

/** The questions of one kind. */
export interface QuestionKind {
  readonly name: string;
  readonly questions: readonly Question[];
}

export interface Question {
  /** Ends with a space where the last word is whole. */
  readonly q: string;
  readonly status?: string;
  readonly facets?: readonly string[];
  readonly sort?: 'publishedAt' | 'deadlineAt';
  readonly page: number;
}

const FACETS = ['status', 'dept', 'area', 'year', 'tags'];

/** `each` questions of every kind, about documents that are there. */
export function questions(documents: number, words: Words, each: number): readonly QuestionKind[] {
  const random = randomFrom(99);
  const document = (): SearchDocument => corpusDocument(Math.floor(random() * documents), words);
  const terms = (text: unknown): readonly string[] =>
    String(text)
      .split(/[ .。]+/)
      .filter((term) => term !== '');
  const some = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const english = (): string => some(terms(document()['summaryEn']));
  const chinese = (): string => zipf(words.zh, random);
  const long = (): string => {
    for (;;) {
      const word = english();
      if (word.length >= 6) return word;
    }
  };
  const kind = (
    name: string,
    make: (n: number) => Omit<Question, 'page'> & { page?: number },
  ): QuestionKind => ({
    name,
    questions: Array.from({ length: each }, (_, n) => ({ page: 1, ...make(n) })),
  });
  return [
    kind('one term', (n) => ({ q: `${n % 2 === 0 ? chinese() : english()} ` })),
    kind('three terms', () => {
      const [a = '', b = '', c = ''] = terms(document()['summaryEn']).slice(3);
      return { q: `${a} ${b} ${c} ` };
    }),
    kind('prefix', (n) => ({ q: n % 2 === 0 ? chinese().slice(0, 1) : english().slice(0, 3) })),
    kind('typo', () => {
      const word = long();
      const at = 1 + Math.floor(random() * (word.length - 2));
      return { q: `${word.slice(0, at)}${word.slice(at + 1)} ` };
    }),
    kind('filter, facets, sort', (n) => ({
      q: `${n % 2 === 0 ? chinese() : english()} `,
      status: 'open',
      facets: FACETS,
      sort: 'deadlineAt',
    })),
    kind('browse', () => ({ q: '', facets: FACETS, sort: 'publishedAt' })),
    kind('browse deep', (n) => ({ q: '', facets: FACETS, sort: 'publishedAt', page: 30 + (n % 20) })),
  ];
}
