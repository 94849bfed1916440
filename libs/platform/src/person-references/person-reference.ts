import { SetMetadata } from '@nestjs/common';
import type { Bilingual, DomainError } from '@jiebang/kernel';

export const POINTS_AT_PEOPLE = 'jiebang:points-at-people';

/** Marks a provider as the one that tells which of a context's columns point at people. */
export const PointsAtPeople = () => SetMetadata<string, true>(POINTS_AT_PEOPLE, true);

/** A column that holds the id of a person, or of their account. */
export interface PersonColumn {
  readonly table: string;
  readonly column: string;
  /** What its rows are to people: "seats in teams". */
  readonly label: Bilingual;
  /** Columns of the primary key; `['id']` when left out. */
  readonly key?: readonly string[];
  /** `account`: its values are accounts, not people. */
  readonly points?: 'person' | 'account';
  /**
   * Rows that would stand twice when both people become one: those that agree in `by` with a row of the one who is kept,
   * both of them among `where` (SQL on the alias `r`), and where `same` holds (SQL on `r` and the other one, `o`). They are taken out, whole, and come back when the merge is undone.
   */
  readonly once?: readonly {
    readonly by: readonly string[];
    readonly where?: string;
    readonly same?: string;
  }[];
  /** Rows (SQL on `r`; $1 who goes, $2 who is kept) that say nothing once both are one: taken out as well. */
  readonly moot?: string;
  /** Where the kept person has a row of this sort too (SQL on `r`), those that come over get these values. */
  readonly yields?: { readonly where: string; readonly values: Readonly<Record<string, unknown>> };
  /** Instead of being taken out, rows that would stand twice stay with whom they belong to and get these values. */
  readonly stays?: Readonly<Record<string, string>>;
}

/** A field of a row that a person has once: what of two is kept may be chosen. */
export interface OwnField {
  readonly column: string;
  readonly label: Bilingual;
  /** `list`: both lists may be joined, and are unless somebody chooses otherwise. */
  readonly kind: 'text' | 'list';
  /** How both values of a `list` become one; without doubles, one after the other, when left out. */
  readonly join?: (kept: unknown, merged: unknown) => unknown;
}

/** A table with at most one row a person, keyed by the person. */
export interface OwnRow {
  readonly table: string;
  /** The person's column: the primary key. */
  readonly column: string;
  readonly label: Bilingual;
  readonly fields: readonly OwnField[];
  /** Fields of which no two rows may have the same. */
  readonly unique?: readonly string[];
  /** Set where the row of the one who goes stays behind and points on: it is never taken out. */
  readonly tombstone?: { readonly column: string };
}

/** Something that both people are in, so that they cannot become one before somebody has acted. */
export interface ObstacleRule {
  readonly error: (params: { readonly what: string }) => DomainError;
  /** Rows with `what` (a name for people) for each time it holds; $1 who goes, $2 who is kept. */
  readonly sql: string;
}

/** A column with somebody's id that a merge leaves as it is, and why. */
export interface ExcusedColumn {
  readonly table: string;
  readonly column: string;
  readonly reason: string;
}

/** All that a context knows of people by their ids. A test reads the catalogue: no column is forgotten. */
export interface PersonReferences {
  readonly own?: readonly OwnRow[];
  readonly columns: readonly PersonColumn[];
  readonly excused?: readonly ExcusedColumn[];
  readonly obstacles?: readonly ObstacleRule[];
}
