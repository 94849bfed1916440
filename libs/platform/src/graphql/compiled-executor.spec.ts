import { GraphQLError, buildSchema, execute, parse, validate, type GraphQLSchema } from 'graphql';
import fc from 'fast-check';
import { compiledExecutor } from './compiled-executor.js';

const schema = buildSchema(`
  enum Kind { hospital university }
  scalar Day
  interface Named { name: String! }
  type Place implements Named { id: ID! name: String! kind: Kind! parts: [Place!]! parent: Place owner: Owner }
  type Person implements Named { name: String! age: Int posts: [Place!] }
  union Owner = Person | Place
  input Filter { kind: Kind, since: Day, names: [String!], limit: Int = 3 }
  type Query {
    place(id: ID!): Place
    places(filter: Filter, first: Int): [Place!]!
    named: [Named]
    owners: [Owner!]!
    slow: String
    broken: String
    brokenInside: [Place]
    strict: Place!
    echo(text: String = "nothing", kind: Kind, list: [Int!]): String!
  }
  type Mutation { rename(name: String!): String }`);

const day = schema.getType('Day');
Object.assign(day ?? {}, {
  parseValue: (value: unknown) => {
    if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)) return value;
    throw new GraphQLError('not a day', { extensions: { code: 'BAD_USER_INPUT' } });
  },
});

const ward = {
  __typename: 'Place',
  id: '2',
  name: '病房',
  kind: 'hospital',
  parts: [],
  parent: null,
  owner: null,
};
const li = { __typename: 'Person', name: '李娜', age: 40, posts: [ward] };
const place = { ...ward, id: '1', name: '医院', parts: [ward], parent: ward, owner: li };

const root: Record<string, unknown> = {
  place: ({ id }: { id: string }) => (id === '1' ? place : null),
  places: (args: object) => [{ ...place, name: JSON.stringify(args) }, Promise.resolve(ward)],
  named: [place, li, null],
  owners: () => Promise.resolve([li, ward]),
  slow: () => new Promise((resolve) => setImmediate(() => resolve('at last'))),
  broken: () => {
    throw new GraphQLError('broken', { extensions: { code: 'BROKEN' } });
  },
  brokenInside: () => [ward, { ...ward, name: null }, Promise.reject(new Error('lost'))],
  strict: () => Promise.reject(new Error('not there')),
  echo: (args: object) => JSON.stringify(args),
  rename: ({ name }: { name: string }) => name,
};

/** Both executors resolve from the type's own resolvers; neither looks into a root value. */
function withResolvers(of: GraphQLSchema): GraphQLSchema {
  for (const type of [of.getQueryType(), of.getMutationType()]) {
    for (const field of Object.values(type?.getFields() ?? {})) {
      field.resolve = (_source, args: object) => {
        const value = root[field.name];
        return typeof value === 'function' ? (value as (given: object) => unknown)(args) : value;
      };
    }
  }
  return of;
}

const run = compiledExecutor(withResolvers(schema));

type Variables = Record<string, unknown>;

/**
 * An answer without the order of errors, in which parallel fields may differ, and without the one difference in words: a
 * field that was asked for twice and is null is named "(name,name)" by the compiler.
 */
function plain(answer: { data?: unknown; errors?: readonly GraphQLError[] }) {
  const errors = (answer.errors ?? []).map(({ message, path, extensions }) => ({
    message: message.replace(/\((\w+)(,\1)+\)/, '$1'),
    path,
    extensions: { ...extensions },
  }));
  const data = answer.data === undefined ? undefined : (JSON.parse(JSON.stringify(answer.data)) as unknown);
  return { data, errors: errors.map((error) => JSON.stringify(error)).sort() };
}

async function both(query: string, variables: Variables = {}, operationName: string | null = null) {
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  const compiled = plain(await run({ document, operationName, variables, context: {} }));
  const interpreted = plain(
    await execute({ schema, document, operationName, variableValues: variables, contextValue: {} }),
  );
  return { compiled, interpreted };
}

async function expectSame(query: string, variables: Variables = {}, operationName: string | null = null) {
  const { compiled, interpreted } = await both(query, variables, operationName);
  expect(compiled).toEqual(interpreted);
  return compiled;
}

describe('compiled execution answers as graphql-js does', () => {
  it.each([
    [
      'fields and lists',
      '{ place(id: "1") { id name kind parts { name } parent { name parent { name } } } }',
    ],
    ['what is not there', '{ place(id: "9") { id } }'],
    ['aliases of one field', '{ a: place(id: "1") { x: name name } b: place(id: "9") { id } }'],
    ['fields that merge', '{ place(id: "1") { parent { id } } place(id: "1") { parent { name } } }'],
    [
      'fragments',
      '{ place(id: "1") { ...P parts { ...P } } } fragment P on Place { id owner { ...O } } fragment O on Owner { __typename ... on Person { age } }',
    ],
    ['unions', '{ owners { __typename ... on Person { name age posts { name } } ... on Place { id } } }'],
    ['interfaces', '{ named { __typename name ... on Place { kind } } }'],
    ['typename everywhere', '{ __typename place(id: "1") { __typename owner { __typename } } }'],
    ['promises', '{ slow owners { ... on Place { name } } }'],
    ['an error in a field', '{ broken slow }'],
    ['errors in a list, with nulls that climb', '{ brokenInside { id name } }'],
    ['a null that climbs to the root', '{ strict { id } slow }'],
    ['default arguments', '{ echo a: echo(text: "a", list: [1, 2]) b: echo(kind: university) }'],
    ['literal inputs', '{ places(filter: { kind: hospital, names: ["a"] }) { name } }'],
  ])('for %s', async (_, query) => {
    await expectSame(query);
  });

  it.each([
    ['include', { yes: true, no: false }],
    ['exclude', { yes: false, no: true }],
  ])('for directives that %s', async (_, variables) => {
    const query = `query ($yes: Boolean!, $no: Boolean!) { slow @skip(if: $yes) place(id: "1") @include(if: $yes) {
      id name @include(if: $no) ...P @skip(if: $no) ... @include(if: $yes) { kind } } } fragment P on Place { parent { id } }`;
    await expectSame(query, variables);
  });

  it('for the operation that is asked for', async () => {
    const query = 'query A { place(id: "1") { name } } query B { slow } mutation C { rename(name: "x") }';
    expect((await expectSame(query, {}, 'A')).data).toEqual({ place: { name: '医院' } });
    expect((await expectSame(query, {}, 'B')).data).toEqual({ slow: 'at last' });
    expect((await expectSame(query, {}, 'C')).data).toEqual({ rename: 'x' });
    await expectSame(query, {}, 'D');
    await expectSame(query);
  });

  const FILTER =
    'query ($filter: Filter, $first: Int = 2) { places(filter: $filter, first: $first) { name } }';

  it.each<[string, Variables]>([
    ['nothing', {}],
    ['null', { filter: null, first: null }],
    ['an input with a default in it', { filter: { kind: 'university', since: '2026-01-01' } }],
    ['one value for a list', { filter: { names: 'one' } }],
    ['something that nobody asked about', { filter: {}, other: 1 }],
    ['a number beyond 32 bits', { first: 4_294_967_296 }],
    ['a fraction', { first: 1.5 }],
    ['a text for a number', { first: '2' }],
    ['an unknown enum value', { filter: { kind: 'castle' } }],
    ['an unknown field', { filter: { kind: 'hospital', castle: true } }],
    ['null in a list of texts', { filter: { names: ['a', null] } }],
    ['a bad scalar', { filter: { since: 'tomorrow' } }],
    ['a text for an input', { filter: 'x' }],
    ['several mistakes', { filter: { kind: 1, limit: 'x' }, first: {} }],
  ])('for variables that hold %s', async (_, variables) => {
    await expectSame(FILTER, variables);
  });

  it('for the same document again, with other variables', async () => {
    const document = parse('query ($id: ID!) { place(id: $id) { name } }');
    const ask = async (id: string) =>
      plain(await run({ document, operationName: null, variables: { id }, context: {} })).data;
    expect([await ask('1'), await ask('9'), await ask('1')]).toEqual([
      { place: { name: '医院' } },
      { place: null },
      { place: { name: '医院' } },
    ]);
  });

  it('for any selection', async () => {
    const { selection } = fc.letrec<{ selection: string; place: string; owner: string }>((tie) => ({
      selection: fc
        .array(
          fc.oneof(
            { depthSize: 'small' },
            fc.constantFrom('slow', 'broken', '__typename', 'echo', 'e: echo(text: "x")'),
            tie('place').map((inner) => `place(id: "1") { ${inner} }`),
            tie('place').map((inner) => `brokenInside { ${inner} }`),
            tie('owner').map((inner) => `owners { ${inner} }`),
          ),
          { minLength: 1, maxLength: 4 },
        )
        .map((fields) =>
          fields
            .map((field, index) =>
              field.startsWith('e:') || field.startsWith('__') ? field : `f${index}: ${field}`,
            )
            .join(' '),
        ),
      place: fc
        .array(
          fc.oneof(
            { depthSize: 'small' },
            fc.constantFrom(
              'id',
              'name',
              'kind',
              '__typename',
              'id @skip(if: true)',
              '... on Named { name }',
            ),
            tie('place').map((inner) => `parent { ${inner} }`),
            tie('place').map((inner) => `... on Place @include(if: true) { ${inner} }`),
            tie('place').map((inner) => `parts { ${inner} }`),
            tie('owner').map((inner) => `owner { ${inner} }`),
          ),
          { minLength: 1, maxLength: 3 },
        )
        .map((fields) => fields.join(' ')),
      owner: fc.oneof(
        { depthSize: 'small' },
        fc.constant('__typename ... on Person { age name }'),
        tie('place').map((inner) => `... on Place { ${inner} } ... on Person { name posts { id } }`),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(selection, async (fields) => {
        const { compiled, interpreted } = await both(`{ ${fields} }`);
        expect(compiled).toEqual(interpreted);
      }),
      { numRuns: 200, seed: 20_260_301 },
    );
  });
});
