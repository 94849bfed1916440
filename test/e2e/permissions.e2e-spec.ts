import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { parse, subscribe, type GraphQLObjectType } from 'graphql';
import { newId } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import { EntryPoints, ViewerSource, type EntryPoint, type RootType } from '@jiebang/platform/authorisation';
import { minimalOperation } from '../support/minimal-operation.js';
import { addPerson, TEST_PASSWORD } from '../support/people.js';
import { isAdmitted, permissionsPage, READERS, rolesOf, type Reader } from '../support/permission-matrix.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const PAGE = join(__dirname, '../../docs/permissions.md');

/** A refusal of the first gate: it alone says what would have opened it. A use case's own "no" is not meant here. */
function isFirstGate({ extensions }: { readonly extensions: Readonly<Record<string, unknown>> }): boolean {
  const refused = extensions['code'] === 'SIGN_IN_REQUIRED' || extensions['code'] === 'FORBIDDEN';
  return refused && Array.isArray(extensions['needs']);
}

/** Would shut the reader out of what follows, so it comes last. */
const LAST = ['signOut'];

describe('permissions', () => {
  let test: TestApp;
  let points: readonly EntryPoint[];

  beforeAll(async () => {
    test = await startTestApp();
    points = test.app.get(EntryPoints, { strict: false }).all();
  });

  afterAll(() => test.close());

  const schema = () => test.app.get(GraphQLSchemaHost).schema;

  function rootOf(type: RootType): GraphQLObjectType | null | undefined {
    if (type === 'Query') return schema().getQueryType();
    return type === 'Mutation' ? schema().getMutationType() : schema().getSubscriptionType();
  }

  it('every operation of the schema says how it is open', () => {
    const marked = points.filter(({ admission }) => admission).map(({ type, name }) => `${type}.${name}`);
    const inSchema = (['Query', 'Mutation', 'Subscription'] as const).flatMap((type) =>
      Object.keys(rootOf(type)?.getFields() ?? {}).map((name) => `${type}.${name}`),
    );
    expect(inSchema.filter((name) => !marked.includes(name))).toEqual([]);
    expect(marked.filter((name) => !inSchema.includes(name))).toEqual([]);
  });

  it('no operation is open to a capability that nobody has', () => {
    const held = points.flatMap(({ admission }) =>
      admission?.to === 'capable' ? admission.capabilities : [],
    );
    expect(held.filter(({ roles }) => roles.length === 0)).toEqual([]);
  });

  it('docs/permissions.md says what the markers say', () => {
    const page = permissionsPage(points);
    if (process.env['UPDATE_DOCS'] === '1') {
      mkdirSync(join(PAGE, '..'), { recursive: true });
      writeFileSync(PAGE, page);
    }
    expect(existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : '').toBe(page);
  });

  /** Headers that make requests come from the reader. */
  async function credentialsOf(reader: Reader): Promise<Record<string, string>> {
    if (reader === 'visitor') return {};
    const { login, accountId } = await addPerson(test, `Reader ${reader}`, ...rolesOf(reader));
    const client = await test.visitor().signIn(login, TEST_PASSWORD);
    if (!reader.startsWith('token')) return { cookie: `jiebang_session=${client.cookie('jiebang_session')}` };
    const { createApiToken } = await client.data<{ createApiToken: { secret: string } }>(
      `mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { ... on ApiToken { secret } } }`,
      { input: { name: reader, scopes: ['read'], expiresInDays: 1 } },
    );
    if (reader === 'token')
      await test.app
        .get(Database)
        .execute(`UPDATE api_token SET scopes = '{}' WHERE account_id = $1`, [accountId]);
    return { authorization: `Bearer ${createApiToken.secret}` };
  }

  async function admittedOverHttp(point: EntryPoint, headers: Record<string, string>): Promise<boolean> {
    const kind = point.type === 'Query' ? 'query' : 'mutation';
    const field = rootOf(point.type)?.getFields()[point.name];
    if (!field) throw new Error(`${point.name} is not in the schema`);
    const { query, variables } = minimalOperation(kind, field);
    const { status, errors } = await test.visitor().ask(query, variables, headers);
    if (status !== 200) throw new Error(`${query} is not a valid call: ${JSON.stringify(errors)}`);
    return !errors.some(isFirstGate);
  }

  /** Subscriptions answer over a socket and then wait; whether they begin is known at once by asking the schema. */
  async function admittedToSubscribe(point: EntryPoint, headers: Record<string, string>): Promise<boolean> {
    const field = rootOf('Subscription')?.getFields()[point.name];
    if (!field) throw new Error(`${point.name} is not in the schema`);
    const { query, variables } = minimalOperation('subscription', field);
    const viewer = await test.app.get(ViewerSource).viewerOf({
      cookie: headers['cookie'],
      authorization: headers['authorization'],
      acceptLanguage: 'en',
      requestId: newId(),
    });
    const begun = await subscribe({
      schema: schema(),
      document: parse(query),
      variableValues: variables,
      contextValue: { viewer, headers, address: '', reply: null },
    });
    if ('errors' in begun) {
      return !begun.errors?.some(isFirstGate);
    }
    if ('return' in begun) await begun.return?.();
    return true;
  }

  it.each(READERS)('the first gate holds for %s at every operation', async (reader) => {
    const headers = await credentialsOf(reader);
    const order = [...points].sort((a, b) => LAST.indexOf(a.name) - LAST.indexOf(b.name));
    const astray: string[] = [];
    for (const point of order) {
      const admitted =
        point.type === 'Subscription'
          ? await admittedToSubscribe(point, headers)
          : await admittedOverHttp(point, headers);
      const marked = isAdmitted(reader, point);
      if (admitted !== marked) astray.push(`${point.name}: marked ${marked}, over HTTP ${admitted}`);
    }
    expect(astray).toEqual([]);
  });
});
