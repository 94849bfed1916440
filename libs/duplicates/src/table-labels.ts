import { Injectable } from '@nestjs/common';
import type { Bilingual, Locale } from '@jiebang/kernel';
import { PersonReferenceRegistry, type LaterChange } from '@jiebang/platform/person-references';

const SEPARATOR: Readonly<Record<Locale, string>> = { zh: '、', en: ', ' };

/** What tables and columns are called among people, as the contexts registered them. */
@Injectable()
export class TableLabels {
  constructor(private readonly registry: PersonReferenceRegistry) {}

  of(table: string, column: string | null = null): Bilingual {
    const columns = this.registry.columns().filter((reference) => reference.table === table);
    const field = this.fieldOf(table, column);
    const own = this.registry.own().find((row) => row.table === table);
    const found = columns.find((reference) => reference.column === column) ?? own ?? columns[0];
    const label = found?.label ?? { zh: table, en: table };
    return field ? { zh: `${label.zh}（${field.zh}）`, en: `${label.en} (${field.en})` } : label;
  }

  /** A list for people, each kind once. */
  ofChanges(changes: readonly LaterChange[], locale: Locale): string {
    const labels = changes.flatMap(({ table, columns }) =>
      columns.map((column) => this.of(table, column)[locale]),
    );
    return [...new Set(labels)].join(SEPARATOR[locale]);
  }

  /** Our names of constraints say their table: `uq_person__orcid`. */
  ofConstraint(constraint: string, locale: Locale): string {
    const [, table = constraint, column] = /^[a-z]+_(.+?)(?:__(.+))?$/.exec(constraint) ?? [];
    return this.of(table, column ?? null)[locale];
  }

  private fieldOf(table: string, column: string | null): Bilingual | null {
    const own = this.registry.own().find((row) => row.table === table);
    return own?.fields.find((field) => field.column === column)?.label ?? null;
  }
}
