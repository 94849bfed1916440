/** Most mistakes that a word of this many characters may have: 1 from 5, 2 from 9, none in numbers (Meilisearch). */
export function typosAllowed(word: string): 0 | 1 | 2 {
  if (/^\p{N}+$/u.test(word)) return 0;
  const { length } = [...word];
  return length >= 9 ? 2 : length >= 5 ? 1 : 0;
}

/**
 * Number of mistakes between two words, or null above `most`. A mistake is one character left out, added, changed or
 * swapped with its neighbour (optimal string alignment); a wrong first character costs two, as in Meilisearch. With
 * `asPrefix`, `written` may go on after what was typed.
 */
export function typoDistance(typed: string, written: string, most: number, asPrefix = false): number | null {
  const a = [...typed];
  const b = [...written];
  if (a.length - b.length > most || (!asPrefix && b.length - a.length > most)) return null;
  const distance = alignment(a, asPrefix ? b.slice(0, a.length + most) : b, asPrefix);
  const cost = distance > 0 && a[0] !== b[0] ? distance + 1 : distance;
  return cost <= most ? cost : null;
}

function alignment(a: readonly string[], b: readonly string[], asPrefix: boolean): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let best = Math.min(change, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(best);
    }
    beforeLast = last;
    last = row;
  }
  return asPrefix ? Math.min(...last) : (last[b.length] ?? 0);
}
