const CONSONANT = '[^aeiou]';
const VOWEL = '[aeiouy]';
const CONSONANTS = `${CONSONANT}[^aeiouy]*`;
const VOWELS = `${VOWEL}[aeiou]*`;
/** The stem's measure m (pairs of vowels and consonants): more than 0, exactly 1, more than 1. */
const MEASURE_OVER_0 = new RegExp(`^(${CONSONANTS})?${VOWELS}${CONSONANTS}`);
const MEASURE_1 = new RegExp(`^(${CONSONANTS})?${VOWELS}${CONSONANTS}(${VOWELS})?$`);
const MEASURE_OVER_1 = new RegExp(`^(${CONSONANTS})?${VOWELS}${CONSONANTS}${VOWELS}${CONSONANTS}`);
const HAS_VOWEL = new RegExp(`^(${CONSONANTS})?${VOWEL}`);
const ENDS_SHORT = new RegExp(`^${CONSONANTS}${VOWEL}[^aeiouwxy]$`);

const STEP_2 =
  /^(.+?)(ational|tional|enci|anci|izer|bli|alli|entli|eli|ousli|ization|ation|ator|alism|iveness|fulness|ousness|aliti|iviti|biliti|logi)$/;
const STEP_2_BECOMES: Readonly<Record<string, string>> = {
  ational: 'ate',
  tional: 'tion',
  enci: 'ence',
  anci: 'ance',
  izer: 'ize',
  bli: 'ble',
  alli: 'al',
  entli: 'ent',
  eli: 'e',
  ousli: 'ous',
  ization: 'ize',
  ation: 'ate',
  ator: 'ate',
  alism: 'al',
  iveness: 'ive',
  fulness: 'ful',
  ousness: 'ous',
  aliti: 'al',
  iviti: 'ive',
  biliti: 'ble',
  logi: 'log',
};
const STEP_3 = /^(.+?)(icate|ative|alize|iciti|ical|ful|ness)$/;
const STEP_3_BECOMES: Readonly<Record<string, string>> = {
  icate: 'ic',
  ative: '',
  alize: 'al',
  iciti: 'ic',
  ical: 'ic',
  ful: '',
  ness: '',
};
const STEP_4 =
  /^(.+?)(al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|ou|ism|ate|iti|ous|ive|ize|(?<=[st])ion)$/;

/**
 * Stem of a lower-case English word of a to z: "matching", "matched" and "matches" give "match". Anything else comes back as
 * it is. (M. F. Porter, An algorithm for suffix stripping, 1980, with the author's later changes.)
 */
export function porterStem(word: string): string {
  if (word.length < 3 || !/^[a-z]+$/.test(word)) return word;
  // A leading y is a consonant; every rule below takes y for a vowel.
  let stem = word.startsWith('y') ? `Y${word.slice(1)}` : word;
  stem = withoutPlural(stem);
  stem = withoutPastOrGerund(stem);
  const endsInY = /^(.+?)y$/.exec(stem);
  if (endsInY !== null && HAS_VOWEL.test(endsInY[1]!)) stem = `${endsInY[1]!}i`;
  stem = replaced(stem, STEP_2, STEP_2_BECOMES);
  stem = replaced(stem, STEP_3, STEP_3_BECOMES);
  const ending = STEP_4.exec(stem);
  if (ending !== null && MEASURE_OVER_1.test(ending[1]!)) stem = ending[1]!;
  return withoutFinalE(stem).toLowerCase();
}

function withoutPlural(word: string): string {
  if (/^.+?(ss|i)es$/.test(word)) return word.slice(0, -2);
  return /^.+?[^s]s$/.test(word) ? word.slice(0, -1) : word;
}

function withoutPastOrGerund(word: string): string {
  const eed = /^(.+?)eed$/.exec(word);
  if (eed !== null) return MEASURE_OVER_0.test(eed[1]!) ? word.slice(0, -1) : word;
  const ending = /^(.+?)(ed|ing)$/.exec(word);
  if (ending === null || !HAS_VOWEL.test(ending[1]!)) return word;
  const stem = ending[1]!;
  if (/(at|bl|iz)$/.test(stem)) return `${stem}e`;
  if (/([^aeiouylsz])\1$/.test(stem)) return stem.slice(0, -1);
  return ENDS_SHORT.test(stem) ? `${stem}e` : stem;
}

function replaced(word: string, rule: RegExp, becomes: Readonly<Record<string, string>>): string {
  const found = rule.exec(word);
  return found !== null && MEASURE_OVER_0.test(found[1]!) ? found[1]! + becomes[found[2]!]! : word;
}

function withoutFinalE(word: string): string {
  let stem = word;
  if (stem.endsWith('e')) {
    const before = stem.slice(0, -1);
    const isShort = MEASURE_1.test(before) && !ENDS_SHORT.test(before);
    if (MEASURE_OVER_1.test(before) || isShort) stem = before;
  }
  return stem.endsWith('ll') && MEASURE_OVER_1.test(stem) ? stem.slice(0, -1) : stem;
}
