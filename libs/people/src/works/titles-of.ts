/** Longest title that evidence takes. */
const LONGEST = 400;
const HAN = /\p{Script=Han}/u;

/** Titles without markup, each in the language that it is written in; null where there is none. */
export function titlesOf(titles: readonly string[]): { titleZh: string; titleEn: string } | null {
  const clean = titles
    .map((title) =>
      title
        .replace(/<[^>]*>/g, '')
        .replace(/\s+/g, ' ')
        .trim()
        .slice(0, LONGEST),
    )
    .filter((title) => title !== '');
  const titleZh = clean.find((title) => HAN.test(title)) ?? '';
  const titleEn = clean.find((title) => !HAN.test(title)) ?? '';
  return titleZh === '' && titleEn === '' ? null : { titleZh, titleEn };
}
