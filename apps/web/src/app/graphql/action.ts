import { useCallback, useState } from 'react';
import { type AnyVariables, type TypedDocumentNode, useMutation } from 'urql';
import { refusalOf, type ProblemPart, type Refusal } from './outcome.js';

/** The member of a result union that says that it was done. */
export type Done<Result> = Exclude<Result, ProblemPart>;

/** What an action came to. */
export type Outcome<Result> =
  | { readonly done: Done<Result>; readonly refusal: null }
  | { readonly done: null; readonly refusal: Refusal };

interface Action<Variables, Result> {
  readonly run: (variables: Variables) => Promise<Outcome<Result>>;
  readonly running: boolean;
  /** Why the last run did nothing; null before the first, after a good one, and while one is on its way. */
  readonly refusal: Refusal | null;
  readonly forget: () => void;
}

/**
 * A mutation with a result union: `useAction(SAVE, (data) => data.saveNeedDraft)`. `run` resolves with what was done or with the
 * refusal, which also stays in `refusal` until the next run; it never rejects.
 */
export function useAction<
  Data,
  Variables extends AnyVariables,
  Result extends { readonly __typename?: string },
>(
  operation: TypedDocumentNode<Data, Variables>,
  resultOf: (data: Data) => Result,
): Action<Variables, Result> {
  const [{ fetching }, execute] = useMutation(operation);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const run = useCallback(
    async (variables: Variables): Promise<Outcome<Result>> => {
      setRefusal(null);
      const { data, error } = await execute(variables);
      const result = data ? resultOf(data) : null;
      const refused =
        refusalOf(result, error) ??
        (result ? null : { code: 'UNKNOWN', message: '', hint: null, fields: {} });
      setRefusal(refused);
      if (refused) return { done: null, refusal: refused };
      return { done: result as Done<Result>, refusal: null };
    },
    [execute],
  );
  return { run, running: fetching, refusal, forget: () => setRefusal(null) };
}
