import type { FilledIndex } from '@jiebang/discovery';
import type { Id } from '@jiebang/kernel';
import type { Frequency } from './digest-day.js';

/** Saved searches that somebody may have at a time: what one looks through in a digest. */
export const MOST_SAVED = 30;
export const MOST_NAME = 60;

/** A filter as it was asked for: one of `values`, or between the bounds. */
export interface SavedFilter {
  readonly attribute: string;
  readonly values?: readonly string[] | null;
  readonly gte?: number | null;
  readonly lte?: number | null;
}

export interface SavedSort {
  readonly attribute: string;
  readonly descending?: boolean | null;
}

/** What is searched for. Where `index` is null it is everything, and there are neither filters nor a sort. */
export interface SearchedFor {
  readonly index: FilledIndex | null;
  readonly q: string;
  readonly filters: readonly SavedFilter[];
  readonly sort: readonly SavedSort[];
}

/** A search that somebody keeps. */
export interface SavedSearch extends SearchedFor {
  readonly id: Id;
  readonly version: number;
  readonly personId: Id;
  readonly name: string;
  readonly frequency: Frequency;
  /** The day of the last digest that it was part of; of its saving before there was one. */
  readonly reportedOn: string;
  /** From when on things count as new; set when it is saved, changed or switched on. */
  readonly since: Date;
  /** What it found at its last report, null before anybody has looked. */
  readonly seen: readonly string[] | null;
  readonly createdAt: Date;
  readonly removedAt: Date | null;
}

/** True where two searches find the same. */
export function findsTheSame(a: SearchedFor, b: SearchedFor): boolean {
  const text = ({ index, q, filters }: SearchedFor) => JSON.stringify([index, q, filters.map(filterText)]);
  return text(a) === text(b);
}

function filterText({ attribute, values, gte, lte }: SavedFilter): unknown {
  return [attribute, values ?? null, gte ?? null, lte ?? null];
}
