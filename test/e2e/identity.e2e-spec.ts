import { signedIn, addPerson, TEST_PASSWORD } from '../support/people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

describe('identity over GraphQL', () => {
  let test: TestApp;

  beforeAll(async () => {
    test = await startTestApp();
  });

  afterAll(() => test.close());

  const ME = `{ me { login person { nameZh affiliations { titleZh } } roles { role } } }`;

  it('knows a visitor as nobody', async () => {
    expect(await test.visitor().data(ME)).toEqual({ me: null });
  });

  it('signs in by password and keeps the session in an http-only cookie', async () => {
    const { client, login } = await signedIn(test, 'Zhang Wei', 'clinician');
    expect(await client.data(ME)).toEqual({
      me: { login, person: { nameZh: 'Zhang Wei', affiliations: [] }, roles: [{ role: 'clinician' }] },
    });
  });

  it('ends a session for good on signing out', async () => {
    const { client } = await signedIn(test, 'Li Na', 'student');
    const token = client.cookie('jiebang_session');
    await client.data(`mutation { signOut { done } }`);
    const thief = test.visitor();
    const { data } = await thief.ask<{ me: null }>(ME, {}, { cookie: `jiebang_session=${token}` });
    expect(data).toEqual({ me: null });
  });

  const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) {
    ... on Me { login } ... on Problem { code message hint } ... on InvalidInput { fields { path code message } } } }`;

  it('locks an account after eight failures, and opens it again by the clock', async () => {
    const { login } = await addPerson(test, 'Locked', 'student');
    const attempt = async (password: string) =>
      (await test.visitor().data<{ signIn: { code?: string } }>(SIGN_IN, { input: { login, password } }))
        .signIn;
    for (let failures = 0; failures < 8; failures += 1) {
      expect(await attempt('wrong')).toMatchObject({ code: 'SIGN_IN_REFUSED' });
    }
    expect(await attempt(TEST_PASSWORD)).toMatchObject({ code: 'SIGN_IN_REFUSED' });
    test.clock.advance(15 * 60_000 + 1);
    expect(await attempt(TEST_PASSWORD)).toEqual({ login });
  });

  it('lists every problem of an input, in the language that was asked for', async () => {
    const { data } = await test
      .visitor()
      .ask(SIGN_IN, { input: { login: ' ', password: 'x'.repeat(201) } }, { 'accept-language': 'en' });
    expect(data).toEqual({
      signIn: {
        code: 'INVALID_INPUT',
        message: '2 thing(s) need to be corrected.',
        hint: 'Correct the fields listed and submit again.',
        fields: [
          { path: 'login', code: 'REQUIRED', message: 'Must not be blank.' },
          { path: 'password', code: 'TOO_LONG', message: 'At most 200 characters.' },
        ],
      },
    });
  });

  describe('organisations', () => {
    const CREATE = `mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) {
      ... on Organisation { id nameZh parent { nameZh } } ... on Problem { code message } } }`;
    const hospital = { kind: 'hospital', nameZh: '第一医院', nameEn: 'First Hospital' };

    it('are made by the project office, one below another', async () => {
      const { client } = await signedIn(test, 'Office', 'pmo');
      const made = await client.data<{ createOrganisation: { id: string } }>(CREATE, { input: hospital });
      const below = {
        kind: 'hospital_department',
        nameZh: '心内科',
        nameEn: 'Cardiology',
        parentId: made.createOrganisation.id,
      };
      expect(await client.data(CREATE, { input: below })).toMatchObject({
        createOrganisation: { nameZh: '心内科', parent: { nameZh: '第一医院' } },
      });
      const astray = { ...below, kind: 'university' };
      expect(await client.data(CREATE, { input: astray })).toMatchObject({
        createOrganisation: { code: 'ORGANISATION_MISPLACED' },
      });
    });

    it('are not made by others', async () => {
      const { client } = await signedIn(test, 'Student', 'student');
      expect((await client.ask(CREATE, { input: hospital })).errors[0]?.extensions.code).toBe('FORBIDDEN');
      expect((await test.visitor().ask(CREATE, { input: hospital })).errors[0]?.extensions.code).toBe(
        'SIGN_IN_REQUIRED',
      );
    });

    it('submitted twice with one key are made once', async () => {
      const { client } = await signedIn(test, 'Office Two', 'pmo');
      const submit = (input: object) =>
        client.ask<{ createOrganisation: { id: string; code: string } }>(
          CREATE,
          { input },
          { 'idempotency-key': 'k-1' },
        );
      const [first, second] = await Promise.all([submit(hospital), submit(hospital)]);
      expect(second.data?.createOrganisation.id).toBe(first.data?.createOrganisation.id);
      expect(first.data?.createOrganisation.id).toBeDefined();
      const different = await submit({ ...hospital, nameZh: '第二医院' });
      expect(different.data?.createOrganisation.code).toBe('DUPLICATE_SUBMISSION');
    });
  });
});
