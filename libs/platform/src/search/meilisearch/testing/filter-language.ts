import { comparable } from '../../text/fold.js';

/** A condition of Meilisearch's filter language, as far as this project uses it. */
export type Condition =
  | { readonly and: readonly Condition[] }
  | { readonly or: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly attribute: string; readonly operator: 'IN' | '>=' | '<='; readonly values: readonly string[] };

/** Not a filter; the server answers 400 `invalid_search_filter`. */
export class FilterSyntaxError extends Error {}

/** Parses a filter: a text, or a list (and) of texts and lists of texts (or). */
export function parseFilter(filter: unknown): Condition {
  if (filter === undefined || filter === null) return { and: [] };
  if (typeof filter === 'string') return new Parser(filter).whole();
  const parts = filter as (string | string[])[];
  return {
    and: parts.map((part) => (typeof part === 'string' ? parseFilter(part) : { or: part.map(parseFilter) })),
  };
}

/** All comparisons in a condition. */
export function comparisons(condition: Condition): readonly Extract<Condition, { attribute: string }>[] {
  if ('and' in condition) return condition.and.flatMap(comparisons);
  if ('or' in condition) return condition.or.flatMap(comparisons);
  return 'not' in condition ? comparisons(condition.not) : [condition];
}

/** True where a document meets the condition. */
export function meets(document: Readonly<Record<string, unknown>>, condition: Condition): boolean {
  if ('and' in condition) return condition.and.every((part) => meets(document, part));
  if ('or' in condition) return condition.or.some((part) => meets(document, part));
  if ('not' in condition) return !meets(document, condition.not);
  const value = document[condition.attribute];
  const members = (Array.isArray(value) ? value : value == null ? [] : [value]) as (
    string | number | boolean
  )[];
  const { operator, values } = condition;
  if (operator === 'IN') {
    const wanted = new Set(values.map(comparable));
    return members.some((member) => wanted.has(comparable(member)));
  }
  const bound = Number(values[0]);
  return members.some(
    (member) => typeof member === 'number' && (operator === '>=' ? member >= bound : member <= bound),
  );
}

/**
 * Written after the grammar in Meilisearch's `filter-parser`: NOT binds closer than AND, AND closer than OR; a quoted value
 * ends at the first quote that no backslash precedes, then `\x` stands for `x` (of its escapes, those that we send).
 */
class Parser {
  private at = 0;

  constructor(private readonly text: string) {}

  whole(): Condition {
    const condition = this.or();
    this.blanks();
    if (this.at < this.text.length) throw this.wrong('the end');
    return condition;
  }

  private or(): Condition {
    const parts = [this.and()];
    while (this.takes('OR')) parts.push(this.and());
    return parts.length === 1 && parts[0] ? parts[0] : { or: parts };
  }

  private and(): Condition {
    const parts = [this.not()];
    while (this.takes('AND')) parts.push(this.not());
    return parts.length === 1 && parts[0] ? parts[0] : { and: parts };
  }

  private not(): Condition {
    if (this.takes('NOT')) return { not: this.not() };
    if (!this.takes('(')) return this.comparison();
    const inner = this.or();
    this.needs(')');
    return inner;
  }

  private comparison(): Condition {
    const attribute = this.value();
    for (const operator of ['>=', '<='] as const) {
      if (this.takes(operator)) return { attribute, operator, values: [this.value()] };
    }
    this.needs('IN');
    this.needs('[');
    const values: string[] = [];
    while (!this.takes(']')) {
      if (values.length > 0) this.needs(',');
      values.push(this.value());
    }
    return { attribute, operator: 'IN', values };
  }

  private value(): string {
    this.blanks();
    const quote = this.text[this.at];
    if (quote !== '"' && quote !== "'") {
      const word = /^[\p{L}\p{N}_.-]+/u.exec(this.text.slice(this.at))?.[0];
      if (word === undefined) throw this.wrong('a value');
      this.at += word.length;
      return word;
    }
    const start = (this.at += 1);
    while (this.at < this.text.length && this.text[this.at] !== quote)
      this.at += this.text[this.at] === '\\' ? 2 : 1;
    if (this.at >= this.text.length) throw this.wrong(quote);
    const raw = this.text.slice(start, this.at);
    this.at += 1;
    return raw.replaceAll(`\\${quote}`, quote).replace(/\\([\s\S])/g, '$1');
  }

  private takes(token: string): boolean {
    this.blanks();
    if (!this.text.startsWith(token, this.at)) return false;
    // Not the beginning of a longer word.
    if (/^\w/.test(token) && /^\w/.test(this.text.slice(this.at + token.length))) return false;
    this.at += token.length;
    return true;
  }

  private needs(token: string): void {
    if (!this.takes(token)) throw this.wrong(token);
  }

  private blanks(): void {
    while (/\s/.test(this.text[this.at] ?? '')) this.at += 1;
  }

  private wrong(expected: string): FilterSyntaxError {
    return new FilterSyntaxError(`expected ${expected} at ${this.at} of ${this.text}`);
  }
}
