import { PLACE_BITS, placesOf, VALUE_ENDS, VALUE_STARTS } from '../postings/posting.js';
import { MOST_APART } from './tiers.js';
import type { Form } from './word-hits.js';

/** One occurrence of a query word in a document. */
interface Occurrence {
  readonly first: number;
  readonly last: number;
  /** The word as written, at a place with these flags; 0 flags else. */
  readonly flags: number;
  readonly isExact: boolean;
}

/** What only the places tell of a document. */
export interface Nearness {
  readonly apart: number;
  /** The whole query is a whole value. */
  readonly isWhole: boolean;
}

/**
 * How near the words of the query stand in some documents. A word that was only begun and that very many words begin with
 * has no places; its pairs count as neighbours.
 */
export function nearnessOf(
  forms: readonly (readonly Form[])[],
  documents: Uint32Array,
  size: number,
): readonly Nearness[] {
  // Number of the document in `documents` and one, 0 for all others.
  const wanted = new Uint32Array(size);
  documents.forEach((document, n) => (wanted[document] = n + 1));
  const byWord = forms.map((forms) => occurrences(forms, wanted, documents.length));
  return Array.from(documents, (_, n) => {
    const found = byWord.map((word) => word[n] ?? []);
    let apart = 0;
    for (let at = 1; at < found.length; at += 1) apart += distance(found[at - 1] ?? [], found[at] ?? []);
    return { apart, isWhole: isWholeValue(found) };
  });
}

function occurrences(forms: readonly Form[], wanted: Uint32Array, count: number): readonly Occurrence[][] {
  const found: Occurrence[][] = Array.from({ length: count }, () => []);
  for (const { posting, isExact, length } of forms) {
    if (!posting.hasPlaces) continue;
    posting.eachPlaces((n, bytes, start, end) => {
      const at = wanted[posting.documents[n] as number] as number;
      if (at === 0) return;
      for (const place of placesOf(bytes, start, end)) {
        const first = place >>> PLACE_BITS;
        found[at - 1]?.push({ first, last: first + length - 1, flags: place & 3, isExact });
      }
    });
  }
  return found;
}

/** 0 for neighbours, one more for each word between; the wrong order costs one. Synonyms of both words may be one. */
function distance(before: readonly Occurrence[], after: readonly Occurrence[]): number {
  if (before.length === 0 || after.length === 0) return 0;
  let least = MOST_APART;
  for (const a of before) {
    for (const b of after) {
      const gap = b.first > a.last ? b.first - a.last - 1 : a.first > b.last ? a.first - b.last : 0;
      if (gap < least) least = gap;
    }
    if (least === 0) break;
  }
  return least;
}

function isWholeValue(found: readonly (readonly Occurrence[])[]): boolean {
  const [first, ...others] = found;
  const last = found.length - 1;
  return (first ?? []).some(
    (start) =>
      start.isExact &&
      (start.flags & VALUE_STARTS) !== 0 &&
      (last > 0 || (start.flags & VALUE_ENDS) !== 0) &&
      others.every((word, n) =>
        word.some(
          (next) =>
            next.isExact &&
            next.first === start.first + n + 1 &&
            (n + 1 < last || (next.flags & VALUE_ENDS) !== 0),
        ),
      ),
  );
}
