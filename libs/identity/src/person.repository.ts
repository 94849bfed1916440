import type { Id } from '@jiebang/kernel';

/** What a person is known by: a staff or student number (`issuer:number`) or an ORCID; never an e-mail address alone. */
export interface PersonIdentity {
  readonly identityNumber: string | null;
  readonly orcid: string | null;
}

export interface NewPerson extends PersonIdentity {
  readonly id: Id;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly email: string | null;
}

/** A person as the register's keepers change them. */
export interface StoredPerson extends NewPerson {
  readonly version: number;
}

/** Where people are kept. */
export abstract class PersonRepository {
  /** Those known by the number or by the ORCID: none, one, or two people who were mistaken for one. */
  abstract knownAs(identity: PersonIdentity): Promise<readonly Id[]>;
  abstract exists(id: Id): Promise<boolean>;
  /** Throws IDENTITY_TAKEN when somebody else entered the same number or ORCID at this moment. */
  abstract add(person: NewPerson): Promise<void>;
  abstract byIdForUpdate(id: Id): Promise<StoredPerson | null>;
  /** Throws IDENTITY_TAKEN. */
  abstract save(person: NewPerson): Promise<void>;
}
