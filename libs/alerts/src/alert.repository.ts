import type { Id, Page, PageRequest } from '@jiebang/kernel';
import type { AlertPreference } from './domain/alert-preference.js';
import type { Digest } from './domain/digest.js';

/** How people want to be told, and what they were told. */
export abstract class AlertRepository {
  /** The default where somebody has not chosen. */
  abstract preference(personId: Id): Promise<AlertPreference>;
  /** Writes all of it with the next version. */
  abstract savePreference(preference: AlertPreference): Promise<void>;
  /** Notes which challenges fitted, and the day of that report. Nothing for somebody who has never chosen. */
  abstract noteChallenges(personId: Id, seenChallengeIds: readonly Id[], reportedOn: string): Promise<void>;
  /** People for whom something is due on `day` (whose week began on `monday`) and who have no digest of it yet. */
  abstract dueOn(day: string, monday: string): Promise<readonly Id[]>;
  /** Adds a digest; false where the person has one of that day. */
  abstract addDigest(digest: Digest): Promise<boolean>;
  abstract hasDigest(personId: Id, day: string): Promise<boolean>;
  /** The newest first, those in which nothing was new left out. */
  abstract digests(personId: Id, page: PageRequest): Promise<Page<Digest>>;
  /** The newest, whatever was in it. */
  abstract lastDigest(personId: Id): Promise<Digest | null>;
  /** Forgets digests of days before this one. */
  abstract forgetDigests(before: string): Promise<void>;
}
