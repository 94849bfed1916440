import type { Id } from '@jiebang/kernel';
import type { DeclaredConflict } from './domain/conflict.js';

/** Where declarations of conflicts are kept. */
export abstract class ConflictRepository {
  /** Locks the row. */
  abstract forUpdate(id: Id): Promise<DeclaredConflict | null>;
  /** Throws CONFLICT_REPEATED where the same declaration stands. */
  abstract add(declaration: Omit<DeclaredConflict, 'version' | 'withdrawnAt'>, now: Date): Promise<void>;
  abstract withdraw(id: Id, now: Date): Promise<void>;
}
