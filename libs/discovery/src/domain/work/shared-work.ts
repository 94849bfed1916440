import type { Id } from '@jiebang/kernel';

/** What two people can have done together. The first four are kinds of evidence. */
export const WORK_KINDS = ['publication', 'patent', 'project', 'outcome', 'team', 'mentor_group'] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

/** A work that ties two people. */
export interface SharedWork {
  readonly one: Id;
  readonly other: Id;
  readonly kind: WorkKind;
  /** Names the work among all: the reference of evidence, the id of a team or group. */
  readonly key: string;
  readonly year: number;
  /** Where its title stands: an item of `one`'s evidence, a team. */
  readonly titledBy: Id;
}

/**
 * How much a work ties, beside the newest publication. Patents, projects and outcomes take people longer than a paper, and a
 * team or mentor group was put together by others before it had done anything.
 */
const WEIGHTS: Readonly<Record<WorkKind, number>> = {
  publication: 1,
  patent: 1.2,
  project: 1.2,
  outcome: 1.2,
  team: 0.7,
  mentor_group: 0.7,
};

/** After so many years a work ties half as much. */
const HALF_LIFE_YEARS = 5;

/** How much a work of that year ties in `thisYear`; works of the future count as new. */
export function strengthOf({ kind, year }: Pick<SharedWork, 'kind' | 'year'>, thisYear: number): number {
  return WEIGHTS[kind] * 0.5 ** (Math.max(0, thisYear - year) / HALF_LIFE_YEARS);
}
