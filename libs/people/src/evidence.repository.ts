import type { Id } from '@jiebang/kernel';
import type { Evidence, EvidenceContent } from './domain/evidence.js';

/** Where evidence is kept. */
export abstract class EvidenceRepository {
  /** Locks the row. */
  abstract forUpdate(id: Id): Promise<Evidence | null>;
  abstract idsOf(personId: Id): Promise<ReadonlySet<Id>>;
  /** Throws EVIDENCE_REPEATED where the person has the reference already. */
  abstract add(id: Id, personId: Id, content: EvidenceContent): Promise<void>;
  /** Throws EVIDENCE_REPEATED where another item of the person has the reference. */
  abstract save(id: Id, content: EvidenceContent): Promise<void>;
  abstract remove(id: Id): Promise<void>;
  abstract removeAllOf(personId: Id): Promise<void>;
}
