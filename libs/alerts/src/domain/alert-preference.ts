import type { Id } from '@jiebang/kernel';
import type { Frequency } from './digest-day.js';

/** How somebody wants to be told at all. */
export interface AlertPreference {
  readonly personId: Id;
  readonly version: number;
  /** Nothing is sent; each search keeps how often it would be. */
  readonly paused: boolean;
  /** How often open challenges that fit are part of the digest. */
  readonly challengesForYou: Frequency;
  readonly reportedOn: string;
  /** Challenges that were fitting at the last report. */
  readonly seenChallengeIds: readonly Id[];
}

/** Of somebody who has never chosen: nothing is sent that nobody asked for. */
export function defaultPreference(personId: Id): AlertPreference {
  return {
    personId,
    version: 0,
    paused: false,
    challengesForYou: 'off',
    reportedOn: '1970-01-01',
    seenChallengeIds: [],
  };
}
