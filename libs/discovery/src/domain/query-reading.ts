import { simplified } from '@jiebang/platform/search';
import {
  abbreviationSenses,
  isEverydayWord,
  searchTerms,
  type AbbreviationSense,
  type SynonymGroup,
} from '@jiebang/vocabulary';
import { standIn } from './synonyms.js';

/** Another query that the typed one may have meant, and the notion that it is about. */
export interface ProposedQuery {
  readonly q: string;
  readonly zh: string;
  readonly en: string;
}

/** How a query is understood before an engine is asked. */
export interface QueryReading {
  /** What the engine is asked. */
  readonly asked: string;
  /** A query for each sense of an abbreviation that was left open, or for the others than the one that was chosen. */
  readonly senses: readonly ProposedQuery[];
}

/** An abbreviation; followed by no Chinese letter's continuation such as `-` and a digit, which make another name. */
const LATIN_WORD = /[A-Za-z][A-Za-z0-9]*(?![\w-])/g;

/** What makes a query a question; all of it says nothing about the subject. */
const ASKING =
  /有没有|有什么|有哪些|有无|什么样的?|什么|办法|方法能|怎么样?|怎样|如何|哪里|哪儿|哪些|哪个|哪家|谁会|谁能|谁|能不能|可不可以|是否|可以|就能|才能|请问|我想|我要|想要|想找|吗|呢|[？?]|\b(?:how|what|which|where|whom?|who|is there|are there|can (?:i|we|you)|do (?:i|we|you)|i need|we need|looking for)\b/giu;

/**
 * Reads a query. An abbreviation of several senses is replaced by the sense for which the words beside it speak; where they
 * do not tell, it finds all its senses, and they are proposed. A question is asked by the terms of the field in it, where
 * it has any. Everything else stays as typed. Pure; both engines get the same.
 */
export function readQuery(typed: string): QueryReading {
  const q = simplified(typed.normalize('NFKC'));
  const [found] = [...q.matchAll(LATIN_WORD)].filter(([word]) => isAmbiguous(word));
  if (found) return readAbbreviation(q, found[0], found.index);
  const plain = q.replace(ASKING, ' ');
  const terms = plain === q ? [] : termsIn(plain);
  return { asked: terms.length > 0 ? `${terms.join(' ')} ` : q, senses: [] };
}

/** A word of every day counts as an abbreviation only in capital letters. */
function isAmbiguous(word: string): boolean {
  if (abbreviationSenses(word).length === 0) return false;
  return !isEverydayWord(word) || word === word.toUpperCase();
}

function readAbbreviation(q: string, abbreviation: string, at: number): QueryReading {
  const before = q.slice(0, at);
  const after = q.slice(at + abbreviation.length);
  const rest = `${before} ${after}`.replace(/\s+/g, ' ').trim();
  const senses = abbreviationSenses(abbreviation);
  const chosen = decided(senses, rest);
  const proposals = senses
    .filter(({ group }) => group !== chosen)
    .map(({ group }) => ({ q: `${group.zh} ${rest}`.trim(), zh: group.zh, en: group.en }));
  // First, since engines drop words from the end; a blank after it, since it is not the beginning of a longer word.
  return { asked: `${chosen ? chosen.zh : standIn(abbreviation)} ${rest}`, senses: proposals };
}

/** The one sense for which more words speak than for any other. */
function decided(senses: readonly AbbreviationSense[], rest: string): SynonymGroup | null {
  const words = new Set(rest.toLowerCase().match(/[a-z][a-z0-9-]*/g));
  const votes = senses.map(({ group, context }) => ({
    group,
    votes: context
      .filter((word) => (/^\p{Script=Han}/u.test(word) ? rest.includes(word) : words.has(word)))
      // A single character is part of many words.
      .reduce((sum, word) => sum + (/^\p{Script=Han}$/u.test(word) ? 0.5 : 1), 0),
  }));
  const [first, second] = votes.sort((a, b) => b.votes - a.votes);
  return first && first.votes > (second?.votes ?? 0) ? first.group : null;
}

let known: ReadonlyMap<string, string> | undefined;
const SHORTEST_TERM = 2;
const LONGEST_TERM = 16;
const MOST_TERMS = 4;

/** Terms of the field as they are written, by their small letters. */
export function knownTerms(): ReadonlyMap<string, string> {
  known ??= new Map(
    searchTerms
      .flatMap(({ zh, zhSynonyms, en, enSynonyms }) => [zh, ...zhSynonyms, en, ...enSynonyms])
      .filter((term) => term !== '')
      .map((term) => [term.toLowerCase(), term]),
  );
  return known;
}

/** Terms of the field in a text, the longest at each place. */
export function termsIn(text: string): readonly string[] {
  const found: string[] = [];
  for (const [run] of text.matchAll(/\p{Script=Han}+/gu)) {
    for (let at = 0; at < run.length;) {
      const length = longestAt(run, at);
      if (length > 0) found.push(run.slice(at, at + length));
      at += Math.max(1, length);
    }
  }
  const words = text.toLowerCase().match(/[a-z][a-z0-9-]*/g) ?? [];
  for (let at = 0; at < words.length;) {
    const length = [4, 3, 2, 1].find((size) => knownTerms().has(words.slice(at, at + size).join(' '))) ?? 0;
    if (length > 0) found.push(words.slice(at, at + length).join(' '));
    at += Math.max(1, length);
  }
  return [...new Set(found)].slice(0, MOST_TERMS);
}

function longestAt(run: string, at: number): number {
  for (let length = Math.min(LONGEST_TERM, run.length - at); length >= SHORTEST_TERM; length -= 1) {
    if (knownTerms().has(run.slice(at, at + length))) return length;
  }
  return 0;
}
