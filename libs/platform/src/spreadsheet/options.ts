import { comparableTitle, type SheetOption } from './sheet-definition.js';

const lookups = new WeakMap<readonly SheetOption[], ReadonlyMap<string, string>>();

/** Every way to write an option. A title that two options share means neither. */
function lookupOf(options: readonly SheetOption[]): ReadonlyMap<string, string> {
  let lookup = lookups.get(options);
  if (!lookup) {
    const byTitle = new Map<string, string | null>();
    for (const { value, titleZh, titleEn } of options) {
      for (const title of new Set([titleZh, titleEn, `${titleZh} / ${titleEn}`].map(comparableTitle))) {
        byTitle.set(title, byTitle.has(title) ? null : value);
      }
    }
    const values = options.map(({ value }) => [comparableTitle(value), value] as const);
    const titles = [...byTitle].filter((entry): entry is [string, string] => entry[1] !== null);
    lookup = new Map([...titles, ...values]);
    lookups.set(options, lookup);
  }
  return lookup;
}

/** The option that a cell means: by its value, or by its title in either language. */
export function optionMeant(options: readonly SheetOption[], text: string): string | null {
  return lookupOf(options).get(comparableTitle(text)) ?? null;
}

/** What we write for an option: its Chinese title where that means it and nothing else, else its value. */
export function optionWritten(options: readonly SheetOption[], value: string): string {
  const option = options.find((candidate) => candidate.value === value);
  return option && optionMeant(options, option.titleZh) === value ? option.titleZh : value;
}
