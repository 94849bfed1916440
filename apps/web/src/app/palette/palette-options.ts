/** Something that one can go to. */
export interface PaletteOption {
  readonly to: string;
  readonly label: string;
  /** The label with what was searched for marked: escaped text with `<mark>`. */
  readonly html?: string;
}

export interface PaletteGroup {
  readonly name: string;
  readonly options: readonly PaletteOption[];
}

/** The options whose label has every word of the query; all of them without a query. At most `limit`. */
export function matching(
  options: readonly PaletteOption[],
  query: string,
  limit: number,
): readonly PaletteOption[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return options
    .filter(({ label }) => words.every((word) => label.toLowerCase().includes(word)))
    .slice(0, limit);
}

/** The place after a step through `count` options, round the ends; from nowhere to the first or the last. */
export function stepped(at: number, step: 1 | -1, count: number): number {
  if (count === 0) return -1;
  if (at < 0) return step === 1 ? 0 : count - 1;
  return (at + step + count) % count;
}
