import { stemmer } from 'stemmer';
import { TEXT_METHOD } from './text-method.js';
import type { TextMethod } from './text-method.js';
import { isHan, normaliseTerm, piecesOf } from './tokenizer.js';

/** A term as it is counted (`key`) and as it was written (`surface`). */
export interface ConceptTerm {
  readonly key: string;
  readonly surface: string;
}

interface Phrase {
  readonly parts: readonly string[];
  readonly key: string;
}

interface KnownToken {
  readonly normal: string;
  readonly stem: string;
  readonly isHan: boolean;
  /** Null for a single Latin letter, and for nothing. */
  readonly term: ConceptTerm | null;
  /** Phrases that start with it, longest first. */
  readonly phrases: readonly Phrase[];
}

const ACRONYM = /^[A-Z0-9][A-Z0-9.+-]*$/;

/**
 * Maps terms of both languages to concepts: every member of a synonym group counts as the same term, English words by their
 * stems. A term of two groups belongs to the first.
 */
export class Concepts {
  private readonly concept = new Map<string, string>();
  private readonly phrases = new Map<string, Phrase[]>();
  private readonly tokens = new Map<string, KnownToken>();

  constructor(
    groups: readonly (readonly string[])[],
    private readonly method: Pick<TextMethod, 'stemming' | 'synonyms'> = TEXT_METHOD,
  ) {
    if (!method.synonyms) return;
    for (const group of groups) {
      const key = `=${normaliseTerm(group[0] ?? '')}`;
      for (const member of group) this.learn(member, key);
    }
    // The longest phrase that fits is the one that was meant.
    for (const phrases of this.phrases.values()) phrases.sort((a, b) => b.parts.length - a.parts.length);
  }

  /** Key of a single term such as a method's name. */
  key(term: string): string {
    const normal = normaliseTerm(term);
    const exact = this.concept.get(normal);
    if (exact !== undefined) return exact;
    const stemmed = piecesOf(normal).map((part) => this.stem(part));
    if (stemmed.length === 0) return normal;
    return this.concept.get(stemmed.join(' ')) ?? stemmed.join(' ');
  }

  /**
   * Terms of a tokenised text. Neighbouring terms that together are a known phrase ("deep", "learning"; "3d", "打印") give the
   * phrase as well. Single Latin letters count in phrases alone.
   */
  terms(tokens: readonly string[]): ConceptTerm[] {
    const known = tokens.map((token) => this.token(token));
    const found: ConceptTerm[] = [];
    known.forEach(({ term, phrases }, at) => {
      if (term !== null) found.push(term);
      for (const { parts, key } of phrases) {
        const end = phraseEnd(parts, known, at);
        if (end < 0) continue;
        found.push({ key, surface: written(parts, known, at, end) });
        break;
      }
    });
    return found;
  }

  /** Looked up once a token: texts repeat their words. */
  private token(written: string): KnownToken {
    let token = this.tokens.get(written);
    if (token === undefined) this.tokens.set(written, (token = this.newToken(normaliseTerm(written))));
    return token;
  }

  private newToken(normal: string): KnownToken {
    const stem = this.stem(normal);
    const key = this.concept.get(normal) ?? this.hyphenated(normal) ?? this.concept.get(stem) ?? stem;
    return {
      normal,
      stem,
      isHan: isHan(normal),
      term: normal.length > 1 || isHan(normal) ? { key, surface: normal } : null,
      phrases: this.phrases.get(stem) ?? [],
    };
  }

  private learn(member: string, key: string): void {
    const normal = normaliseTerm(member);
    if (normal === '') return;
    if (!this.concept.has(normal)) this.concept.set(normal, key);
    // "AIDS" is no plural of "aid".
    const parts = piecesOf(normal).map((part) => (ACRONYM.test(member) ? part : this.stem(part)));
    const stemmed = parts.join(' ');
    if (parts.length === 0) return;
    if (!this.concept.has(stemmed)) this.concept.set(stemmed, key);
    if (parts.length === 1) return;
    const phrases = this.phrases.get(parts[0]!) ?? [];
    phrases.push({ parts, key: this.concept.get(stemmed)! });
    this.phrases.set(parts[0]!, phrases);
  }

  private hyphenated(token: string): string | undefined {
    if (!token.includes('-')) return undefined;
    return this.concept.get(
      token
        .split('-')
        .map((part) => this.stem(part))
        .join(' '),
    );
  }

  private stem(token: string): string {
    return this.method.stemming ? stemmer(token) : token;
  }
}

/**
 * Position of a phrase's last part, or -1. Latin parts follow each other directly; a Han part may be any term of the Han text
 * that comes next, because such text gives many overlapping terms.
 */
function phraseEnd(parts: readonly string[], tokens: readonly KnownToken[], from: number): number {
  let at = from;
  for (let part = 1; part < parts.length; part++) {
    at++;
    while (at < tokens.length && !isPart(tokens[at]!, parts[part]!) && tokens[at]!.isHan) at++;
    if (at === tokens.length || !isPart(tokens[at]!, parts[part]!)) return -1;
  }
  return at;
}

/** A single Han character ("B超") is no term of a longer run, so that the start of one will do. */
function isPart({ stem }: KnownToken, part: string): boolean {
  return stem === part || (part.length === 1 && isHan(part) && stem.startsWith(part));
}

function written(parts: readonly string[], tokens: readonly KnownToken[], from: number, end: number): string {
  let text = tokens[from]!.normal;
  let part = 1;
  for (let at = from + 1; at <= end && part < parts.length; at++) {
    if (!isPart(tokens[at]!, parts[part]!)) continue;
    const next = parts[part]!.length === 1 && isHan(parts[part]!) ? parts[part]! : tokens[at]!.normal;
    text += (isHan(next) || isHan(text.slice(-1)) ? '' : ' ') + next;
    part++;
  }
  return text;
}
