import type { Id } from '@jiebang/kernel';
import type { PairState } from './domain/duplicate-pair.js';
import type { KeyKind, MatchKey } from './domain/match-keys.js';
import type { PairScore } from './domain/score-pair.js';

export interface StoredPair {
  readonly id: Id;
  readonly version: number;
  readonly state: PairState;
  readonly leftId: Id;
  readonly rightId: Id;
}

/** Two records that agree in a key, in the order of their ids. */
export interface Candidate {
  readonly leftId: Id;
  readonly rightId: Id;
}

export interface FoundPair extends Candidate, PairScore {}

/** A person's keys, all of them. */
export interface KeysOf {
  readonly personId: Id;
  readonly keys: readonly MatchKey[];
}

/** Where keys and pairs are kept. */
export abstract class DuplicateRepository {
  /** Replaces the keys of these people. */
  abstract saveKeys(people: readonly KeysOf[]): Promise<void>;
  abstract dropKeys(personId: Id): Promise<void>;
  /** Pairs of which one is among the people, by keys whose blocks are no larger than `largest` of their kind. */
  abstract candidatesOf(
    personIds: readonly Id[],
    largest: Readonly<Record<KeyKind, number>>,
  ): Promise<readonly Candidate[]>;
  /** How many people bear each of the names; keyed by the name's key. */
  abstract bearersOf(names: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** Notes pairs as seen at `at`: new ones are open, open ones get the present score, decided ones stay as they are. */
  abstract savePairs(pairs: readonly FoundPair[], at: Date): Promise<void>;
  /** Forgets open pairs that were not seen since `at`; of one person, or of everybody. */
  abstract forgetUnseen(at: Date, personId: Id | null): Promise<void>;
  /** Forgets all open pairs of a person. */
  abstract forgetOpen(personId: Id): Promise<void>;
  abstract pairForUpdate(id: Id): Promise<StoredPair | null>;
  abstract decide(
    id: Id,
    changes: {
      readonly state: PairState;
      readonly by: Id | null;
      readonly at: Date;
      readonly note: string | null;
    },
  ): Promise<void>;
  /** The pair of both people for update; made when nobody found it before. */
  abstract pairOfPeople(people: Candidate, at: Date): Promise<StoredPair>;
}
