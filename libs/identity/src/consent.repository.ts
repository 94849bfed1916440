import type { Id } from '@jiebang/kernel';
import type { ConsentRecord } from './domain/consent.js';

/** Answers to what people are asked to agree to. */
export abstract class ConsentRepository {
  abstract add(personId: Id, record: ConsentRecord): Promise<void>;
  /** The newest first. */
  abstract of(personId: Id): Promise<readonly ConsentRecord[]>;
}
