import { useState } from 'react';
import { type DocumentInput, useClient } from 'urql';
import { refusalOfError, type Refusal } from '../../../app/graphql/outcome.js';

/** Asks a register when a button is pressed, and never again by itself: registers are shared by the world. */
export function useLookUp<Data, Variables extends Record<string, unknown>>(
  query: DocumentInput<Data, Variables>,
) {
  const client = useClient();
  const [running, setRunning] = useState(false);
  const run = async (
    variables: Variables,
  ): Promise<{ readonly data: Data } | { readonly refusal: Refusal }> => {
    setRunning(true);
    const { data, error } = await client
      .query<Data>(query as DocumentInput<Data>, variables, { requestPolicy: 'network-only' })
      .toPromise();
    setRunning(false);
    return error || !data
      ? { refusal: error ? refusalOfError(error) : { code: 'UNKNOWN', message: '', hint: null, fields: {} } }
      : { data };
  };
  return { run, running };
}
