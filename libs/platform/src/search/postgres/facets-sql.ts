import { mostFrequent } from '../facet-order.js';
import type { FacetValue } from '../search-query.js';
import { comparable } from '../text/fold.js';
import type { Generation } from './generation.js';
import type { Parameters } from './parameters.js';

/** How often one spelling of a value occurs: `label` is "attribute=value". */
export interface LabelCount {
  readonly label: string;
  readonly count: number;
}

/** Counts the values of some attributes over the documents that meet the condition. */
export function labelCountsSql(
  { table }: Generation,
  condition: string,
  attributes: readonly string[],
  parameters: Parameters,
): string {
  return `
    SELECT label, count(*) AS count
      FROM ${table} d CROSS JOIN LATERAL unnest(d.labels) AS label
     WHERE ${condition} AND split_part(label, '=', 1) = ANY (${parameters.add(attributes)}::text[])
     GROUP BY label`;
}

/** The facets from the counts. Spellings that compare as equal are one value, shown in the most frequent spelling. */
export function facetsFrom(
  attributes: readonly string[],
  counts: readonly LabelCount[],
): Readonly<Record<string, readonly FacetValue[]>> {
  const byAttribute = new Map(attributes.map((attribute) => [attribute, new Map<string, FacetValue>()]));
  for (const { label, count } of [...counts].sort(
    (a, b) => b.count - a.count || (a.label < b.label ? -1 : 1),
  )) {
    const cut = label.indexOf('=');
    const value = label.slice(cut + 1);
    const values = byAttribute.get(label.slice(0, cut));
    const merged = values?.get(comparable(value));
    values?.set(comparable(value), merged ? { ...merged, count: merged.count + count } : { value, count });
  }
  return Object.fromEntries(
    [...byAttribute].map(([attribute, values]) => [attribute, mostFrequent([...values.values()])]),
  );
}
