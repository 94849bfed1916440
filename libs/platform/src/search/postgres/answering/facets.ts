import { mostFrequent } from '../../facet-order.js';
import { MOST_FACET_VALUES, type FacetValue } from '../../search-query.js';
import type { Column } from '../segments/segment.js';
import { best } from './best.js';
import type { SegmentHits } from './segment-hits.js';

/** How often the values of a column occur: by label, and by the value that labels compare as. */
interface Tally {
  readonly column: Column;
  readonly byLabel: Uint32Array;
  readonly byKey: Uint32Array;
}

/**
 * The values of an attribute over all hits, of those whose compared form `isWanted`. Spellings that compare as equal are
 * one value, shown as most write it.
 */
export function facetOf(
  attribute: string,
  hits: readonly SegmentHits[],
  isWanted?: (term: string) => boolean,
): readonly FacetValue[] {
  const tallies = hits.filter(({ count }) => count > 0).map((part) => tallyOf(attribute, part, isWanted));
  // The most frequent of each part, and room for as many as the other parts could put in their place.
  const distinct = tallies.map(({ byKey }) => byKey.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0));
  const all = distinct.reduce((sum, count) => sum + count, 0);
  const terms = new Set<string>();
  tallies.forEach(({ column, byKey }, part) => {
    const others = all - (distinct[part] ?? 0);
    const order = (a: number, b: number): number =>
      (byKey[b] as number) - (byKey[a] as number) || compare(labelOf(column, a), labelOf(column, b));
    for (const key of best(byKey.length, MOST_FACET_VALUES + others, order)) {
      if ((byKey[key] as number) === 0) break;
      terms.add(column.terms[key] as string);
    }
  });
  return mostFrequent([...terms].map((term) => valueOf(term, tallies)));
}

function tallyOf(
  attribute: string,
  { segment, documents, count }: SegmentHits,
  isWanted?: (term: string) => boolean,
): Tally {
  const column = segment.column(attribute);
  const byLabel = new Uint32Array(column.labels.length);
  column.count(documents, count, byLabel);
  const byKey = new Uint32Array(column.terms.length);
  byLabel.forEach((times, label) => {
    const key = column.keys[label] as number;
    byKey[key] = (byKey[key] as number) + times;
  });
  if (isWanted) {
    column.terms.forEach((term, key) => {
      if (!isWanted(term)) byKey[key] = 0;
    });
  }
  return { column, byLabel, byKey };
}

function valueOf(term: string, tallies: readonly Tally[]): FacetValue {
  const spellings = new Map<string, number>();
  let count = 0;
  for (const { column, byLabel, byKey } of tallies) {
    const key = column.keyOf.get(term);
    if (key === undefined || byKey[key] === 0) continue;
    count += byKey[key] as number;
    for (const label of column.labelsOfKey(key)) {
      const written = column.labels[label] as string;
      spellings.set(written, (spellings.get(written) ?? 0) + (byLabel[label] as number));
    }
  }
  const [first] = [...spellings].sort(([a, m], [b, n]) => n - m || compare(a, b));
  return { value: first?.[0] ?? '', count };
}

function labelOf(column: Column, key: number): string {
  return column.labels[column.labelsOfKey(key)[0] ?? 0] as string;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
