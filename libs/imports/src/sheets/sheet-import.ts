import type { Viewer } from '@jiebang/kernel';
import type { CellProblem, SheetDefinition, SheetReading, SheetValues } from '@jiebang/platform/spreadsheet';

export type RowAction = 'create' | 'update' | 'skip';

/** What is to become of one row. */
export interface PlannedRow {
  readonly row: number;
  readonly action: RowAction;
}

export interface SheetPlan<Step extends PlannedRow> {
  /** By row; those of rows with a problem, if there are any, mean nothing. */
  readonly steps: readonly Step[];
  /** What only a look at the platform tells, for instance that nobody has a number. */
  readonly problems: readonly CellProblem[];
}

/** How the rows of one sheet come in and go out again. */
export abstract class SheetImport<
  Definition extends SheetDefinition = SheetDefinition,
  Step extends PlannedRow = PlannedRow,
> {
  abstract readonly definition: Definition;

  /** Compares the rows with what is there; changes nothing. */
  abstract plan(viewer: Viewer, reading: SheetReading<Definition>): Promise<SheetPlan<Step>>;

  /** Applies one row through the use cases of its context. Throws their domain errors. Never called for `skip`. */
  abstract carryOut(viewer: Viewer, step: Step): Promise<void>;

  /** Everything of this kind that the viewer may see, in a stable order. */
  abstract exported(viewer: Viewer): AsyncIterable<SheetValues<Definition>>;
}
