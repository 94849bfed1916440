import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** A GraphQL answer as it came over HTTP. */
export interface GraphqlAnswer<Data> {
  readonly status: number;
  readonly data: Data | null;
  readonly errors: readonly { readonly message: string; readonly extensions: Record<string, unknown> }[];
}

/** A browser: keeps its cookies and speaks GraphQL over HTTP with the application. */
export class TestClient {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly app: NestFastifyApplication) {}

  /** Sends an operation and returns the whole answer. */
  async ask<Data = Record<string, never>>(
    query: string,
    variables: Record<string, unknown> = {},
    headers: Record<string, string> = {},
  ): Promise<GraphqlAnswer<Data>> {
    const response = await this.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', cookie: this.cookieHeader(), ...headers },
      payload: JSON.stringify({ query, variables }),
    });
    this.keepCookies(response.headers['set-cookie']);
    const body = response.json<{ data?: Data | null; errors?: GraphqlAnswer<Data>['errors'] }>();
    return { status: response.statusCode, data: body.data ?? null, errors: body.errors ?? [] };
  }

  /** Sends an operation that must answer without errors, and returns its data. */
  async data<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const { data, errors } = await this.ask<Data>(query, variables);
    if (errors.length > 0 || data === null) throw new Error(`unexpected errors: ${JSON.stringify(errors)}`);
    return data;
  }

  /** Sends a plain HTTP request with the session's cookies. */
  async http(
    method: 'GET' | 'POST',
    url: string,
    payload?: string | Buffer,
    headers: Record<string, string> = {},
  ) {
    const response = await this.app.inject({
      method,
      url,
      headers: { cookie: this.cookieHeader(), ...headers },
      payload,
    });
    this.keepCookies(response.headers['set-cookie']);
    return response;
  }

  /** Signs in with a password; throws when that is refused. */
  async signIn(login: string, password: string): Promise<this> {
    const { signIn } = await this.data<{ signIn: { __typename: string } }>(
      `mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }`,
      { input: { login, password } },
    );
    if (signIn.__typename !== 'Me') throw new Error(`${login} could not sign in: ${JSON.stringify(signIn)}`);
    return this;
  }

  cookie(name: string): string | undefined {
    return this.cookies.get(name);
  }

  private cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  private keepCookies(header: string | string[] | undefined): void {
    for (const line of [header ?? []].flat()) {
      const [pair = ''] = line.split(';', 1);
      const [name = '', value = ''] = pair.split('=', 2);
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }
}
