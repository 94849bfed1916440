import { encodeCursor, newId } from '@jiebang/kernel';
import { CREATE, hospital, hostileScene, type HostileScene, type Refused } from '../support/hostile-input.js';
import { signedIn, type TestPerson } from '../support/people.js';
import { type TestApp } from '../support/test-app.js';

describe('bad values over HTTP', () => {
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

  describe('variables', () => {
    const result = async (input: unknown, headers: Record<string, string> = {}) =>
      (await send(JSON.stringify({ query: CREATE, variables: { input } }), headers)) as {
        status: number;
        body: Refused & {
          data?: { result: Refused & { fields?: { path: string; code: string; message: string }[] } };
        };
      };

    it.each([
      ['missing', undefined],
      ['null', null],
      ['a text', 'x'],
      ['a list', [hospital, hospital]],
      ['of an unknown kind', { ...hospital, kind: 'castle' }],
      ['with a number for a text', { ...hospital, nameZh: 7 }],
      ['with a field too many', { ...hospital, admin: true }],
      ['without a field', { kind: 'hospital', nameZh: '缺' }],
      ['with an object for an id', { ...hospital, parentId: { id: 1 } }],
    ])('that are %s are refused', async (_, input) => {
      const { status, body } = await result(input);
      expect(status).toBe(400);
      expect(body.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
      expect(body.errors?.[0]?.message).toMatch(/^参数类型有误 \/ /);
      await expectNothingWritten();
    });

    it.each([
      ['NUL', 'a\u0000b', 'MALFORMED_TEXT', 'Contains characters that are not valid text.'],
      ['half a character', 'a\ud83d', 'MALFORMED_TEXT', 'Contains characters that are not valid text.'],
      ['nothing but blanks', ' \t\u3000', 'REQUIRED', 'Must not be blank.'],
      ['more than it may', '长'.repeat(201), 'TOO_LONG', 'At most 200 characters.'],
    ])('with %s in a text are refused by name of the field', async (_, nameZh, code, message) => {
      const { status, body } = await result({ ...hospital, nameZh }, { 'accept-language': 'en' });
      expect(status).toBe(200);
      expect(body.data?.result).toMatchObject({
        code: 'INVALID_INPUT',
        fields: [{ path: 'nameZh', code, message }],
      });
      await expectNothingWritten();
    });

    it('say what is wrong in Chinese unless asked otherwise', async () => {
      const { body } = await result({ ...hospital, nameZh: ' ' }, { 'accept-language': 'fr' });
      expect(body.data?.result.fields?.[0]?.message).toBe('不能为空。');
    });

    it('with an id that is none, or of nothing, are refused', async () => {
      expect(
        (await result({ ...hospital, parentId: "1'; DROP TABLE organisation" })).body.data?.result,
      ).toMatchObject({
        fields: [{ path: 'parentId', code: 'BAD_ID' }],
      });
      expect(
        (await result({ ...hospital, kind: 'department', parentId: newId() })).body.data?.result,
      ).toMatchObject({
        code: 'NOT_FOUND',
      });
      await expectNothingWritten();
    });

    it('that try to be SQL are kept as text', async () => {
      const nameZh = `'); DELETE FROM organisation; --`;
      const { body } = await result({ ...hospital, nameZh });
      expect(body.data?.result.code).toBeUndefined();
      expect(await scene.rowsOf('organisation')).toBe((before[0] ?? 0) + 1);
    });
  });

  describe('arguments', () => {
    const ask = async (query: string, variables: Record<string, unknown>) =>
      (await office.client.ask(query, variables, { 'accept-language': 'en' })).errors[0];

    it('that should be ids and are none are refused', async () => {
      const error = await ask('query ($id: ID!) { organisation(id: $id) { id } }', { id: 'seven' });
      expect(error).toMatchObject({
        message: '1 thing(s) need to be corrected.',
        extensions: {
          code: 'INVALID_INPUT',
          fields: [{ path: 'id', code: 'BAD_ID', message: 'Not a valid id.' }],
        },
      });
      const { data } = await office.client.ask<{ unlockAccount: object }>(
        'mutation ($id: ID!) { unlockAccount(id: $id) { ... on Problem { code } } }',
        { id: 'seven' },
      );
      expect(data?.unlockAccount).toEqual({ code: 'INVALID_INPUT' });
    });

    it('that name nothing find nothing', async () => {
      expect(
        await office.client.data('query ($id: ID!) { organisation(id: $id) { id } }', { id: newId() }),
      ).toEqual({ organisation: null });
    });

    const PAGE =
      'query ($first: Int, $after: String) { organisations(first: $first, after: $after) { nodes { id } } }';

    it.each([0, -1, 101, 2_147_483_647])('ask for no page of %d', async (first) => {
      expect(await ask(PAGE, { first })).toMatchObject({
        extensions: { code: 'INVALID_INPUT', fields: [{ path: 'first', code: 'OUT_OF_RANGE' }] },
      });
    });

    it('beyond 32 bits are no page size', async () => {
      expect((await ask(PAGE, { first: 4_294_967_296 }))?.extensions.code).toBe('BAD_USER_INPUT');
    });

    it.each([
      ['made up', 'hello'],
      ['empty', ''],
      ['of another list', encodeCursor([1, 2, 3])],
      ['with an object in it', Buffer.from('[{"a":1},"b"]').toString('base64url')],
      ['with an id that is none', encodeCursor(['name', 'not an id'])],
      ['with NUL in it', encodeCursor(['a\u0000', newId()])],
    ])('give no cursor that is %s', async (_, after) => {
      const { status, errors, data } = await office.client.ask(PAGE, { after });
      expect(status).toBeLessThan(500);
      // An empty cursor is none at all.
      if (after === '') expect(data).not.toBeNull();
      else expect(errors[0]?.extensions.code).toBe('INVALID_INPUT');
    });

    it('that are no text, or endless, are refused', async () => {
      const SEARCH = 'query ($search: String) { accounts(search: $search) { nodes { id } } }';
      for (const [search, code] of [
        ['a\u0000', 'MALFORMED_TEXT'],
        ['\udc00', 'MALFORMED_TEXT'],
        ['x'.repeat(100_000), 'TOO_LONG'],
      ]) {
        expect((await ask(SEARCH, { search }))?.extensions).toMatchObject({
          fields: [{ path: 'search', code }],
        });
      }
    });
  });

  describe('a key against double submission', () => {
    const submit = async (key: string, input: object = hospital, as = office) =>
      (
        await as.client.ask<{ result: Refused & { id?: string } }>(
          CREATE,
          { input },
          { 'idempotency-key': key },
        )
      ).data?.result;

    it('used for something else is refused and does nothing', async () => {
      const key = newId();
      const first = await submit(key);
      before = await scene.written();
      expect(await submit(key, { ...hospital, nameEn: 'Other' })).toMatchObject({
        code: 'DUPLICATE_SUBMISSION',
      });
      expect((await submit(key))?.id).toBe(first?.id);
      await expectNothingWritten();
    });

    it('is one’s own: another person’s submission under it is theirs', async () => {
      const key = newId();
      const other = await signedIn(test, 'Other Office', 'pmo');
      expect((await submit(key))?.id).not.toBe((await submit(key, hospital, other))?.id);
    });

    it('of a submission that failed can be used again', async () => {
      const key = newId();
      expect(await submit(key, { ...hospital, nameZh: ' ' })).toMatchObject({ code: 'INVALID_INPUT' });
      expect((await submit(key))?.id).toBeDefined();
    });

    it('that is too long is refused', async () => {
      expect(await submit('k'.repeat(201))).toMatchObject({ code: 'INVALID_INPUT' });
      await expectNothingWritten();
    });
  });
});
