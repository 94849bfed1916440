import type { Comparator, Target } from '@jiebang/challenges';

/** How comparators are written, first as we write them. */
const WORDS: Readonly<Record<Comparator, readonly string[]>> = {
  at_least: ['≥', '>=', '不低于', 'at least'],
  at_most: ['≤', '<=', '不超过', 'at most'],
  more_than: ['>', '＞', '高于', 'more than'],
  less_than: ['<', '＜', '低于', 'less than'],
  equal: ['=', '＝', '等于', 'equal'],
  between: ['~', '介于', 'between'],
};

const COMPARATOR_OF: ReadonlyMap<string, Comparator> = new Map(
  (Object.keys(WORDS) as Comparator[]).flatMap((comparator) =>
    WORDS[comparator].map((word) => [word, comparator] as const),
  ),
);

const NUMBER = /^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/;

/** "灵敏度 | ≥ | 95 | % | 每例" of a target; "between" has both ends as "5 ~ 10". */
export function targetText({ name, comparator, value, valueTo, unit, note }: Target): string {
  const numbers = comparator === 'between' ? `${value} ~ ${valueTo ?? value}` : String(value);
  const parts = [name, WORDS[comparator][0] ?? comparator, numbers, unit, note ?? ''];
  while (parts.at(-1) === '') parts.pop();
  return parts.map((part) => part.replace(/[\\|]/g, '\\$&')).join(' | ');
}

/** The target of a text, or null where it is none. */
export function targetFromText(text: string): Target | null {
  const [name = '', word = '', numbers = '', unit = '', note = '', ...more] = split(text);
  const comparator = COMPARATOR_OF.get(word.toLowerCase());
  const [value, valueTo, ...others] = numbers.split('~').map(numberOf);
  const ends = comparator === 'between' ? valueTo !== undefined : valueTo === undefined;
  if (name === '' || name.length > 200 || unit.length > 60 || note.length > 500) return null;
  if (!comparator || value === undefined || value === null || valueTo === null || !ends) return null;
  if (more.length > 0 || others.length > 0) return null;
  return { name, comparator, value, valueTo: valueTo ?? null, unit, note: note === '' ? null : note };
}

function numberOf(text: string): number | null {
  const trimmed = text.trim();
  return NUMBER.test(trimmed) ? Number(trimmed) : null;
}

/** Parts between bars that no backslash escapes. */
function split(text: string): readonly string[] {
  const parts = [''];
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (character === '\\' && /[\\|]/.test(text[at + 1] ?? '')) {
      at += 1;
      parts.push(`${parts.pop() ?? ''}${text[at] ?? ''}`);
    } else if (character === '|') parts.push('');
    else parts.push(`${parts.pop() ?? ''}${character}`);
  }
  return parts.map((part) => part.trim());
}
