import type { Id } from '@jiebang/kernel';
import type { PersonIdentity } from './person.repository.js';

/** A person as those see them who keep the register. Bears personal data: for imports and exports, never for show. */
export interface RegisteredPerson extends PersonIdentity {
  readonly id: Id;
  readonly version: number;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly email: string | null;
  /** Who this person was found to be: a row that names them means that one. */
  readonly mergedIntoId: Id | null;
}

/** The register of people, as imports and exports ask it. */
export abstract class PersonRegister {
  /** Everybody who is known by one of the numbers or ORCIDs, in the order of ids. */
  abstract knownByAny(identities: readonly PersonIdentity[]): Promise<readonly RegisteredPerson[]>;
  /** Ids of all who stand for themselves in their order, `limit` after `after`: for walks over everybody. */
  abstract ids(after: Id | null, limit: number): Promise<readonly Id[]>;
  /** How many stand for themselves. */
  abstract count(): Promise<number>;
  /** Unknown ids are left out. */
  abstract people(ids: readonly Id[]): Promise<readonly RegisteredPerson[]>;
}
