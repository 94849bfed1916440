import { PARTICLES, STOP_WORDS } from './stop-words.js';

/** Turns text into terms; the caller may bring a better one than the default. Must be a pure function of the text. */
export type Tokenizer = (text: string) => readonly string[];

/** Cuts a run of Han characters into words; characters that belong to no known word come alone. */
export type HanCutter = (run: string) => readonly string[];

const HAN = '\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff';
const PIECE = new RegExp(`[${HAN}]+|[a-z0-9]+(?:[-.+][a-z0-9]+)*\\+*`, 'g');
const HAN_PIECE = new RegExp(`^[${HAN}]`);
const LONGEST_TERM = 20;

/** Lower case, full width to half width, outer spaces off: the form in which terms are compared. */
export function normaliseTerm(term: string): string {
  return term.normalize('NFKC').toLowerCase().trim();
}

/** True for text that starts with a Han character. */
export function isHan(term: string): boolean {
  return HAN_PIECE.test(term);
}

/** Runs of Han characters and Latin words of a normalised text, in order; grammar words are left out. */
export function piecesOf(normal: string): string[] {
  const pieces: string[] = [];
  for (const [piece] of normal.matchAll(PIECE)) if (!STOP_WORDS.has(piece)) pieces.push(piece);
  return pieces;
}

/**
 * Tokenizer of Chinese and English: lower-case Latin words without stop words (single letters stay, for phrases such as
 * "vitamin D"); of Han text every dictionary term, also inside others, and
 * - with a cutter (jieba) its words, and pairs of neighbours only where it found no word;
 * - without one every pair of neighbours.
 */
export function createTokenizer(dictionary: Iterable<string>, cut?: HanCutter): Tokenizer {
  const known = new KnownTerms(dictionary);
  return (text) => {
    const terms: string[] = [];
    for (const piece of piecesOf(normaliseTerm(text))) {
      if (!HAN_PIECE.test(piece)) terms.push(piece);
      else if (cut === undefined) addPairs(piece, known, terms);
      else addWords(piece, cut, known, terms);
    }
    return terms;
  };
}

/** Han terms by their first two characters, so that most positions of a text cost one look-up. */
class KnownTerms {
  private readonly lengths = new Map<string, number[]>();
  private readonly terms = new Set<string>();

  constructor(dictionary: Iterable<string>) {
    for (const term of dictionary) {
      for (const part of piecesOf(normaliseTerm(term))) {
        if (isHan(part) && part.length >= 2 && part.length <= LONGEST_TERM) this.terms.add(part);
      }
    }
    for (const term of this.terms) {
      const start = term.slice(0, 2);
      const lengths = this.lengths.get(start) ?? [];
      if (!lengths.includes(term.length)) lengths.push(term.length);
      this.lengths.set(start, lengths);
    }
    for (const lengths of this.lengths.values()) lengths.sort((left, right) => left - right);
  }

  /** Known terms that start here, shortest first. */
  startingAt(piece: string, from: number): string[] {
    const lengths = this.lengths.get(piece.slice(from, from + 2));
    if (lengths === undefined) return [];
    return lengths
      .filter((length) => from + length <= piece.length)
      .map((length) => piece.slice(from, from + length))
      .filter((term) => this.terms.has(term));
  }
}

function isTerm(pair: string): boolean {
  return !PARTICLES.has(pair[0]!) && !PARTICLES.has(pair[1]!);
}

function addPairs(piece: string, known: KnownTerms, terms: string[]): void {
  if (piece.length === 1) return addSingle(piece, terms);
  for (let from = 0; from < piece.length - 1; from++) {
    const pair = piece.slice(from, from + 2);
    const found = known.startingAt(piece, from);
    if (isTerm(pair) && found[0] !== pair) terms.push(pair);
    terms.push(...found);
  }
}

function addWords(piece: string, cut: HanCutter, known: KnownTerms, terms: string[]): void {
  const words = cut(piece);
  if (words.length === 1 && piece.length === 1) return addSingle(piece, terms);
  const found = new Set<string>();
  for (let from = 0; from < piece.length - 1; from++) {
    for (const term of known.startingAt(piece, from)) {
      terms.push(term);
      found.add(term);
    }
  }
  words.forEach((word, at) => {
    if (word.length > 1) {
      if (!found.has(word)) terms.push(word);
      return;
    }
    const next = words[at + 1];
    if (next?.length === 1 && isTerm(word + next) && !found.has(word + next)) terms.push(word + next);
  });
}

function addSingle(character: string, terms: string[]): void {
  if (!PARTICLES.has(character)) terms.push(character);
}
