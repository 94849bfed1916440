import type { Id } from '@jiebang/kernel';
import type { Choices, RowChange } from '@jiebang/platform/person-references';

export interface StoredMerge {
  readonly id: Id;
  readonly keptId: Id;
  readonly mergedId: Id;
  readonly mergedAt: Date;
  readonly undoneAt: Date | null;
}

export interface NewMerge {
  readonly id: Id;
  readonly keptId: Id;
  readonly mergedId: Id;
  readonly choices: Choices;
  readonly by: Id | null;
  readonly at: Date;
}

/** Both records as a merge needs them. */
export interface MergingPerson {
  readonly id: Id;
  readonly mergedIntoId: Id | null;
  /** Roles that the person's account bears now. */
  readonly roles: readonly string[];
}

/** Where merges are kept, with every row that they changed. */
export abstract class MergeRepository {
  /** Holds both records, in the order of ids, so that nothing new is attached to them meanwhile. */
  abstract hold(ids: readonly Id[]): Promise<readonly MergingPerson[]>;
  /** The same without holding them: for a preview. */
  abstract people(ids: readonly Id[]): Promise<readonly MergingPerson[]>;
  abstract add(merge: NewMerge, changes: readonly RowChange[]): Promise<void>;
  abstract byIdForUpdate(id: Id): Promise<StoredMerge | null>;
  /** In the order in which they were made. */
  abstract changesOf(id: Id): Promise<readonly RowChange[]>;
  abstract noteUndone(id: Id, by: Id | null, at: Date): Promise<void>;
}
