import type { Id } from '@jiebang/kernel';
import type { AvailabilityException, AvailabilityWindow, ProfileContent, Term } from './domain/profile.js';

export interface StoredProfile extends ProfileContent {
  readonly personId: Id;
  readonly availability: readonly AvailabilityWindow[];
  readonly availabilityExceptions: readonly AvailabilityException[];
  readonly version: number;
}

/** Where profiles are kept. Each write raises the revision. */
export abstract class ProfileRepository {
  /** Locks the row: whoever changes a profile or its evidence goes one after the other. */
  abstract forUpdate(personId: Id): Promise<StoredProfile | null>;
  /** Throws STALE_VERSION where another submission has just made it. */
  abstract add(personId: Id, content: ProfileContent, now: Date): Promise<void>;
  /** Raises the version. */
  abstract save(personId: Id, content: ProfileContent, now: Date): Promise<void>;
  /** Raises the version. */
  abstract saveAvailability(
    personId: Id,
    windows: readonly AvailabilityWindow[],
    exceptions: readonly AvailabilityException[],
    now: Date,
  ): Promise<void>;
  /** Raises the version. */
  abstract saveTerms(personId: Id, terms: readonly Term[], now: Date): Promise<void>;
  /** For good. Evidence and licence have to be gone before. */
  abstract remove(personId: Id): Promise<void>;
  /** Something that belongs to the profile has changed; its version stays. */
  abstract touch(personId: Id, now: Date): Promise<void>;
}
