import type { Settings } from 'meilisearch';
import { valuesOf } from '../../search-document.js';
import { folded } from '../../text/fold.js';
import { queryWords } from '../../text/query-words.js';
import { Segmenter } from '../../text/segmenter.js';
import { typoDistance, typosAllowed } from '../../text/typo-distance.js';

interface Found {
  readonly typos: number;
  readonly attribute: number;
  readonly isExact: boolean;
}

/** Tells word by word how well a document matches: plain and slow, for the handful of documents of a test. */
export class StubRanking {
  private readonly segmenter: Segmenter;
  private readonly words: readonly string[];
  private readonly lastIsPrefix: boolean;

  constructor(
    private readonly settings: Settings,
    q: string,
    private readonly matching: string,
  ) {
    this.segmenter = new Segmenter(settings.dictionary ?? []);
    const { words, lastIsPrefix } = queryWords(q, this.segmenter);
    this.words = words;
    this.lastIsPrefix = lastIsPrefix;
  }

  /** Missing words, mistakes, attribute ranks, words not as written; null for a document that is no hit. */
  tiers(document: Readonly<Record<string, unknown>>): readonly number[] | null {
    const texts = (this.settings.searchableAttributes ?? []).map((attribute) =>
      valuesOf(document[attribute]).map((value) => this.cut(String(value))),
    );
    const found = this.words.map((_, at) => this.find(at, texts));
    const missingFrom = found.findIndex((word) => word === null);
    const kept = missingFrom < 0 ? found : found.slice(0, missingFrom);
    if (missingFrom >= 0 && (this.matching === 'all' || missingFrom === 0)) return null;
    const sum = (cost: (word: Found) => number): number =>
      kept.reduce((total, word) => total + (word ? cost(word) : 0), 0);
    return [
      found.length - kept.length,
      sum(({ typos }) => typos),
      sum(({ attribute }) => attribute),
      sum(({ isExact }) => (isExact ? 0 : 1)),
    ];
  }

  /** The text with what matches between the tags. */
  marked(text: string, pre: string, post: string): string {
    let marked = '';
    let done = 0;
    for (const { word, start, end } of this.segmenter.words(text)) {
      const at = this.words.findIndex((_, index) => this.cost(index, word, true) !== null);
      if (at < 0) continue;
      const typed = this.words[at] ?? '';
      const isBegun = this.lastIsPrefix && at === this.words.length - 1 && word.startsWith(typed);
      const until =
        isBegun && folded(text.slice(start, start + typed.length)) === typed ? start + typed.length : end;
      marked += text.slice(done, start) + pre + text.slice(start, until) + post;
      done = until;
    }
    return marked + text.slice(done);
  }

  private find(at: number, attributes: readonly (readonly (readonly string[])[])[]): Found | null {
    let best: Found | null = null;
    attributes.forEach((values, attribute) => {
      const forgiving = !this.settings.typoTolerance?.disableOnAttributes?.includes(
        this.settings.searchableAttributes?.[attribute] ?? '',
      );
      for (const words of values) {
        const costs = words.map((word) => this.cost(at, word, forgiving)).filter((cost) => cost !== null);
        const bySynonym = this.synonymPhrases(at).some((phrase) => holds(words, phrase));
        const typos = bySynonym ? 0 : Math.min(...costs);
        if (typos === Infinity || (best && best.typos <= typos)) continue;
        best = { typos, attribute, isExact: words.includes(this.words[at] ?? '') };
      }
    });
    return best;
  }

  private cost(at: number, word: string, forgiving: boolean): number | null {
    const typed = this.words[at] ?? '';
    const isPrefix = this.lastIsPrefix && at === this.words.length - 1;
    if (word === typed || (isPrefix && word.startsWith(typed))) return 0;
    return forgiving ? typoDistance(typed, word, typosAllowed(typed), isPrefix) : null;
  }

  /** What the synonyms (one way, as the server's) offer for runs of at most three words around this one. */
  private synonymPhrases(at: number): readonly (readonly string[])[] {
    return Object.entries(this.settings.synonyms ?? {}).flatMap(([term, others]) => {
      const words = this.cut(term);
      if (words.length > 3) return [];
      const stands = words.some((_, offset) =>
        words.every((word, index) => this.words[at - offset + index] === word),
      );
      return stands ? others.map((other) => this.cut(other)) : [];
    });
  }

  private cut(text: string): readonly string[] {
    return this.segmenter.words(text).map(({ word }) => word);
  }
}

function holds(words: readonly string[], phrase: readonly string[]): boolean {
  return words.some((_, at) => phrase.every((part, offset) => words[at + offset] === part));
}
