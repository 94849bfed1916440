/** Turns text into terms; the caller may bring a better one (jieba) than the default. */
export type Tokenizer = (text: string) => readonly string[];

const HAN = '\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff';
const PIECE = new RegExp(`[${HAN}]+|[a-z0-9]+(?:[-.+][a-z0-9]+)*\\+*`, 'g');
const HAN_PIECE = new RegExp(`^[${HAN}]`);
const LONGEST_TERM = 12;
/** Han characters that carry grammar rather than meaning: pairs with them are no terms. */
const PARTICLES = new Set(
  '的了和与及或在是对为以等将被把其之于从到中上下并而且也不有无可能各该此这那一种个进行通过用于基',
);
const STOP_WORDS = new Set(
  'a an and are as at be been by can for from has have in into is it its of on or our that the their these this to using use via was we were which will with without'.split(
    ' ',
  ),
);

/** Lower case, full width to half width, outer spaces off: the form in which terms are compared. */
export function normaliseTerm(term: string): string {
  return term.normalize('NFKC').toLowerCase().trim();
}

/** True for text that starts with a Han character. */
export function isHan(term: string): boolean {
  return HAN_PIECE.test(term);
}

/**
 * Default tokenizer: lower-case Latin words without stop words; of Han text every dictionary term (of 2 to 12 characters, also
 * inside others) and every pair of neighbours.
 */
export function createTokenizer(dictionary: Iterable<string>): Tokenizer {
  const known = new Set<string>();
  for (const term of dictionary) {
    const normal = normaliseTerm(term);
    if (isHan(normal) && normal.length >= 2 && normal.length <= LONGEST_TERM) known.add(normal);
  }
  return (text) => {
    const terms: string[] = [];
    for (const [piece] of normaliseTerm(text).matchAll(PIECE)) {
      if (HAN_PIECE.test(piece)) addHanTerms(piece, known, terms);
      else if (piece.length > 1 && !STOP_WORDS.has(piece)) terms.push(piece);
    }
    return terms;
  };
}

function addHanTerms(piece: string, known: ReadonlySet<string>, terms: string[]): void {
  if (piece.length === 1) {
    if (!PARTICLES.has(piece)) terms.push(piece);
    return;
  }
  for (let from = 0; from < piece.length - 1; from++) {
    for (let length = 2; length <= LONGEST_TERM && from + length <= piece.length; length++) {
      const term = piece.slice(from, from + length);
      const isPair = length === 2 && !PARTICLES.has(term[0]!) && !PARTICLES.has(term[1]!);
      if (isPair || known.has(term)) terms.push(term);
    }
  }
}
