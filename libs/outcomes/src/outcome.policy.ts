import { hasRole, hasRoleInProgramme, type Id, type Role, type Viewer } from '@jiebang/kernel';
import type { GradingSide, OutcomeGrade } from './domain/grading.js';
import { SHOWN_STATES, type OutcomeState } from './domain/outcome-lifecycle.js';
import type { NamedMember, OutcomeVisibility } from './domain/outcome.js';
import type { EvidenceItem } from './domain/evidence-item.js';

/** A member and their own word on being named. */
export interface MemberStanding extends NamedMember {
  readonly answer: 'agreed' | 'declined' | null;
}

/** Somebody who was asked to grade. */
export interface GraderStanding {
  readonly side: GradingSide;
  readonly personId: Id;
  readonly grade: OutcomeGrade | null;
}

/** What a decision about an outcome rests on. */
export interface GuardedOutcome {
  readonly ownerPersonId: Id;
  readonly programmeId: Id | null;
  readonly state: OutcomeState;
  readonly visibility: OutcomeVisibility | null;
  readonly submittedAt: Date | null;
  readonly publishedAt: Date | null;
  readonly members: readonly MemberStanding[];
  readonly graders: readonly GraderStanding[];
  /** The clinician whose challenge or need it answers. */
  readonly problemOwnerPersonId: Id | null;
}

export function isOwner(viewer: Viewer, { ownerPersonId }: Pick<GuardedOutcome, 'ownerPersonId'>): boolean {
  return viewer.personId !== null && viewer.personId === ownerPersonId;
}

/** The owner, and whoever is named and has not said no. */
export function isInsider(
  viewer: Viewer,
  outcome: Pick<GuardedOutcome, 'ownerPersonId' | 'members'>,
): boolean {
  if (isOwner(viewer, outcome)) return true;
  return (
    viewer.personId !== null &&
    outcome.members.some(({ personId, answer }) => personId === viewer.personId && answer !== 'declined')
  );
}

/** The office of the programme that it came from; one of no programme belongs to every office. */
export function isOfficeOf(viewer: Viewer, { programmeId }: Pick<GuardedOutcome, 'programmeId'>): boolean {
  return programmeId === null ? hasRole(viewer, 'pmo') : hasRoleInProgramme(viewer, programmeId, 'pmo');
}

export function isGraderOf(viewer: Viewer, { graders }: Pick<GuardedOutcome, 'graders'>): boolean {
  return viewer.personId !== null && graders.some(({ personId }) => personId === viewer.personId);
}

/** The clinician whose problem it solves. */
export function isProblemOwner(viewer: Viewer, outcome: GuardedOutcome): boolean {
  return viewer.personId !== null && viewer.personId === outcome.problemOwnerPersonId;
}

/** Those who see it whole and before it is published: its people, the office, the graders whom the office asked. */
export function seesInside(viewer: Viewer, outcome: GuardedOutcome): boolean {
  if (isInsider(viewer, outcome)) return outcome.submittedAt !== null || isOwner(viewer, outcome);
  if (outcome.submittedAt === null) return false;
  return isOfficeOf(viewer, outcome) || isGraderOf(viewer, outcome);
}

/** A draft is its owner's alone; what is published is for those whom its visibility admits. */
export function mayReadOutcome(viewer: Viewer, outcome: GuardedOutcome): boolean {
  if (seesInside(viewer, outcome)) return true;
  if (outcome.submittedAt === null) return false;
  if (hasRole(viewer, 'auditor')) return true;
  const verified = !['submitted', 'info_requested', 'withdrawn'].includes(outcome.state);
  if (verified && isProblemOwner(viewer, outcome)) return true;
  if (outcome.publishedAt === null || !SHOWN_STATES.includes(outcome.state)) return false;
  return outcome.visibility === 'public' || (outcome.visibility === 'internal' && viewer.kind !== 'visitor');
}

/** Roles that may speak for a side. */
export const ROLES_OF_SIDE: Readonly<Record<GradingSide, readonly Role[]>> = {
  peer: ['reviewer', 'engineer', 'scientist'],
  user: ['clinician'],
};

/**
 * Whose grades the viewer sees: a grader their own until it is given, then both; the office and auditors all, unless they
 * grade themselves; its people and everybody else when both are in.
 */
export function visibleGrades<Grade extends GraderStanding>(
  viewer: Viewer,
  outcome: GuardedOutcome,
  grades: readonly Grade[],
): readonly Grade[] {
  const own = grades.filter(({ personId }) => personId === viewer.personId);
  if (own.some(({ grade }) => grade === null)) return own;
  const given = grades.filter(({ grade }) => grade !== null);
  if (own.length > 0) return given;
  if (isOfficeOf(viewer, outcome) && !isInsider(viewer, outcome)) return grades;
  if (hasRole(viewer, 'auditor')) return grades;
  const graded = !['draft', 'submitted', 'info_requested', 'verified', 'withdrawn'].includes(outcome.state);
  return graded ? given : [];
}

/** Who graded is for the office, auditors and the graders themselves; their comments also for its people. */
export function maySeeGrader(viewer: Viewer, outcome: GuardedOutcome, { personId }: GraderStanding): boolean {
  if (viewer.personId === personId) return true;
  return !isInsider(viewer, outcome) && (isOfficeOf(viewer, outcome) || hasRole(viewer, 'auditor'));
}

export function maySeeComment(viewer: Viewer, outcome: GuardedOutcome): boolean {
  return seesInside(viewer, outcome) || hasRole(viewer, 'auditor');
}

interface Showable extends GuardedOutcome {
  readonly confidentialDetails: string | null;
  readonly evidence: readonly EvidenceItem[];
  readonly question: string | null;
}

/**
 * The one projection of outcomes: pages, lists and search documents show what comes out of here. Who does not see inside
 * sees neither what is confidential, nor people who have not agreed to be named.
 */
export function visibleOutcome<Outcome extends Showable>(viewer: Viewer, outcome: Outcome): Outcome {
  if (seesInside(viewer, outcome)) return outcome;
  return {
    ...outcome,
    confidentialDetails: null,
    question: null,
    evidence: outcome.evidence.filter(({ confidential }) => !confidential),
    members: outcome.members.filter(({ answer }) => answer === 'agreed'),
  };
}

/** Which submitted outcomes an office or an auditor may list; null stands for all programmes. */
export function outcomeAudience(viewer: Viewer): readonly Id[] | null {
  const office = viewer.grants.filter(({ role }) => role === 'pmo').map(({ programmeId }) => programmeId);
  if (hasRole(viewer, 'auditor') || office.includes(null)) return null;
  return office.filter((id): id is Id => id !== null);
}
