import type { Id } from '@jiebang/kernel';

/** From the need to the proposal: how far a programme has come. Each step counts what has come at least so far. */
export const FUNNEL_STEPS = [
  'needs_submitted',
  'needs_screened',
  'needs_pooled',
  'needs_listed',
  'challenges_open',
  'teams_choosing',
  'groups_complete',
  'proposals_submitted',
] as const;

export type FunnelStep = (typeof FUNNEL_STEPS)[number];

/** What the clock will do, or somebody has to have done by then. */
export const DEADLINE_KINDS = [
  'list_opens',
  'list_closes',
  'call_opens',
  'call_closes',
  'mentor_answers',
  'programme_ends',
] as const;

export type DeadlineKind = (typeof DEADLINE_KINDS)[number];

export interface DeadlineRecord {
  readonly kind: DeadlineKind;
  readonly at: Date;
  /** The list, call or programme; null for answers, which are many. */
  readonly subjectId: Id | null;
  readonly titleZh: string | null;
  readonly titleEn: string | null;
  /** Challenges of a list, answers that are due on that day; else 1. */
  readonly count: number;
}

/** What the office should look at. */
export const WARNING_KINDS = [
  'needs_stale',
  'needs_waiting_for_answer',
  'list_without_teams',
  'invitations_expiring',
  'teams_unmatched',
] as const;

export type WarningKind = (typeof WARNING_KINDS)[number];

export interface WarningRecord {
  readonly kind: WarningKind;
  readonly count: number;
  /** The list; null where many things are meant. */
  readonly subjectId: Id | null;
  readonly titleZh: string | null;
  readonly titleEn: string | null;
  /** The closing instant of a list, the earliest expiry, the oldest question; else null. */
  readonly at: Date | null;
}

/** A programme as its office looks at it in the morning, at `Clock.now()`. */
export interface ProgrammeOverviewRecord {
  readonly programmeId: Id;
  readonly at: Date;
  readonly funnel: readonly { readonly step: FunnelStep; readonly count: number }[];
  /** The nearest first. */
  readonly deadlines: readonly DeadlineRecord[];
  /** Those with something to do, in the order of WARNING_KINDS. */
  readonly warnings: readonly WarningRecord[];
}

/** Counts over all contexts; nobody's name is part of them. Needs of no programme belong to every office. */
export abstract class ProgrammeOverviewReadModel {
  abstract overview(programmeId: Id): Promise<ProgrammeOverviewRecord>;
}
