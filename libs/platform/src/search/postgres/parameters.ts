/** Collects the values of one statement and gives each its `$n`. */
export class Parameters {
  readonly values: unknown[] = [];

  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  /** Words of a text search, as the operand of `@@`. */
  tsquery(text: string): string {
    return `${this.add(text)}::tsquery`;
  }
}
