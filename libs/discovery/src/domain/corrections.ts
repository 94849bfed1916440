import { simplified, typoDistance, typosAllowed } from '@jiebang/platform/search';
import { searchTerms } from '@jiebang/vocabulary';
import { syllablesOf, typedTerm } from './pinyin.js';
import { knownTerms } from './query-reading.js';

const LONGEST_TERM = 12;
const MOST_CORRECTIONS = 3;
/** Shorter initials stand for too many terms. */
const LEAST_INITIALS = 4;

interface Lookup {
  /** Han terms by how they sound. */
  readonly bySound: ReadonlyMap<string, readonly string[]>;
  /** Han terms by what is typed for them on a plain keyboard. */
  readonly byTyping: ReadonlyMap<string, readonly string[]>;
  /** The English words of all terms. */
  readonly words: ReadonlySet<string>;
}

let lookup: Lookup | undefined;

function terms(): Lookup {
  lookup ??= makeLookup();
  return lookup;
}

function makeLookup(): Lookup {
  const bySound = new Map<string, string[]>();
  const byTyping = new Map<string, string[]>();
  const put = (map: Map<string, string[]>, key: string, term: string) =>
    map.set(key, [...(map.get(key) ?? []), term]);
  for (const { zh, zhSynonyms } of searchTerms) {
    for (const term of [zh, ...zhSynonyms]) {
      const sound = soundOf(term);
      if (sound !== null && term.length <= LONGEST_TERM) put(bySound, sound, term);
      for (const typed of typedTerm(term, LEAST_INITIALS)) put(byTyping, typed, term);
    }
  }
  const english = searchTerms.flatMap(({ en, enSynonyms }) => [en, ...enSynonyms]);
  const words = new Set(english.flatMap((term) => term.toLowerCase().match(/[a-z]{4,}/g) ?? []));
  return { bySound, byTyping, words };
}

/** What sounds alike to many: no tones, no retroflex initials, no difference of n and ng. */
function soundOf(text: string): string | null {
  const syllables = syllablesOf(text);
  if (!syllables) return null;
  return syllables.map((one) => one.replace(/^([zcs])h/, '$1').replace(/ng$/, 'n')).join(' ');
}

/**
 * Queries that the typed one may have been meant as, the likeliest first: words that sound alike (超生换能器 for
 * 超声换能器), pinyin and initials that were not turned into characters (naojijiekou), mistyped English. Only terms of the
 * vocabulary are proposed. Pure; none where everything is known or nothing is near.
 */
export function corrections(typed: string): readonly string[] {
  const q = simplified(typed.normalize('NFKC')).trim();
  const heard = q.replace(/\p{Script=Han}+/gu, correctedRun);
  const spelt = heard.replace(/[A-Za-z]+/g, correctedWord);
  const typing = terms().byTyping.get(q.toLowerCase().replace(/[\s']/g, '')) ?? [];
  return [...new Set([...typing, spelt])].filter((one) => one !== q).slice(0, MOST_CORRECTIONS);
}

/** A run of Han characters with every stretch that sounds like a term, and is none itself, written as the term. */
function correctedRun(run: string): string {
  let corrected = '';
  for (let at = 0; at < run.length;) {
    const stretch = stretchAt(run, at);
    corrected += stretch?.term ?? run[at] ?? '';
    at += stretch?.length ?? 1;
  }
  return corrected;
}

function stretchAt(run: string, at: number): { readonly term: string; readonly length: number } | null {
  for (let length = Math.min(LONGEST_TERM, run.length - at); length >= 2; length -= 1) {
    const written = run.slice(at, at + length);
    if (knownTerms().has(written)) return { term: written, length };
    const sound = soundOf(written);
    const candidates = sound === null ? [] : (terms().bySound.get(sound) ?? []);
    const likeliest = candidates
      .map((term) => ({ term, shared: sharedCharacters(term, written) }))
      // Words of two or three characters have too many homophones: nearly all has to be right.
      .filter(({ shared }) => shared >= Math.max(1, Math.ceil(length / 2)))
      .sort((a, b) => b.shared - a.shared)[0];
    if (likeliest) return { term: likeliest.term, length };
  }
  return null;
}

function sharedCharacters(a: string, b: string): number {
  return [...a].filter((character, at) => character === b[at]).length;
}

function correctedWord(written: string): string {
  const word = written.toLowerCase();
  const most = typosAllowed(word);
  if (most === 0 || terms().words.has(word)) return written;
  let best: { readonly word: string; readonly distance: number } | undefined;
  for (const candidate of terms().words) {
    const distance = typoDistance(word, candidate, most);
    if (distance !== null && (!best || distance < best.distance)) best = { word: candidate, distance };
  }
  return best?.word ?? written;
}
