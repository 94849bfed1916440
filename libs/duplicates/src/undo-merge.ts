import { Injectable } from '@nestjs/common';
import { SignOutEverywhere } from '@jiebang/identity';
import { Clock, commonErrors, type Id, type Viewer } from '@jiebang/kernel';
import { brokenConstraint } from '@jiebang/platform/database';
import { PersonMover, type RowChange } from '@jiebang/platform/person-references';
import { duplicatesErrors } from './domain/duplicates.errors.js';
import { mayDecideDuplicates } from './duplicate.policy.js';
import { MergeAftermath } from './merge-aftermath.js';
import { MergeRepository } from './merge.repository.js';
import { TableLabels } from './table-labels.js';

/** Takes a merge back: every row that it changed is as it was. What came after it stays with the one who was kept. */
@Injectable()
export class UndoMerge {
  constructor(
    private readonly merges: MergeRepository,
    private readonly mover: PersonMover,
    private readonly labels: TableLabels,
    private readonly signOut: SignOutEverywhere,
    private readonly aftermath: MergeAftermath,
    private readonly clock: Clock,
  ) {}

  /** Throws FORBIDDEN, NOT_FOUND, MERGE_ONESELF, MERGE_UNDONE_BEFORE, MERGE_UNDO_LATER_MERGE, MERGE_UNDO_BLOCKED. */
  async run(viewer: Viewer, id: Id): Promise<Id> {
    if (!mayDecideDuplicates(viewer)) throw commonErrors.FORBIDDEN();
    const merge = await this.merges.byIdForUpdate(id);
    if (!merge) throw commonErrors.NOT_FOUND({ what: 'merge' });
    if (merge.undoneAt !== null) throw duplicatesErrors.MERGE_UNDONE_BEFORE();
    const { keptId, mergedId } = merge;
    const people = await this.merges.hold([keptId, mergedId]);
    if (people.some((person) => person.id === viewer.personId)) throw duplicatesErrors.MERGE_ONESELF();
    if (people.some((person) => person.id === keptId && person.mergedIntoId !== null))
      throw duplicatesErrors.MERGE_UNDO_LATER_MERGE();
    const changes = await this.merges.changesOf(id);
    // A login that goes back to its owner must not stay open in the browser of the one who was kept.
    if (changes.some(({ table, after }) => table === 'account' && after?.['person_id'] === keptId))
      await this.signOut.run(keptId);
    await this.restore(viewer, changes);
    await this.merges.noteUndone(id, viewer.personId, this.clock.now());
    await this.aftermath.separated(viewer, { id, keptId, mergedId, rows: changes.length });
    return id;
  }

  private async restore({ locale }: Viewer, changes: readonly RowChange[]): Promise<void> {
    try {
      const blocked = await this.mover.restore(changes);
      if (blocked.length === 0) return;
      throw duplicatesErrors.MERGE_UNDO_BLOCKED({ what: this.labels.ofChanges(blocked, locale) });
    } catch (failure) {
      // Something new stands where the old would come back: a number that somebody else got, a row that points here.
      const constraint = brokenConstraint(failure);
      if (constraint === null) throw failure;
      throw duplicatesErrors.MERGE_UNDO_BLOCKED({ what: this.labels.ofConstraint(constraint, locale) });
    }
  }
}
