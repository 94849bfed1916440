import type { Id } from '@jiebang/kernel';

/** A person's post at an organisation. Days are YYYY-MM-DD; both ends belong to it. */
export interface AffiliationState {
  readonly id: Id;
  readonly version: number;
  readonly personId: Id;
  readonly organisationId: Id;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly main: boolean;
  readonly startedOn: string | null;
  readonly endedOn: string | null;
}

/** Where posts are kept. An ended one stays as a record. */
export abstract class AffiliationRepository {
  /** The person's posts that have not ended before `day`, locked together with the person. */
  abstract presentForUpdate(personId: Id, day: string): Promise<readonly AffiliationState[]>;
  abstract byIdForUpdate(id: Id): Promise<AffiliationState | null>;
  abstract add(affiliation: Omit<AffiliationState, 'version'>): Promise<void>;
  abstract saveMain(id: Id, main: boolean): Promise<void>;
  abstract end(id: Id, endedOn: string): Promise<void>;
}
