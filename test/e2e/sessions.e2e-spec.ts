import { Database } from '@jiebang/platform/database';
import { addPerson, signedIn, TEST_PASSWORD } from '../support/people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestClient } from '../support/test-client.js';

const ME = '{ me { login } }';
const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { ... on Me { login } ... on Problem { code } } }`;
const CHANGE = `mutation ($input: ChangePasswordInput!) { changePassword(input: $input) {
  ... on Me { login } ... on Problem { code } ... on InvalidInput { fields { path code } } } }`;
const SESSIONS = '{ mySessions { id device current } }';
const END = 'mutation ($id: ID!) { endSession(id: $id) { ... on Ended { done } ... on Problem { code } } }';

interface Sessions {
  mySessions: { id: string; device: string; current: boolean }[];
}

const MINUTE = 60_000;

describe('sessions and passwords', () => {
  let test: TestApp;

  beforeAll(async () => {
    test = await startTestApp({ env: { SESSION_IDLE_MINUTES: '30', SESSION_DAYS: '2' } });
  });

  afterAll(() => test.close());

  const isSignedIn = async (client: TestClient) => (await client.data<{ me: object | null }>(ME)).me !== null;

  it('end when they were not used for a while, and go on while they are', async () => {
    const { client } = await signedIn(test, 'Idle', 'student');
    for (let visits = 0; visits < 4; visits += 1) {
      test.clock.advance(20 * MINUTE);
      expect(await isSignedIn(client)).toBe(true);
    }
    test.clock.advance(30 * MINUTE);
    expect(await isSignedIn(client)).toBe(false);
  });

  it('end after their days, however busy', async () => {
    const { client } = await signedIn(test, 'Busy', 'student');
    const visits = (2 * 24 * 60) / 20;
    for (let visit = 1; visit < visits; visit += 1) {
      test.clock.advance(20 * MINUTE);
      if (visit % 12 === 0 || visit === visits - 1) expect(await isSignedIn(client)).toBe(true);
      else await client.ask(ME);
    }
    test.clock.advance(20 * MINUTE);
    expect(await isSignedIn(client)).toBe(false);
  });

  it('get a new token at each sign-in, and the old one is over', async () => {
    const { client, login } = await signedIn(test, 'Rotating', 'student');
    const planted = client.cookie('jiebang_session');
    await client.signIn(login, TEST_PASSWORD);
    expect(client.cookie('jiebang_session')).not.toBe(planted);
    const { data } = await test.visitor().ask(ME, {}, { cookie: `jiebang_session=${planted}` });
    expect(data).toEqual({ me: null });
  });

  it('are listed and ended one by one, and only by their owner', async () => {
    const { client, login } = await signedIn(test, 'Two Browsers', 'student');
    const other = test.visitor();
    await other.ask(
      SIGN_IN,
      { input: { login, password: TEST_PASSWORD } },
      { 'user-agent': '门诊电脑 Firefox' },
    );
    const { mySessions } = await client.data<Sessions>(SESSIONS);
    expect(mySessions.map(({ current }) => current).sort()).toEqual([false, true]);
    const left = mySessions.find(({ current }) => !current);
    const stranger = await signedIn(test, 'Stranger', 'admin');
    expect(await stranger.client.data(END, { id: left?.id })).toEqual({ endSession: { code: 'NOT_FOUND' } });
    expect(await client.data(END, { id: left?.id })).toEqual({ endSession: { done: true } });
    expect(await isSignedIn(other)).toBe(false);
    expect(await client.data(END, { id: left?.id })).toEqual({ endSession: { code: 'NOT_FOUND' } });
    expect((await client.data<Sessions>(SESSIONS)).mySessions).toHaveLength(1);
  });

  it('keep no token in the database', async () => {
    const { client } = await signedIn(test, 'Hashed', 'student');
    const token = client.cookie('jiebang_session') ?? '';
    const kept = await test.app.get(Database).rows<{ text: string }>('SELECT s::text AS text FROM session s');
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.some(({ text }) => text.includes(token))).toBe(false);
  });

  describe('changing a password', () => {
    const newPassword = 'three lanterns over the river';

    it('ends all other sessions and keeps this browser signed in under a new token', async () => {
      const { client, login } = await signedIn(test, 'Changer', 'student');
      const other = await test.visitor().signIn(login, TEST_PASSWORD);
      const before = client.cookie('jiebang_session');
      expect(await client.data(CHANGE, { input: { password: TEST_PASSWORD, newPassword } })).toEqual({
        changePassword: { login },
      });
      expect(client.cookie('jiebang_session')).not.toBe(before);
      expect([await isSignedIn(client), await isSignedIn(other)]).toEqual([true, false]);
      await expect(test.visitor().signIn(login, TEST_PASSWORD)).rejects.toThrow();
      await test.visitor().signIn(login, newPassword);
    });

    it.each([
      ['too short', 'elevenchars', 'TOO_SHORT'],
      ['very common', 'Password2026!!', 'TOO_COMMON'],
      ['the same', TEST_PASSWORD, 'UNCHANGED'],
    ])('refuses one that is %s', async (_, wanted, code) => {
      const { client } = await signedIn(test, 'Careless', 'student');
      expect(await client.data(CHANGE, { input: { password: TEST_PASSWORD, newPassword: wanted } })).toEqual({
        changePassword: { code: 'INVALID_INPUT', fields: [{ path: 'newPassword', code }] },
      });
    });

    it('refuses one with the login name in it', async () => {
      const { client, login } = await signedIn(test, 'Named', 'student');
      const input = { password: TEST_PASSWORD, newPassword: `my ${login} 2026` };
      expect(await client.data(CHANGE, { input })).toMatchObject({
        changePassword: { fields: [{ code: 'SAME_AS_LOGIN' }] },
      });
    });

    it('asks for the present one, and guesses lock the account', async () => {
      const { client, login } = await signedIn(test, 'Guessed', 'student');
      for (let guess = 0; guess < 8; guess += 1) {
        expect(await client.data(CHANGE, { input: { password: `guess ${guess}`, newPassword } })).toEqual({
          changePassword: { code: 'PASSWORD_REFUSED' },
        });
      }
      expect(await client.data(CHANGE, { input: { password: TEST_PASSWORD, newPassword } })).toEqual({
        changePassword: { code: 'PASSWORD_REFUSED' },
      });
      await expect(test.visitor().signIn(login, TEST_PASSWORD)).rejects.toThrow();
    });

    it('is for whoever is signed in', async () => {
      const { errors } = await test.visitor().ask(CHANGE, { input: { password: 'a', newPassword } });
      expect(errors[0]?.extensions.code).toBe('SIGN_IN_REQUIRED');
    });
  });

  describe('too many attempts', () => {
    let limited: TestApp;

    beforeAll(async () => {
      limited = await startTestApp({ env: { SIGN_INS_PER_ADDRESS: '20' } });
    });

    afterAll(() => limited.close());

    const attempt = (login: string, language = 'en') =>
      limited
        .visitor()
        .ask(SIGN_IN, { input: { login, password: 'wrong' } }, { 'accept-language': language });

    it('for one login are refused until the window is over, known or not', async () => {
      const { login } = await addPerson(limited, 'Target', 'student');
      for (let tries = 0; tries < 10; tries += 1) expect((await attempt('nobody')).errors).toEqual([]);
      const { errors } = await attempt(' NOBODY ');
      expect(errors[0]).toMatchObject({
        message: 'Too many attempts; try again in 300 seconds.',
        extensions: { code: 'RATE_LIMITED' },
      });
      expect((await attempt('nobody', 'zh-CN')).errors[0]?.message).toBe('操作过于频繁，请 300 秒后再试。');
      expect((await attempt(login)).errors).toEqual([]);
      limited.clock.advance(5 * MINUTE);
      expect((await attempt('nobody')).errors).toEqual([]);
    });

    it('from one address are refused, whatever the logins', async () => {
      limited.clock.advance(5 * MINUTE);
      for (let tries = 0; tries < 20; tries += 1)
        expect((await attempt(`login-${tries}`)).errors).toEqual([]);
      expect((await attempt('login-20')).errors[0]?.extensions.code).toBe('RATE_LIMITED');
    });
  });

  describe('a page of another site', () => {
    const send = (client: TestClient, headers: Record<string, string>) =>
      client.http('POST', '/graphql', JSON.stringify({ query: 'mutation { signOut { done } }' }), {
        'content-type': 'application/json',
        ...headers,
      });

    it('makes a signed-in browser do nothing', async () => {
      const { client } = await signedIn(test, 'Victim', 'student');
      const refused = await send(client, { origin: 'https://evil.example.com', 'accept-language': 'en' });
      expect(refused.statusCode).toBe(403);
      expect(refused.json()).toMatchObject({
        code: 'CROSS_SITE_REQUEST',
        message: 'A request from another site was refused.',
      });
      expect((await send(client, { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403);
      expect(await isSignedIn(client)).toBe(true);
    });

    it('is not mistaken for our own', async () => {
      const { client } = await signedIn(test, 'Owner', 'student');
      expect((await send(client, { origin: 'http://localhost:3000' })).statusCode).toBe(200);
      expect(await isSignedIn(client)).toBe(false);
    });

    it('gets no cookie that scripts can read or other sites send', async () => {
      const { login } = await addPerson(test, 'Cookie', 'student');
      const response = await test
        .visitor()
        .http(
          'POST',
          '/graphql',
          JSON.stringify({ query: SIGN_IN, variables: { input: { login, password: TEST_PASSWORD } } }),
          { 'content-type': 'application/json' },
        );
      expect(String(response.headers['set-cookie'])).toMatch(/HttpOnly; SameSite=Lax/);
    });
  });
});
