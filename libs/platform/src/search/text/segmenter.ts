import { chineseWords } from './chinese-words.js';
import { folded } from './fold.js';
import { simplified } from './simplified.js';

/** A word of a text in its folded form, and where it stands. */
export interface Word {
  readonly word: string;
  /** Offsets of the word as written, in UTF-16 units: `text.slice(start, end)`. */
  readonly start: number;
  readonly end: number;
  /** True where a sentence, a line or a list entry ends between this word and the one before. */
  readonly afterBreak: boolean;
}

/** A run of Han characters, or one of other letters and digits. Everything else only separates. */
const RUNS = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu;
const HAN = /^\p{Script=Han}/u;
const BREAK = /[.!?;:。！？；：\n\r|]/;

/** Longer "words" are data (a hash, base64) and are cut: PostgreSQL refuses lexemes above 2 KB. */
const LONGEST_WORD = 64;

/** Cuts texts into words: Han runs by dictionary, others at everything that is no letter or digit. */
export class Segmenter {
  private readonly fixed: RegExp | null;

  /** `dictionary`: Han terms that stay one word each, the longest first where several fit. */
  constructor(dictionary: readonly string[] = []) {
    const terms = [...new Set(dictionary.map(simplified))]
      .filter((term) => /^\p{Script=Han}+$/u.test(term))
      .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
    this.fixed = terms.length > 0 ? new RegExp(`(${terms.join('|')})`, 'u') : null;
  }

  /** The words of `text` in their order, stop words included. */
  words(text: string): readonly Word[] {
    const found: Word[] = [];
    let last = 0;
    for (const match of text.matchAll(RUNS)) {
      let start = match.index;
      let afterBreak = found.length > 0 && BREAK.test(text.slice(last, start));
      last = start + match[0].length;
      for (const piece of HAN.test(match[0]) ? this.hanWords(match[0]) : [match[0]]) {
        const end = start + piece.length;
        const word = folded(piece).slice(0, LONGEST_WORD);
        if (word !== '') {
          found.push({ word, start, end, afterBreak });
          afterBreak = false;
        }
        start = end;
      }
    }
    return found;
  }

  private hanWords(written: string): readonly string[] {
    // The dictionary knows simplified words only. Lengths stay, so that offsets hold.
    const run = simplified(written);
    if (!this.fixed) return chineseWords(run);
    // split() with one group gives other text and terms in turn.
    return run
      .split(this.fixed)
      .flatMap((piece, at) => (piece === '' ? [] : at % 2 === 1 ? [piece] : chineseWords(piece)));
  }
}
