import type { Id, Page, PageRequest } from '@jiebang/kernel';
import type { ProgrammeContent } from '../domain/programme.js';

/** A programme as everybody may see it. */
export interface ProgrammeRecord extends ProgrammeContent {
  readonly id: Id;
  readonly synthetic: boolean;
  readonly version: number;
}

/** What other contexts, and this one's API, may ask of programmes. */
export abstract class ProgrammeReadModel {
  abstract programme(id: Id): Promise<ProgrammeRecord | null>;
  abstract programmes(ids: readonly Id[]): Promise<readonly ProgrammeRecord[]>;
  /** The newest year first. */
  abstract programmePage(page: PageRequest): Promise<Page<ProgrammeRecord>>;
}
