import type { SearchDocument } from '../../search-document.js';
import { folded } from '../../text/fold.js';
import { MARK_END, MARK_START, markedHtml } from '../../text/marking.js';
import type { Segmenter, Word } from '../../text/segmenter.js';
import type { WordMatch } from './word-match.js';

/** Marks what a query matched in the texts of its hits. */
export class Highlighter {
  private readonly whole: ReadonlySet<string>;
  private readonly prefixes: readonly string[];
  private readonly phrases: readonly (readonly string[])[];

  constructor(
    words: readonly WordMatch[],
    private readonly segmenter: Segmenter,
  ) {
    const phrases = words.flatMap((word) => word.phrases);
    this.whole = new Set([
      ...words.flatMap(({ word, typos }) => [word, ...typos.one, ...typos.two]),
      ...phrases.filter((phrase) => phrase.length === 1).flat(),
    ]);
    this.prefixes = words.filter(({ isPrefix }) => isPrefix).map(({ word }) => word);
    this.phrases = phrases.filter((phrase) => phrase.length > 1);
  }

  /** The attributes that hold text, as HTML with `<mark>`. */
  formatted(document: object, attributes: readonly string[]): Record<string, string | readonly string[]> {
    const formatted: Record<string, string | readonly string[]> = {};
    for (const attribute of attributes) {
      const value = (document as SearchDocument)[attribute];
      if (typeof value === 'string') formatted[attribute] = this.html(value);
      else if (Array.isArray(value)) {
        formatted[attribute] = value
          .filter((member) => typeof member === 'string')
          .map((text) => this.html(text));
      }
    }
    return formatted;
  }

  private html(text: string): string {
    const words = this.segmenter.words(text);
    const inPhrase = this.inPhrase(words);
    let marked = '';
    let done = 0;
    words.forEach((word, at) => {
      const end = inPhrase.has(at) ? word.end : this.endOfMatch(word, text);
      if (end === null) return;
      marked += `${text.slice(done, word.start)}${MARK_START}${text.slice(word.start, end)}${MARK_END}`;
      done = end;
    });
    return markedHtml(marked + text.slice(done));
  }

  /** Where the matching part of a word ends, or null: of a word that was only begun, what was typed. */
  private endOfMatch(word: Word, text: string): number | null {
    if (this.whole.has(word.word)) return word.end;
    const prefix = this.prefixes.find((begun) => word.word.startsWith(begun));
    if (prefix === undefined) return null;
    for (let end = word.start + 1; end < word.end; end += 1) {
      if (folded(text.slice(word.start, end)) === prefix) return end;
    }
    return word.end;
  }

  private inPhrase(words: readonly Word[]): ReadonlySet<number> {
    const found = new Set<number>();
    for (const phrase of this.phrases) {
      words.forEach((_, at) => {
        if (phrase.every((part, offset) => words[at + offset]?.word === part)) {
          phrase.forEach((_part, offset) => found.add(at + offset));
        }
      });
    }
    return found;
  }
}
