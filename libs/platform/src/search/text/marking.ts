/** Stand around a match until the text is escaped: private-use characters that no keyboard types. */
export const MARK_START = '\uE000';
export const MARK_END = '\uE001';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * HTML from a text with sentinels: everything is escaped, matches stand in `<mark>`, stray sentinels vanish. Matches that
 * touch are one: a Chinese term is often several words.
 */
export function markedHtml(text: string): string {
  let open = false;
  const html = text.replaceAll(MARK_END + MARK_START, '').replace(/[&<>"'\uE000\uE001]/g, (character) => {
    if (character === MARK_START) {
      if (open) return '';
      open = true;
      return '<mark>';
    }
    if (character === MARK_END) {
      if (!open) return '';
      open = false;
      return '</mark>';
    }
    return ESCAPES[character] ?? character;
  });
  return open ? `${html}</mark>` : html;
}
