import type { Id } from '@jiebang/kernel';
import { yearOf } from './shanghai-day.js';

/** Kinds of conflict of interest (回避). */
export const CONFLICT_KINDS = [
  'family',
  'supervision',
  'joint_project',
  'coauthor',
  'affiliation',
  'other',
] as const;
export type ConflictKind = (typeof CONFLICT_KINDS)[number];

/** Shared evidence is a conflict for so many years. */
export const SHARED_EVIDENCE_YEARS = 3;

/**
 * All kinds but a common department, which only matters when one person reviews another: a mentor and a student of one
 * department may well work together. Among many people it is also by far the largest kind, so leave it out where it is
 * not needed.
 */
export const PERSONAL_CONFLICT_KINDS: readonly ConflictKind[] = CONFLICT_KINDS.filter(
  (kind) => kind !== 'affiliation',
);

/** A conflict between two people, `a` before `b` in the order of ids. */
export interface ConflictRecord {
  readonly a: Id;
  readonly b: Id;
  readonly kind: ConflictKind;
  /** Declared: in the declarer's words. Computed: the shared reference, or the department's name. */
  readonly reason: string;
  readonly origin: 'declared' | 'computed';
}

/** A declaration as its declarer sees it. */
export interface DeclaredConflict {
  readonly id: Id;
  readonly declarerPersonId: Id;
  readonly otherPersonId: Id;
  readonly kind: ConflictKind;
  readonly reason: string;
  readonly withdrawnAt: Date | null;
  readonly version: number;
}

/** The first year whose shared evidence still counts in the year of `now` (Asia/Shanghai). */
export function firstConflictingYear(now: Date): number {
  return yearOf(now) - SHARED_EVIDENCE_YEARS;
}
