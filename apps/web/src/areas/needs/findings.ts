import type { Finding } from './need.query.js';
import type { NeedValues } from './need-values.js';

const AROUND = 8;

/** The text of the form at a dotted path, or null where there is none. */
export function textOf(values: NeedValues, path: string): string | null {
  let found: unknown = values;
  for (const part of path.split('.')) found = (found as Readonly<Record<string, unknown>> | null)?.[part];
  return typeof found === 'string' ? found : null;
}

/** A finding with a few characters around it; null where there is no such place. */
export function textAt(values: NeedValues, { path, start, end }: Finding) {
  const text = textOf(values, path);
  if (text === null || text.length < end) return null;
  return {
    before: text.slice(Math.max(0, start - AROUND), start),
    found: text.slice(start, end),
    after: text.slice(end, end + AROUND),
  };
}

/** The values that change when what was found is replaced by what was suggested for it. */
export function redactedValues(
  values: NeedValues,
  { path, start, end, suggestion }: Finding,
): Partial<NeedValues> {
  const text = textOf(values, path) ?? '';
  const next = text.slice(0, start) + suggestion + text.slice(end);
  const [field = '', row, part] = path.split('.');
  if (row === undefined) return { [field]: next };
  const index = Number(row);
  if (field === 'keywords')
    return { keywords: values.keywords.map((word, i) => (i === index ? next : word)) };
  return {
    targets: values.targets.map((target, i) =>
      i === index && part !== undefined ? { ...target, [part]: next } : target,
    ),
  };
}
