import { ColumnWriter } from './packed-column.js';

/** The column of the access entries. No attribute may be called so. */
export const ACL = 'acl';

/** What is known of a document beside its words. */
export interface DocumentFacts {
  readonly id: string;
  readonly acl: readonly string[];
  /** In the order of the filterable attributes. */
  readonly labels: readonly (readonly string[])[];
  /** In the order of the attributes with single numbers. */
  readonly numbers: readonly (number | null)[];
}

/** Gathers what is known of the documents of a segment, in the order of their numbers. */
export class DocumentsWriter {
  /** Empty for those that are gone. */
  readonly ids: string[] = [];
  /** Numbers of documents that a later one has replaced. */
  readonly gone: number[] = [];
  readonly columns: ReadonlyMap<string, ColumnWriter>;
  readonly numbers: ReadonlyMap<string, number[]>;
  private readonly acl = new ColumnWriter();
  private readonly filters: readonly ColumnWriter[];
  private readonly values: readonly number[][];

  constructor(filterable: readonly string[], numberNames: readonly string[]) {
    this.filters = filterable.map(() => new ColumnWriter());
    this.values = numberNames.map(() => []);
    this.columns = new Map([
      ...filterable.map((attribute, n) => [attribute, this.filters[n] as ColumnWriter] as const),
      [ACL, this.acl],
    ]);
    this.numbers = new Map(numberNames.map((attribute, n) => [attribute, this.values[n] ?? []] as const));
  }

  /** Adds a document and returns its number. */
  add({ id, acl, labels, numbers }: DocumentFacts): number {
    this.acl.add(acl);
    this.filters.forEach((column, n) => column.add(labels[n] ?? []));
    this.values.forEach((column, n) => column.push(numbers[n] ?? NaN));
    return this.ids.push(id) - 1;
  }

  /** Gives up a document: another one took its place. */
  giveUp(document: number): void {
    this.ids[document] = '';
    this.gone.push(document);
  }
}
