/** The two evaluations that stand side by side (C.24): of people of the field, and of those who use it. */
export const GRADING_SIDES = ['peer', 'user'] as const;

export type GradingSide = (typeof GRADING_SIDES)[number];

/** The best first. */
export const OUTCOME_GRADES = ['outstanding', 'good', 'fair', 'insufficient'] as const;

export type OutcomeGrade = (typeof OUTCOME_GRADES)[number];

/** How far an outcome is used in a clinic. */
export const USE_LEVELS = ['routine', 'trial', 'none'] as const;

export type UseLevel = (typeof USE_LEVELS)[number];

/** What a side was asked, and what it said. */
export interface GradingOfSide {
  readonly side: GradingSide;
  readonly grade: OutcomeGrade | null;
}

/** The sides whom nobody was asked to speak for. */
export function unaskedSides(gradings: readonly GradingOfSide[]): readonly GradingSide[] {
  return GRADING_SIDES.filter((side) => !gradings.some((grading) => grading.side === side));
}

/** True when both sides have graded. */
export function bothSidesGraded(gradings: readonly GradingOfSide[]): boolean {
  return GRADING_SIDES.every((side) => gradings.some((one) => one.side === side && one.grade !== null));
}

/** True when both have, and neither found it insufficient. */
export function foundSufficient(gradings: readonly GradingOfSide[]): boolean {
  return bothSidesGraded(gradings) && gradings.every(({ grade }) => grade !== 'insufficient');
}
