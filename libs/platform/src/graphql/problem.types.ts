import { Field, Int, InterfaceType, ObjectType } from '@nestjs/graphql';
import type { DomainError, ErrorKind, Locale } from '@jiebang/kernel';

/** One thing wrong with one field of the input. */
@ObjectType({ description: 'One thing wrong with one field of the input.' })
export class FieldProblem {
  @Field({ description: 'Dotted path into the input, for instance targets.0.value' })
  path: string;

  @Field({ description: 'Stable code, for instance REQUIRED or TOO_LONG' })
  code: string;

  @Field({ description: "In the reader's language" })
  message: string;
}

/** An expected failure. A member of every mutation's result union. */
@InterfaceType({
  description: 'An expected failure of a mutation: what is wrong, and what to do about it.',
  resolveType: (problem: Problem) => problem.typename,
})
export abstract class Problem {
  @Field({ description: 'Stable code for programs' })
  code: string;

  @Field({ description: "What is wrong, in the reader's language" })
  message: string;

  @Field(() => String, { nullable: true, description: "What to do about it, in the reader's language" })
  hint: string | null;

  /** Which member of the union it is. */
  typename: string;
}

@ObjectType({
  implements: () => [Problem],
  description: 'The input needs corrections; all of them are listed.',
})
export class InvalidInput extends Problem {
  @Field(() => [FieldProblem])
  fields: FieldProblem[];
}

@ObjectType({ implements: () => [Problem], description: 'Nothing with that id, or not for you to see.' })
export class NotFound extends Problem {}

@ObjectType({ implements: () => [Problem], description: 'Not possible in the present state.' })
export class WrongState extends Problem {}

@ObjectType({ implements: () => [Problem], description: 'Somebody else changed it since you loaded it.' })
export class StaleVersion extends Problem {
  @Field(() => Int, { nullable: true })
  currentVersion: number | null;
}

@ObjectType({ implements: () => [Problem], description: 'A rule of the programme forbids it.' })
export class RuleBroken extends Problem {}

@ObjectType({ implements: () => [Problem], description: 'The same thing was submitted before.' })
export class DuplicateSubmission extends Problem {}

/** The problem types, for unions. */
export const PROBLEM_TYPES = [
  InvalidInput,
  NotFound,
  WrongState,
  StaleVersion,
  RuleBroken,
  DuplicateSubmission,
];

const TYPE_OF_KIND: Partial<Record<ErrorKind, string>> = {
  'invalid-input': 'InvalidInput',
  'not-found': 'NotFound',
  'wrong-state': 'WrongState',
  stale: 'StaleVersion',
  rule: 'RuleBroken',
  duplicate: 'DuplicateSubmission',
};

/** A problem on its way to the client. Its own class, so that unions recognise it. */
export class ProblemValue extends Problem {
  fields: FieldProblem[] = [];
  currentVersion: number | null = null;

  private constructor() {
    super();
  }

  /** The union member for an expected failure; null for kinds that are GraphQL errors instead. */
  static of(error: DomainError, locale: Locale): ProblemValue | null {
    const typename = TYPE_OF_KIND[error.kind];
    if (!typename) return null;
    const value = new ProblemValue();
    value.typename = typename;
    value.code = error.code;
    value.message = error.say(locale);
    value.hint = error.hint(locale);
    value.fields = error.fields.map(({ path, code, message }) => ({ path, code, message: message[locale] }));
    value.currentVersion = typeof error.params.current === 'number' ? error.params.current : null;
    return value;
  }
}
