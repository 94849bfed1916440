import type { Type } from '@nestjs/common';
import { createUnionType } from '@nestjs/graphql';
import { PROBLEM_TYPES, ProblemValue } from './problem.types.js';

/** A union as `@Mutation(() => Union)` takes it. */
export type ResultUnion = ReturnType<typeof createUnionType>;

/**
 * The result of a mutation: what it made, or one of the problem types.
 * `export const SubmitNeedResult = resultUnion('SubmitNeedResult', Need)`.
 */
export function resultUnion(name: string, success: Type<unknown>): ResultUnion {
  return createUnionType({
    name,
    types: () => [success, ...PROBLEM_TYPES] as const,
    resolveType: (value: object) => (value instanceof ProblemValue ? value.typename : success),
  });
}
