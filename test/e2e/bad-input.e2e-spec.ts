import { getIntrospectionQuery } from 'graphql';
import { newId } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import { CREATE, hospital, hostileScene, type HostileScene, type Refused } from '../support/hostile-input.js';
import { type TestPerson } from '../support/people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

describe('bad input over HTTP', () => {
  let scene: HostileScene;
  let test: TestApp;
  let office: TestPerson;

  beforeAll(async () => {
    scene = await hostileScene();
    ({ test, office } = scene);
  });

  afterAll(() => test.close());

  const send: HostileScene['send'] = (payload, headers) => scene.send(payload, headers);

  let before: number[];

  beforeEach(async () => {
    before = await scene.written();
  });

  const expectNothingWritten = async () => expect(await scene.written()).toEqual(before);

  describe('a body', () => {
    it('of 10 MB is too large, in the language of the reader', async () => {
      const large = JSON.stringify({
        query: CREATE,
        variables: { input: { ...hospital, nameZh: 'x'.repeat(10_485_760) } },
      });
      const english = await send(large, { 'accept-language': 'en' });
      expect(english).toMatchObject({
        status: 413,
        body: { code: 'BODY_TOO_LARGE', message: 'The request is too large.' },
      });
      expect((await send(large)).body.message).toBe('请求内容过大。');
      await expectNothingWritten();
    });

    it.each([
      ['is cut off', '{"query": "{ me { login } }"', 'MALFORMED_BODY'],
      ['is no JSON', 'query=%7Bme%7D', 'MALFORMED_BODY'],
      [
        'holds bytes that are not UTF-8',
        Buffer.concat([
          Buffer.from('{"query":"{ me { login } } #'),
          Buffer.from([0xff, 0xfe]),
          Buffer.from('"}'),
        ]),
        'MALFORMED_BODY',
      ],
      [
        'ends in the middle of a character',
        Buffer.from('{"query":"{ me { login } } #榜').subarray(0, -1),
        'MALFORMED_BODY',
      ],
      ['is an endless nest of lists', `${'['.repeat(200_000)}${']'.repeat(200_000)}`, 'MALFORMED_BODY'],
    ])('that %s is refused', async (_, payload, code) => {
      expect(await send(payload, { 'accept-language': 'en' })).toMatchObject({ status: 400, body: { code } });
      await expectNothingWritten();
    });

    it.each([
      ['empty', ''],
      ['null', 'null'],
      ['a text', '"{ me { login } }"'],
      ['a number', '7'],
      ['without a query', '{}'],
      ['with a query that is no text', '{"query": {"me": true}}'],
      ['with variables that are a list', '{"query": "{ me { login } }", "variables": []}'],
      ['with variables that are a text', '{"query": "{ me { login } }", "variables": "x"}'],
      ['a batch', '[{"query": "{ me { login } }"}, {"query": "{ me { login } }"}]'],
    ])('that is %s is refused', async (_, payload) => {
      const { status, body } = await send(payload);
      expect(status).toBe(400);
      expect(body.errors?.[0]?.extensions.code).toBe('BAD_REQUEST');
      expect(body.errors?.[0]?.message).toMatch(/^请求格式有误 \/ /);
    });

    it('of another type than JSON is refused, as a form of another site would send it', async () => {
      for (const type of [
        'text/plain',
        'application/x-www-form-urlencoded',
        'multipart/form-data; boundary=x',
      ]) {
        const { status, body } = await send(JSON.stringify({ query: 'mutation { signOut { done } }' }), {
          'content-type': type,
        });
        expect({ type, refused: status >= 400 && status < 500 }).toEqual({ type, refused: true });
        expect(body.code ?? body.errors?.[0]?.extensions.code).toMatch(
          /^(BAD_REQUEST|UNSUPPORTED_MEDIA_TYPE)$/,
        );
      }
      expect(await office.client.data('{ me { login } }')).toEqual({ me: { login: office.login } });
    });

    it('cannot reach an object’s prototype', async () => {
      const { status } = await send(
        '{"query": "{ me { login } }", "__proto__": {"polluted": true}, "variables": {"__proto__": {"polluted": true}}}',
      );
      expect(status).toBe(200);
      expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    });
  });

  describe('a document', () => {
    const code = async (query: string) => {
      const { status, body } = await send(JSON.stringify({ query }));
      expect(status).toBe(400);
      return body.errors?.[0]?.extensions;
    };
    const nested = (depth: number, inner: string): string =>
      depth === 0 ? inner : `parent { ${nested(depth - 1, inner)} }`;

    it('50 levels deep is too large', async () => {
      expect(await code(`{ organisation(id: "${newId()}") { ${nested(50, 'id')} } }`)).toMatchObject({
        code: 'OPERATION_TOO_LARGE',
        limit: 'depth',
      });
    });

    it('with 1,000 aliases is too large', async () => {
      const aliases = Array.from({ length: 1_000 }, (_, index) => `a${index}: me { login }`).join(' ');
      expect((await code(`{ ${aliases} }`))?.code).toMatch(/^(OPERATION_TOO_LARGE|GRAPHQL_PARSE_FAILED)$/);
      const fewer = Array.from({ length: 100 }, (_, index) => `a${index}: __typename`).join(' ');
      expect(await code(`{ ${fewer} }`)).toMatchObject({ code: 'OPERATION_TOO_LARGE', limit: 'aliases' });
    });

    it('with 10,000 tokens is not even read', async () => {
      expect(await code(`{ ${'__typename '.repeat(10_000)} }`)).toMatchObject({
        code: 'GRAPHQL_PARSE_FAILED',
      });
    });

    it('of many root fields is too large', async () => {
      expect(await code(`{ ${'__typename '.repeat(21)} }`)).toMatchObject({
        code: 'OPERATION_TOO_LARGE',
        limit: 'rootFields',
      });
    });

    it('of fragments that spread each other twice is refused before it grows', async () => {
      const doubling = Array.from(
        { length: 25 },
        (_, index) =>
          `fragment F${index} on Organisation { ${index === 24 ? 'id nameZh' : `...F${index + 1} parent { ...F${index + 1} }`} }`,
      ).join('\n');
      const started = performance.now();
      expect(await code(`{ organisation(id: "${newId()}") { ...F0 } } ${doubling}`)).toMatchObject({
        code: 'OPERATION_TOO_LARGE',
      });
      expect(performance.now() - started).toBeLessThan(2_000);
    });

    it('of fragments at the root that multiply is measured whole', async () => {
      const fragments = Array.from(
        { length: 12 },
        (_, index) =>
          `fragment F${index} on Query { ${index === 11 ? '__typename' : `...F${index + 1} ...F${index + 1} ...F${index + 1}`} }`,
      ).join('\n');
      expect(await code(`{ ...F0 } ${fragments}`)).toMatchObject({ code: 'OPERATION_TOO_LARGE' });
    });

    it('of a fragment that spreads itself is not valid', async () => {
      expect(await code(`{ me { ...F } } fragment F on Me { login ...F }`)).toMatchObject({
        code: 'GRAPHQL_VALIDATION_FAILED',
      });
    });

    it('that asks for pages of pages is too dear', async () => {
      const query = `{ organisations(first: 100) { nodes { ${nested(10, 'id nameZh nameEn')} ${'parent { id } '.repeat(1)} } } }`;
      const wide = Array.from(
        { length: 20 },
        (_, index) =>
          `o${index}: organisations(first: 100) { nodes { id nameZh nameEn kind code version synthetic parent { id nameZh nameEn } } }`,
      );
      expect((await send(JSON.stringify({ query }))).status).toBe(200);
      expect(await code(`{ ${wide.join(' ')} }`)).toMatchObject({
        code: 'OPERATION_TOO_LARGE',
        limit: 'cost',
      });
    });

    it('of standard introspection is answered, and one that goes round in it is not', async () => {
      const { status } = await send(JSON.stringify({ query: getIntrospectionQuery() }));
      expect(status).toBe(200);
      const round = (depth: number): string =>
        depth === 0 ? 'name' : `fields { type { ${round(depth - 1)} } }`;
      expect((await code(`{ __schema { types { ${round(4)} } } }`))?.code).toMatch(
        /^(GRAPHQL_VALIDATION_FAILED|OPERATION_TOO_LARGE)$/,
      );
    });

    it.each([
      ['syntax', '{ me { login }', 'GRAPHQL_PARSE_FAILED', /^查询语法有误 \/ /],
      ['unknown fields', '{ nobody }', 'GRAPHQL_VALIDATION_FAILED', /^查询与接口定义不符 \/ /],
      [
        'missing arguments',
        '{ organisation { id } }',
        'GRAPHQL_VALIDATION_FAILED',
        /^查询与接口定义不符 \/ /,
      ],
      ['a lone surrogate', '{ me { login } } # \ud800', 'GRAPHQL_PARSE_FAILED', /^查询语法有误 \/ /],
    ])('with bad %s is refused with a stable code', async (_, query, expected, message) => {
      const { status, body } = await send(JSON.stringify({ query }));
      expect(status).toBe(400);
      expect(body.errors?.[0]?.extensions.code).toBe(expected);
      expect(body.errors?.[0]?.message).toMatch(message);
    });

    it('does not tell what fields there are to those who guess in anger', async () => {
      const { body } = await send(JSON.stringify({ query: '{ me { login password passwordHash } }' }));
      expect(JSON.stringify(body)).not.toMatch(/stack|node_modules|\.js:/);
    });
  });

  describe('a GET', () => {
    const get = (query: string, headers: Record<string, string> = {}) =>
      office.client.http('GET', `/graphql?query=${encodeURIComponent(query)}`, undefined, headers);

    it('changes nothing', async () => {
      const response = await get('mutation { signOut { done } }', { 'apollo-require-preflight': '1' });
      expect(response.statusCode).toBe(405);
      expect(await office.client.data('{ me { login } }')).toEqual({ me: { login: office.login } });
    });

    it('of a page that only pretends to show a picture is refused', async () => {
      const response = await get('{ me { login } }');
      expect(response.statusCode).toBe(400);
      expect(response.json<Refused>().errors?.[0]?.extensions.code).toBe('BAD_REQUEST');
    });
  });

  describe('an address', () => {
    it('that is none is answered in the form of all errors', async () => {
      const response = await test
        .visitor()
        .http('GET', '/no/such/page', undefined, { 'accept-language': 'en' });
      expect(response.statusCode).toBe(404);
      expect(response.json()).toEqual({ code: 'HTTP_404', message: 'There is nothing at this address.' });
    });

    it('with broken escapes is the caller’s fault', async () => {
      const response = await test.visitor().http('GET', '/health/%E0%A4%A');
      expect(response.statusCode).toBeGreaterThanOrEqual(400);
      expect(response.statusCode).toBeLessThan(500);
      expect(response.json<Refused>().code).toBeDefined();
    });
  });

  it('a failure of our own says nothing about us', async () => {
    const broken = await startTestApp();
    try {
      await broken.app.get(Database).rows('ALTER TABLE organisation RENAME TO gone');
      const { status, errors } = await broken
        .visitor()
        .ask('{ organisations { nodes { id } } }', {}, { 'accept-language': 'en' });
      expect(status).toBeLessThan(500);
      expect(errors[0]?.extensions.code).toBe('INTERNAL');
      expect(errors[0]?.extensions.requestId).toBeDefined();
      expect(JSON.stringify(errors)).not.toMatch(/organisation"|relation|SELECT|node_modules/);
    } finally {
      await broken.close();
    }
  });
});
