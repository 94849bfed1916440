import type { OwnField } from './person-reference.js';
import type { RowJson } from './row-change.js';

export const CHOICES = ['kept', 'merged', 'both'] as const;

/** Which of two values a merged person has: of the one who is kept, of the one who goes, or both lists joined. */
export type Choice = (typeof CHOICES)[number];

const isBlank = (value: unknown) =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** What is done when nobody chooses: lists are joined; else what is kept stays, and fills its gaps from the other. */
export function defaultChoice({ kind, column }: OwnField, kept: RowJson, merged: RowJson): Choice {
  if (kind === 'list') return 'both';
  return isBlank(kept[column]) && !isBlank(merged[column]) ? 'merged' : 'kept';
}

/** Both lists without doubles, those of the one who is kept first. */
export function joinedLists(kept: unknown, merged: unknown): readonly unknown[] {
  const all = [...listOf(kept), ...listOf(merged)];
  const seen = new Set<string>();
  return all.filter((entry) => {
    const text = JSON.stringify(entry);
    if (seen.has(text)) return false;
    seen.add(text);
    return true;
  });
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

/** The value that a choice gives a field. `both` of a text is that of the one who is kept. */
export function chosenValue(
  { column, kind, join = joinedLists }: OwnField,
  choice: Choice,
  kept: RowJson,
  merged: RowJson,
): unknown {
  if (choice === 'merged') return merged[column];
  if (choice === 'both' && kind === 'list') return join(kept[column], merged[column]);
  return kept[column];
}
