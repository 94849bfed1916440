import type { Bilingual, Locale } from './locale.js';
import { fillTemplate } from './locale.js';

/**
 * What sort of failure it is; decides how the edge answers.
 * `forbidden`, `unauthenticated`, `rate-limited` and `unavailable` become GraphQL errors, the others are members of
 * the mutation's result union.
 */
export type ErrorKind =
  | 'invalid-input'
  | 'not-found'
  | 'wrong-state'
  | 'stale'
  | 'rule'
  | 'duplicate'
  | 'forbidden'
  | 'unauthenticated'
  | 'rate-limited'
  | 'unavailable';

export type ErrorParams = Readonly<Record<string, string | number>>;

/** What is wrong (`zh`, `en`) and what to do about it (`hint`), with `{placeholders}` for parameters. */
export interface ErrorDefinition extends Bilingual {
  readonly kind: ErrorKind;
  readonly hint?: Bilingual;
}

/** One thing wrong with one field of an input. `path` is dotted: "targets.0.value". */
export interface FieldProblem {
  readonly path: string;
  readonly code: string;
  readonly message: Bilingual;
}

/** An expected business failure with a stable code and a message for people in both languages. */
export class DomainError extends Error {
  constructor(
    readonly code: string,
    readonly definition: ErrorDefinition,
    readonly params: ErrorParams = {},
    readonly fields: readonly FieldProblem[] = [],
  ) {
    super(`${code}: ${fillTemplate(definition.en, params)}`);
    this.name = 'DomainError';
  }

  get kind(): ErrorKind {
    return this.definition.kind;
  }

  /** The message in one language. */
  say(locale: Locale): string {
    return fillTemplate(this.definition[locale], this.params);
  }

  /** What to do about it in one language, or null. */
  hint(locale: Locale): string | null {
    const hint = this.definition.hint;
    return hint ? fillTemplate(hint[locale], this.params) : null;
  }
}

/** Makes one thrower for each code: `const errors = defineErrors({ NEED_UNKNOWN: {...} }); throw errors.NEED_UNKNOWN({ id })`. */
export function defineErrors<const Definitions extends Record<string, ErrorDefinition>>(
  definitions: Definitions,
): { readonly [Code in keyof Definitions]: (params?: ErrorParams) => DomainError } {
  const makers = Object.entries(definitions).map(([code, definition]) => [
    code,
    (params?: ErrorParams) => new DomainError(code, definition, params),
  ]);
  return Object.fromEntries(makers) as { [Code in keyof Definitions]: (params?: ErrorParams) => DomainError };
}
