import { isHan, normaliseTerm } from './tokenizer.js';

const LONGEST_PHRASE = 5;

/** A term as it is counted (`key`) and as it was written (`surface`). */
export interface ConceptTerm {
  readonly key: string;
  readonly surface: string;
}

/** Maps terms of both languages to concepts: every member of a synonym group counts as the same term. */
export class Concepts {
  private readonly keyOf = new Map<string, string>();

  constructor(groups: readonly (readonly string[])[]) {
    for (const group of groups) {
      const key = `=${normaliseTerm(group[0] ?? '')}`;
      for (const member of group) {
        const normal = normaliseTerm(member);
        if (normal !== '' && !this.keyOf.has(normal)) this.keyOf.set(normal, key);
      }
    }
  }

  /** Key of a single term such as a method's name. */
  key(term: string): string {
    const normal = normaliseTerm(term);
    return this.keyOf.get(normal) ?? normal;
  }

  /**
   * Terms of a tokenised text. Neighbouring terms that together are a known phrase ("deep", "learning") give the phrase as well.
   */
  terms(tokens: readonly string[]): ConceptTerm[] {
    const normal = tokens.map(normaliseTerm);
    const found: ConceptTerm[] = [];
    normal.forEach((token, from) => {
      if (token === '') return;
      found.push({ key: this.keyOf.get(token) ?? token, surface: token });
      for (let length = 2; length <= LONGEST_PHRASE && from + length <= normal.length; length++) {
        const phrase = normal.slice(from, from + length).join(isHan(token) ? '' : ' ');
        const key = this.keyOf.get(phrase);
        if (key !== undefined) found.push({ key, surface: phrase });
      }
    });
    return found;
  }
}
