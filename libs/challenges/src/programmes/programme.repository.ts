import type { Id } from '@jiebang/kernel';
import type { ProgrammeContent } from '../domain/programme.js';

export interface StoredProgramme extends ProgrammeContent {
  readonly id: Id;
  readonly version: number;
}

/** Where programmes are kept. */
export abstract class ProgrammeRepository {
  abstract add(programme: ProgrammeContent & { readonly id: Id }): Promise<void>;
  /** Locks the row until the transaction ends. */
  abstract forUpdate(id: Id): Promise<StoredProgramme | null>;
  abstract save(id: Id, content: ProgrammeContent): Promise<void>;
  abstract organisationExists(id: Id): Promise<boolean>;
}
