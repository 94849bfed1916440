const DAY = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;

/** YYYY-MM-DD of a day as somebody typed it (2026-3-1, 2026/03/01, 2026年3月1日), or null. */
export function dayFromText(text: string): string | null {
  const found = DAY.exec(text.trim());
  return found ? dayOf(Number(found[1]), Number(found[2]), Number(found[3])) : null;
}

/** YYYY-MM-DD of Excel's date, which exceljs gives as an instant in UTC; null where it has a time of day. */
export function dayFromDate(date: Date): string | null {
  if (Number.isNaN(date.getTime()) || date.getTime() % 86_400_000 !== 0) return null;
  return dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

function dayOf(year: number, month: number, day: number): string | null {
  if (year < 1901 || year > 2199) return null;
  const made = new Date(Date.UTC(year, month - 1, day));
  if (made.getUTCMonth() !== month - 1 || made.getUTCDate() !== day) return null;
  return made.toISOString().slice(0, 10);
}
