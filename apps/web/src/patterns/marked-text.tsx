const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
};

/** The pieces of escaped text with `<mark>`; every second one, from the second on, is marked. */
export function markedPieces(html: string): readonly string[] {
  return html
    .split(/<\/?mark>/)
    .map((piece) => piece.replace(/&(amp|lt|gt|quot|#39|#x27);/g, (entity) => ENTITIES[entity] ?? entity));
}

/** Text from the search with its matches marked. It is never put into the page as HTML. */
export function MarkedText({ html }: { readonly html: string }) {
  return markedPieces(html).map((piece, at) => (at % 2 === 1 ? <mark key={at}>{piece}</mark> : piece));
}
