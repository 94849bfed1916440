import { simplified } from '@jiebang/platform/search';
import table from './pinyin-syllables.json' with { type: 'json' };

/** A syllable of pinyin without tones. One that begins with a vowel would need an apostrophe before it: Xi'an. */
const SYLLABLE =
  /(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|iao|ian|uai|uan|ai|ei|ao|ou|an|en|er|in|ia|ie|iu|ua|ui|un|uo|ue|ve|yu|a|o|e|i|u|v)(?=$|[^aeiouv])/y;

/** Family names that are read otherwise than the same character in other words. */
const FAMILY_NAMES: Readonly<Record<string, string>> = {
  ...{ 乐: 'yue', 缪: 'miao', 解: 'xie', 单: 'shan', 仇: 'qiu', 薄: 'bo', 曾: 'zeng', 查: 'zha', 盖: 'ge' },
  ...{ 区: 'ou', 朴: 'piao' },
};

/** Family names of two characters. */
const LONG_FAMILY_NAMES =
  /^(?:欧阳|司马|诸葛|上官|东方|皇甫|尉迟|公孙|令狐|慕容|长孙|司徒|夏侯|端木|百里|南宫|宇文|轩辕|独孤)/u;

/** Words of the field in which a character is not read as usual. */
const OTHERWISE: readonly (readonly [word: RegExp, readings: readonly string[]])[] = [
  [/(?<=梗|栓|阻)塞/gu, ['se']],
  [/膀胱/gu, ['pang', 'guang']],
  [/重(?=建|复|构|庆)/gu, ['chong']],
  [/(?<=生|成)长/gu, ['zhang']],
];

let readings: ReadonlyMap<string, string> | undefined;

/** The 6,781 characters of GB 2312 and of common names, each with its most frequent reading; made with pinyin-pro (MIT). */
function reading(character: string): string | undefined {
  readings ??= new Map(
    Object.entries(table).flatMap(([syllable, characters]) =>
      [...characters].map((one) => [one, syllable] as const),
    ),
  );
  return readings.get(character);
}

/** The syllables of a Chinese text without tones, ü as v; null where a character is none or its reading is not known. */
export function syllablesOf(text: string): readonly string[] | null {
  const plain = simplified(text);
  const otherwise = new Map<number, string>();
  for (const [word, given] of OTHERWISE) {
    for (const { index } of plain.matchAll(word)) given.forEach((one, at) => otherwise.set(index + at, one));
  }
  const syllables = [...plain].map((character, at) => otherwise.get(at) ?? reading(character));
  return syllables.length > 0 && syllables.every((one) => one !== undefined) ? syllables : null;
}

/** What people type on a plain keyboard for a Chinese term: all of it, and its initials from `leastInitials` on. */
export function typedTerm(term: string, leastInitials = 3): readonly string[] {
  const syllables = syllablesOf(term.replace(/[（(].*?[）)]/g, ''));
  if (!syllables) return [];
  const whole = syllables.join('');
  const initials = syllables.map((syllable) => syllable[0]).join('');
  const typed = [whole, whole.replaceAll('v', 'u')];
  if (initials.length >= leastInitials) typed.push(initials);
  return [...new Set(typed)];
}

/**
 * What people type to find somebody by a Chinese name written in characters: all of it, given name first, and initials
 * ("单雪晴": shanxueqing, xueqingshan, sxq). Marks in brackets do not count. Nothing for a name in other letters.
 */
export function typedChineseName(name: string): readonly string[] {
  const plain = simplified(name.replace(/[（(].*?[）)]/g, '').replace(/[\s·]/g, ''));
  const syllables = syllablesOf(plain);
  if (!syllables || syllables.length < 2) return [];
  const familyLength = LONG_FAMILY_NAMES.test(plain) ? 2 : 1;
  const family = syllables.slice(0, familyLength);
  const only = familyLength === 1 ? FAMILY_NAMES[plain[0] ?? ''] : undefined;
  if (only !== undefined) family[0] = only;
  const given = syllables.slice(familyLength);
  const typed = [[...family, ...given].join(''), [...given, ...family].join('')];
  const initials = [...family, ...given].map((syllable) => syllable[0]).join('');
  return [...new Set([...typed, ...typed.map((one) => one.replaceAll('v', 'u')), initials])];
}

function initialsOf(word: string): string | null {
  let initials = '';
  SYLLABLE.lastIndex = 0;
  while (SYLLABLE.lastIndex < word.length) {
    const start = SYLLABLE.lastIndex;
    if (!SYLLABLE.test(word)) return null;
    initials += word[start];
  }
  return initials;
}

/**
 * What people type to find a Chinese name on a plain keyboard: all of it, given name first, and initials. From the name in
 * Latin letters ("Zhang Yunzhou": zhangyunzhou, yunzhouzhang, zyz); marks in brackets do not count. A name that is no
 * pinyin has no initials.
 */
export function typedNames(nameLatin: string): readonly string[] {
  const words = nameLatin
    .replace(/\(.*?\)/g, ' ')
    .normalize('NFD')
    .replace(/[\p{M}'’-]/gu, '')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  const initials = words.map(initialsOf);
  const typed = [words.join(''), [...words].reverse().join('')];
  if (initials.every((part) => part !== null)) typed.push(initials.join(''));
  return [...new Set(typed)];
}
