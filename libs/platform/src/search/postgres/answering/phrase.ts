import { ByteWriter } from '../postings/byte-writer.js';
import { PLACE_BITS, placesOf, Posting, PostingWriter } from '../postings/posting.js';
import type { LoadedPostings } from '../segments/segment.js';

/** Where words stand one after the other, as the posting of one word: its places are those of the first. */
export function phraseOf(words: readonly string[], postings: LoadedPostings): Posting | null {
  const first = postings.word(words[0] ?? '');
  if (!first || words.length === 1) return first ?? null;
  let found = placesByDocument(first, () => true);
  for (const [offset, word] of words.slice(1).entries()) {
    const posting = postings.word(word);
    if (!posting) return null;
    const here = found;
    const next = placesByDocument(posting, (document) => here.has(document));
    found = new Map();
    for (const [document, places] of here) {
      const positions = new Set(next.get(document)?.map((place) => place >>> PLACE_BITS));
      const kept = places.filter((place) => positions.has((place >>> PLACE_BITS) + offset + 1));
      if (kept.length > 0) found.set(document, kept);
    }
  }
  const writer = new PostingWriter();
  first.documents.forEach((document, n) => {
    const places = found.get(document);
    if (places) writer.add(document, first.marks[n] ?? 0, places);
  });
  const out = new ByteWriter();
  return writer.flush(out) ? new Posting(out.written()) : null;
}

/** Decoded places of the documents that are wanted. */
export function placesByDocument(
  posting: Posting,
  wanted: (document: number) => boolean,
): Map<number, readonly number[]> {
  const found = new Map<number, readonly number[]>();
  posting.eachPlaces((n, bytes, start, end) => {
    const document = posting.documents[n] as number;
    if (wanted(document)) found.set(document, placesOf(bytes, start, end));
  });
  return found;
}
