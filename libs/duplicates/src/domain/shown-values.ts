const two = (number: number) => String(number).padStart(2, '0');
const minute = (value: unknown) => `${two(Math.floor(Number(value) / 60))}:${two(Number(value) % 60)}`;

/** A value of a record as people compare it: one line an entry of a list; none where there is nothing. */
export function shownValues(value: unknown): readonly string[] {
  if (value === null || value === undefined || value === '') return [];
  if (Array.isArray(value)) return value.flatMap(shownValues);
  if (typeof value === 'object') return [shownObject(value as Readonly<Record<string, unknown>>)];
  return [String(value as string | number | boolean)];
}

/** Terms have both languages, windows a weekday and minutes; anything else is shown as it is kept. */
function shownObject(entry: Readonly<Record<string, unknown>>): string {
  if ('zh' in entry || 'en' in entry) return [entry['zh'], entry['en']].filter(Boolean).join(' · ');
  if ('weekday' in entry)
    return `${String(entry['weekday'])} ${minute(entry['startMinute'])}–${minute(entry['endMinute'])}`;
  return JSON.stringify(entry);
}
