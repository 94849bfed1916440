import type { Id } from '@jiebang/kernel';
import type { TestClient } from './test-client.js';

/** What a mutation answered: the fields asked for, or a problem. */
export interface Outcome {
  readonly id: Id;
  readonly state: string;
  readonly version: number;
  readonly code?: string;
  readonly message?: string;
  readonly fields?: readonly { readonly path: string; readonly code: string }[];
}

const PROBLEM = `... on Problem { code message } ... on InvalidInput { fields { path code } }`;

/** A mutation of one input: `mutation(client, 'lockTeam', 'LockTeamInput', '... on Team { id state version }')`. */
export async function outcome<Result = Outcome>(
  client: TestClient,
  name: string,
  inputType: string,
  success: string,
  input: object,
  headers: Record<string, string> = {},
): Promise<Result> {
  const { data, errors } = await client.ask<Record<string, Result>>(
    `mutation ($input: ${inputType}!) { ${name}(input: $input) { ${success} ${PROBLEM} } }`,
    { input },
    headers,
  );
  // Refusals of the first gate, and FORBIDDEN, are errors of the answer and not members of the union.
  const [error] = errors;
  if (error) return { code: String(error.extensions['code']), message: error.message } as Result;
  return data?.[name] as Result;
}

/** "path CODE" of each problem of an input. */
export function fieldCodes({ fields = [] }: Pick<Outcome, 'fields'>): readonly string[] {
  return fields.map(({ path, code }) => `${path} ${code}`);
}
