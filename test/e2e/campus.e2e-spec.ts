import { Database } from '@jiebang/platform/database';
import { CAMPUS_CLIENT, startCampus, type CampusServer } from '../support/campus-server.js';
import { addPerson, type TestPerson } from '../support/people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestClient } from '../support/test-client.js';

const CALLBACK = 'http://localhost:3000/auth/oidc/callback';
const ME = '{ me { login } }';

describe('signing in at the campus', () => {
  let campus: CampusServer;
  let test: TestApp;
  let li: Omit<TestPerson, 'client'>;

  beforeAll(async () => {
    campus = await startCampus(CALLBACK, {
      li: { name: 'Li Na', employee_number: '2024001' },
      stranger: { name: 'Stranger', employee_number: '9999999', email: 'li@example.edu' },
      nameless: { name: 'Nameless', email: 'li@example.edu', email_verified: true },
      imposter: { name: 'Imposter', employee_number: '2024001' },
      gone: { name: 'Gone', employee_number: '2024002' },
    });
    test = await startTestApp({
      env: {
        OIDC_ISSUER: campus.issuer,
        OIDC_CLIENT_ID: CAMPUS_CLIENT.id,
        OIDC_CLIENT_SECRET: CAMPUS_CLIENT.secret,
        OIDC_NUMBER_PREFIX: 'jzu:',
      },
    });
    li = await addPerson(test, 'Li Na', 'clinician');
    await number(li.personId, 'jzu:2024001');
    const gone = await addPerson(test, 'Gone', 'student');
    await number(gone.personId, 'jzu:2024002');
    await test.app
      .get(Database)
      .execute(`UPDATE account SET status = 'disabled' WHERE id = $1`, [gone.accountId]);
  });

  afterAll(async () => {
    await test.close();
    await campus.close();
  });

  const number = (personId: string, identityNumber: string) =>
    test.app
      .get(Database)
      .execute(`UPDATE person SET identity_number = $2, email = 'li@example.edu' WHERE id = $1`, [
        personId,
        identityNumber,
      ]);

  async function start(browser: TestClient, returnTo = '/lists?tab=mine'): Promise<string> {
    const response = await browser.http('GET', `/auth/oidc/start?returnTo=${encodeURIComponent(returnTo)}`);
    expect(response.statusCode).toBe(303);
    return String(response.headers.location);
  }

  async function comeBack(browser: TestClient, address: URL) {
    return browser.http('GET', `${address.pathname}${address.search}`, undefined, {
      'accept-language': 'en',
    });
  }

  async function signIn(name: string, returnTo?: string) {
    const browser = test.visitor();
    const address = await campus.signIn(await start(browser, returnTo), name);
    return { browser, address, response: await comeBack(browser, address) };
  }

  it('asks the campus with code, PKCE, state and nonce', async () => {
    const url = new URL(await start(test.visitor()));
    expect(url.origin).toBe(campus.issuer);
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      response_type: 'code',
      client_id: 'jiebang',
      redirect_uri: CALLBACK,
      code_challenge_method: 'S256',
      scope: 'openid profile',
      state: expect.stringMatching(/^.{20,}$/) as unknown,
      nonce: expect.stringMatching(/^.{20,}$/) as unknown,
      code_challenge: expect.stringMatching(/^.{43}$/) as unknown,
    });
  });

  it('links the person by their verified number, once, and knows them by their subject from then on', async () => {
    const { browser, response } = await signIn('li');
    expect(response.statusCode).toBe(303);
    expect(response.headers.location).toBe('/lists?tab=mine');
    expect(await browser.data(ME)).toEqual({ me: { login: li.login } });
    await number(li.personId, 'jzu:changed');
    const again = await signIn('li');
    expect(await again.browser.data(ME)).toEqual({ me: { login: li.login } });
    await number(li.personId, 'jzu:2024001');
    const linked = await test.app
      .get(Database)
      .rows(`SELECT 1 FROM audit_entry WHERE action = 'account.link-campus' AND subject_id = $1`, [
        li.accountId,
      ]);
    expect(linked).toHaveLength(1);
  });

  it.each([
    ['somebody without an account', 'stranger'],
    ['somebody whose number the campus does not give, whatever their e-mail address', 'nameless'],
    ['another subject with the number of somebody who is linked', 'imposter'],
    ['somebody whose account is disabled', 'gone'],
  ])('refuses %s with a clear page', async (_, name) => {
    if (name === 'imposter') await signIn('li');
    const { browser, response } = await signIn(name);
    expect(response.statusCode).toBe(403);
    expect(response.body).toContain('CAMPUS_UNKNOWN');
    expect(response.body).toContain('there is no usable account here');
    expect(response.body).toContain('请联系项目管理办公室');
    expect(await browser.data(ME)).toEqual({ me: null });
  });

  it('takes an answer once, and only in the browser that asked', async () => {
    const browser = test.visitor();
    const address = await campus.signIn(await start(browser), 'li');
    const thief = await comeBack(test.visitor(), address);
    expect(thief.statusCode).toBe(400);
    expect(thief.body).toContain('CAMPUS_ATTEMPT_INVALID');
    expect((await comeBack(browser, address)).statusCode).toBe(303);
    expect((await comeBack(browser, address)).statusCode).toBe(400);
  });

  it('does not sign a browser in with an answer that was meant for another attempt', async () => {
    const [mine, other] = [test.visitor(), test.visitor()];
    await start(mine);
    const address = await campus.signIn(await start(other), 'li');
    const response = await comeBack(mine, address);
    expect(response.statusCode).toBe(400);
    expect(await mine.data(ME)).toEqual({ me: null });
  });

  it('refuses a code that was made up, and an answer that is too old', async () => {
    const browser = test.visitor();
    const address = await campus.signIn(await start(browser), 'li');
    const forged = new URL(address);
    forged.searchParams.set('code', 'made-up');
    expect((await comeBack(browser, forged)).body).toContain('CAMPUS_ATTEMPT_INVALID');
    const slow = test.visitor();
    const late = await campus.signIn(await start(slow), 'li');
    test.clock.advance(10 * 60_000);
    expect((await comeBack(slow, late)).body).toContain('CAMPUS_ATTEMPT_INVALID');
  });

  it('says that the campus refused when it did', async () => {
    const browser = test.visitor();
    const state = new URL(await start(browser)).searchParams.get('state') ?? '';
    const denied = new URL(
      `${CALLBACK}?${new URLSearchParams({ error: 'access_denied', state, iss: campus.issuer }).toString()}`,
    );
    const response = await comeBack(browser, denied);
    expect(response.statusCode).toBe(403);
    expect(response.body).toContain('CAMPUS_DENIED');
  });

  it('leads to no other site afterwards', async () => {
    const { response } = await signIn('li', '//evil.example.com');
    expect(response.headers.location).toBe('/');
  });

  it('begins a new session and ends the one that the browser had', async () => {
    const { browser } = await signIn('li');
    const before = browser.cookie('jiebang_session');
    await comeBack(browser, await campus.signIn(await start(browser), 'li'));
    expect(browser.cookie('jiebang_session')).not.toBe(before);
    const { data } = await test.visitor().ask(ME, {}, { cookie: `jiebang_session=${before}` });
    expect(data).toEqual({ me: null });
  });

  it('is offered by the name that the campus gives it', async () => {
    const OFFER = '{ campusSignIn { label startUrl } }';
    expect(await test.visitor().data(OFFER)).toEqual({
      campusSignIn: { label: '校园统一身份认证', startUrl: 'http://localhost:3000/auth/oidc/start' },
    });
  });
});

describe('where no campus is set up, or it is down', () => {
  it('says so', async () => {
    const without = await startTestApp();
    const response = await without.visitor().http('GET', '/auth/oidc/start');
    expect(response.statusCode).toBe(404);
    expect(response.body).toContain('CAMPUS_NOT_CONFIGURED');
    expect(await without.visitor().data('{ campusSignIn { label } }')).toEqual({ campusSignIn: null });
    await without.close();
  });

  it('is tried again once the campus is back', async () => {
    const campus = await startCampus(CALLBACK, {});
    await campus.close();
    const app = await startTestApp({
      env: {
        OIDC_ISSUER: campus.issuer,
        OIDC_CLIENT_ID: CAMPUS_CLIENT.id,
        OIDC_CLIENT_SECRET: CAMPUS_CLIENT.secret,
      },
    });
    for (let tries = 0; tries < 2; tries += 1) {
      const response = await app.visitor().http('GET', '/auth/oidc/start');
      expect(response.statusCode).toBe(503);
      expect(response.body).toContain('CAMPUS_UNAVAILABLE');
    }
    await app.close();
  });
});
