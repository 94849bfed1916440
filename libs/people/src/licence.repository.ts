import type { Id } from '@jiebang/kernel';
import type { Licence } from './domain/licence-lifecycle.js';

/** Where mentor licences are kept. */
export abstract class LicenceRepository {
  /** Locks the row. */
  abstract forUpdate(personId: Id): Promise<Licence | null>;
  /** Makes the licence, or changes it and raises its version. */
  abstract save(personId: Id, licence: Omit<Licence, 'version'>, isNew: boolean): Promise<void>;
}
