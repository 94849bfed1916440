/** A syllable of pinyin without tones. One that begins with a vowel would need an apostrophe before it: Xi'an. */
const SYLLABLE =
  /(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|iao|ian|uai|uan|ai|ei|ao|ou|an|en|er|in|ia|ie|iu|ua|ui|un|uo|ue|ve|yu|a|o|e|i|u|v)(?=$|[^aeiouv])/y;

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
