import type { CombinedError } from 'urql';

/** An expected failure as every result union has it: select it with `... on Problem` and `... on InvalidInput`. */
export interface ProblemPart {
  readonly code: string;
  readonly message: string;
  readonly hint?: string | null;
  readonly fields?: readonly { readonly path: string; readonly code: string; readonly message: string }[];
}

/** What a person is told when something did not work: one sentence, what to do, and a sentence for each field. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly hint: string | null;
  /** Messages by the dotted path into the input; what bears no path is part of `message`. */
  readonly fields: Readonly<Record<string, string>>;
}

const PROBLEMS = new Set([
  'InvalidInput',
  'NotFound',
  'WrongState',
  'StaleVersion',
  'RuleBroken',
  'DuplicateSubmission',
]);

type Failed<Result> = Extract<Result, ProblemPart>;

/** True for the members of a result union that say that nothing was done. */
export function isProblem<Result extends { readonly __typename?: string }>(
  result: Result,
): result is Failed<Result> {
  return PROBLEMS.has(result.__typename ?? '');
}

/** The refusal in a mutation's answer, or null where it did what was asked. `result` is the mutation's own field. */
export function refusalOf(
  result: { readonly __typename?: string } | null | undefined,
  error: CombinedError | undefined,
): Refusal | null {
  if (error) return refusalOfError(error);
  if (!result || !isProblem(result)) return null;
  const { code, message, hint, fields = [] } = result as unknown as ProblemPart;
  return {
    code,
    message,
    hint: hint ?? null,
    fields: Object.fromEntries(fields.map((field) => [field.path.replace(/^input\./, ''), field.message])),
  };
}

/** What the server or the connection said in place of a result. `message` is blank when nothing came back at all. */
export function refusalOfError({ graphQLErrors, networkError }: CombinedError): Refusal {
  const [first] = graphQLErrors;
  const hint = first?.extensions['hint'];
  return {
    code: String(first?.extensions['code'] ?? (networkError ? 'NO_CONNECTION' : 'UNKNOWN')),
    message: first?.message ?? '',
    hint: typeof hint === 'string' ? hint : null,
    fields: {},
  };
}
