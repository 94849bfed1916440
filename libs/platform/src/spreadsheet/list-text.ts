const SEPARATORS = new Set([';', '；', '\n']);

/** Items in one text, separated by "; ". What would separate within an item is escaped with a backslash. */
export function joinList(items: readonly string[]): string {
  return items.map((item) => item.replace(/[\\;；\n]/g, '\\$&')).join('; ');
}

/** The items of a text, trimmed, without blank ones. Semicolons of both widths and line breaks separate. */
export function splitList(text: string): readonly string[] {
  const items: string[] = [];
  let item = '';
  let escaped = false;
  for (const character of text) {
    if (escaped) {
      // A backslash that escapes nothing is a backslash.
      item += character === '\\' || SEPARATORS.has(character) ? character : `\\${character}`;
      escaped = false;
    } else if (character === '\\') escaped = true;
    else if (SEPARATORS.has(character)) {
      items.push(item);
      item = '';
    } else item += character;
  }
  items.push(escaped ? `${item}\\` : item);
  return items.map((found) => found.trim()).filter((found) => found !== '');
}
