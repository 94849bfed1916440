/** A word to search for, and how many things are known to have it. */
export interface SuggestedWord {
  readonly text: string;
  readonly count: number;
}

/** Words of several attributes as one list without `typed` itself: the most frequent first, then the shortest, then by text. */
export function mergedWords(
  lists: readonly (readonly { readonly value: string; readonly count: number }[])[],
  typed: string,
): readonly SuggestedWord[] {
  const words = new Map<string, SuggestedWord>();
  for (const { value, count } of lists.flat()) {
    const key = value.toLowerCase();
    if (key === typed.toLowerCase()) continue;
    const known = words.get(key);
    words.set(key, { text: known?.text ?? value, count: (known?.count ?? 0) + count });
  }
  return [...words.values()].sort(
    (a, b) => b.count - a.count || a.text.length - b.text.length || (a.text < b.text ? -1 : 1),
  );
}
