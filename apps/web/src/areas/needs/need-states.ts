import type { NeedState } from '../../gql/graphql.js';

/** Every state of a need in the order of its life, for filters. */
export const NEED_STATES = [
  'draft',
  'submitted',
  'info_requested',
  'screened',
  'pooled',
  'listed',
  'in_solution',
  'solved',
  'declined',
  'merged',
  'withdrawn',
  'archived',
] as const satisfies readonly NeedState[];

/** States in which the owner may take a need back. */
export const WITHDRAWABLE: readonly NeedState[] = [
  'draft',
  'submitted',
  'screened',
  'info_requested',
  'pooled',
];

/** States in which somebody may ask the owner for more, or merge it into another. */
export const RETURNABLE: readonly NeedState[] = ['submitted', 'screened', 'pooled'];

/** States that another need may be merged into. */
export const MERGE_TARGETS: readonly NeedState[] = ['submitted', 'screened', 'pooled', 'listed'];
