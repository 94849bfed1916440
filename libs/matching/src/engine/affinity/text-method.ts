/** How texts are compared. A run always uses `TEXT_METHOD`; the parts can be switched off to measure what each brings. */
export interface TextMethod {
  /** English words by their stems. */
  readonly stemming: boolean;
  /** Members of a synonym group count as one term, across languages. */
  readonly synonyms: boolean;
  /** Rare terms weigh more: ln(1 + texts / texts with the term). */
  readonly inverseFrequency: boolean;
  /** A term's count enters as 1 + ln(count) rather than as it is. */
  readonly logarithmicCount: boolean;
  /** In a corpus of `LARGE_CORPUS` texts or more, terms of fewer texts are left out. */
  readonly leastTexts: number;
  /** A word that no other text has counts as the known word that shares most of its letter triples. */
  readonly letterTriples: boolean;
  /** Each next best item of somebody's evidence counts so much of the one before. */
  readonly rankDecay: number;
}

/**
 * Log tf-idf over terms of at least two texts, and a ranked sum over a person's items that decays by .8: what did best among
 * plain text methods on the gold-standard expertise data (Stelmakh et al., arXiv 2303.16750).
 */
export const TEXT_METHOD: TextMethod = {
  stemming: true,
  synonyms: true,
  inverseFrequency: true,
  logarithmicCount: true,
  leastTexts: 2,
  letterTriples: true,
  rankDecay: 0.8,
};

/** From so many texts on, a term of one text alone is noise that only makes the text longer. */
export const LARGE_CORPUS = 200;
