/** What stands between somebody and what they asked for, with the api's stable code. */
export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly fields: readonly { readonly path: string; readonly code: string; readonly message: string }[];
  readonly currentVersion: number | null;
}

/** What a mutation came to: its value, or why not. */
export type Outcome<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Problem };

/** An argument of a mutation by its GraphQL type, for instance `['ID!', id]`. */
export type Arguments = Readonly<Record<string, readonly [type: string, value: unknown]>>;

interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string };
  }[];
}

const PATIENCE_MS = 30_000;
const PROBLEM = `... on Problem { code message } ... on InvalidInput { fields { path code message } }
  ... on StaleVersion { currentVersion }`;

/** One browser: it keeps its cookies and speaks GraphQL over HTTP, nothing else. */
export class ApiClient {
  private readonly cookies = new Map<string, string>();

  /** @param url the site's address without a path, for instance http://localhost:3000 */
  constructor(readonly url: string) {}

  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** Sends an operation that must be answered. Throws with the api's own words when it is not. */
  async ask<Data>(
    query: string,
    variables: Readonly<Record<string, unknown>> = {},
    language: 'zh' | 'en' = 'zh',
  ): Promise<Data> {
    const { data, errors = [] } = await this.send<Data>(query, variables, language);
    if (errors[0] || !data) throw new Error(`${errors[0]?.extensions?.code ?? ''} ${errors[0]?.message}`);
    return data;
  }

  /** Runs one mutation that answers with a result or a problem. `selection` is what to read of its success, with `... on Type { }`. */
  async mutate<Value>(name: string, given: Arguments, selection: string): Promise<Outcome<Value>> {
    const entries = Object.entries(given);
    const declared = entries.map(([key, [type]]) => `$${key}: ${type}`).join(', ');
    const passed = entries.map(([key]) => `${key}: $${key}`).join(', ');
    const { data, errors = [] } = await this.send<Record<string, unknown>>(
      `mutation (${declared}) { ${name}(${passed}) { __typename ${selection} ${PROBLEM} } }`,
      Object.fromEntries(entries.map(([key, [, value]]) => [key, value])),
      'zh',
    );
    const [error] = errors;
    if (error) return refused({ code: error.extensions?.code ?? 'UNKNOWN', message: error.message });
    const result = data?.[name] as { readonly code?: string; readonly message?: string };
    // A problem bears both; no success of the api does.
    if (result.code !== undefined && result.message !== undefined) return refused(result as Problem);
    return { ok: true, value: result as Value };
  }

  /** Shorthand for the many mutations with one argument called `input`. */
  input<Value>(name: string, type: string, input: object, selection: string): Promise<Outcome<Value>> {
    return this.mutate<Value>(name, { input: [`${type}!`, input] }, selection);
  }

  private async send<Data>(
    query: string,
    variables: Readonly<Record<string, unknown>>,
    language: string,
  ): Promise<Answer<Data>> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-language': language,
        ...(this.cookies.size > 0 ? { cookie: this.cookie } : {}),
      },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    for (const line of response.headers.getSetCookie()) this.keep(line);
    return (await response.json()) as Answer<Data>;
  }

  private keep(line: string): void {
    const [pair = ''] = line.split(';', 1);
    const at = pair.indexOf('=');
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
    if (value === '') this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

function refused(problem: Partial<Problem>): { readonly ok: false; readonly problem: Problem } {
  const { code = 'UNKNOWN', message = '', fields = [], currentVersion = null } = problem;
  return { ok: false, problem: { code, message, fields, currentVersion } };
}
