import { Injectable } from '@nestjs/common';
import { commonErrors, type Bilingual, type DomainError, type Id, type Viewer } from '@jiebang/kernel';
import { defaultChoice, PersonMover, type Choice, type RowJson } from '@jiebang/platform/person-references';
import { shownValues } from './domain/shown-values.js';
import { mayDecideDuplicates } from './duplicate.policy.js';
import { mergeRefusal } from './merge-people.js';
import { MergeRepository } from './merge.repository.js';
import { TableLabels } from './table-labels.js';

/** A field that both records have, and what a merge makes of it unless somebody chooses otherwise. */
export interface PreviewField {
  /** `table.column`, as a choice names it. */
  readonly field: string;
  readonly group: Bilingual;
  readonly label: Bilingual;
  readonly list: boolean;
  readonly kept: readonly string[];
  readonly merged: readonly string[];
  readonly suggested: Choice;
}

export interface PreviewCount {
  readonly label: Bilingual;
  readonly count: number;
}

/** What a merge would do, and what stands in its way. Changes nothing. */
export interface MergePreviewRecord {
  readonly fields: readonly PreviewField[];
  readonly moved: readonly PreviewCount[];
  readonly obstacles: readonly DomainError[];
}

@Injectable()
export class PreviewMerge {
  constructor(
    private readonly merges: MergeRepository,
    private readonly mover: PersonMover,
    private readonly labels: TableLabels,
  ) {}

  /** Throws FORBIDDEN. */
  async run(viewer: Viewer, keptId: Id, mergedId: Id): Promise<MergePreviewRecord> {
    if (!mayDecideDuplicates(viewer)) throw commonErrors.FORBIDDEN();
    const refusal = mergeRefusal(viewer, await this.merges.people([keptId, mergedId]));
    const pair = { keptId, mergedId };
    const [obstacles, counts, compared] = [
      refusal ? [refusal] : await this.mover.obstacles(pair),
      await this.mover.counts(mergedId),
      await this.mover.compare(pair),
    ];
    const fields = compared.flatMap(({ own, kept, merged }): readonly PreviewField[] =>
      own.fields
        .filter(({ join }) => join === undefined && kept !== null && merged !== null)
        .map((field) => ({
          field: `${own.table}.${field.column}`,
          group: own.label,
          label: field.label,
          list: field.kind === 'list',
          kept: valuesOf(kept, field.column),
          merged: valuesOf(merged, field.column),
          suggested: defaultChoice(field, kept ?? {}, merged ?? {}),
        }))
        .filter(({ kept: one, merged: other }) => one.join('\n') !== other.join('\n')),
    );
    const moved = counts.map(({ column, count }) => ({
      label: this.labels.of(column.table, column.column),
      count,
    }));
    return { fields, moved, obstacles };
  }
}

function valuesOf(row: RowJson | null, column: string): readonly string[] {
  return shownValues(row?.[column]);
}
