import { createHash } from 'node:crypto';
import { startTestApp, type TestApp } from '../support/test-app.js';

describe('what stands beside GraphQL', () => {
  let test: TestApp;

  beforeAll(async () => {
    test = await startTestApp();
  });

  afterAll(() => test.close());

  it('tells how each dependency is', async () => {
    const ready = await test.visitor().http('GET', '/health/ready');
    expect(ready.statusCode).toBe(200);
    expect(ready.json()).toMatchObject({
      ok: true,
      checks: { database: { ok: true }, queue: { ok: true, detail: 'postgres' } },
    });
    expect((await test.visitor().http('GET', '/health/live')).json()).toEqual({ ok: true });
  });

  it('counts requests for Prometheus by route and status', async () => {
    await test.visitor().http('GET', '/health/live');
    const metrics = await test.visitor().http('GET', '/metrics');
    expect(metrics.headers['content-type']).toContain('text/plain');
    expect(metrics.body).toMatch(
      /jiebang_http_request_seconds_count\{method="GET",route="\/health\/live",status="200"\} \d+/,
    );
    expect(metrics.body).toContain('jiebang_outbox_waiting 0');
  });

  it('has the page of the web application wherever people can go, with a fresh nonce each time', async () => {
    const ask = (path: string) => test.visitor().http('GET', path, undefined, { accept: 'text/html,*/*' });
    const [front, deep] = [await ask('/'), await ask('/challenges?state=open')];
    expect(front.statusCode).toBe(200);
    expect(front.body).toContain('揭榜');
    const nonceOf = ({ headers }: typeof front) =>
      /script-src 'self' 'nonce-([^']{20,})'/.exec(String(headers['content-security-policy']))?.[1];
    const [one = '', other = ''] = [nonceOf(front), nonceOf(deep)];
    expect(front.body).toContain(`nonce="${one}"`);
    expect(front.body).not.toContain('__CSP_NONCE__');
    expect(other).not.toBe(one);
    expect(front.headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(front.headers['cache-control']).toBe('no-cache');
    expect(front.headers['x-request-id']).toBeDefined();
    expect((await ask('/graphql/nothing')).statusCode).toBe(404);
  });

  it('has files of the web application compressed and for good', async () => {
    const page = await test.visitor().http('GET', '/', undefined, { accept: 'text/html' });
    const [, script = ''] = /src="(\/assets\/[^"]+\.js)"/.exec(page.body) ?? [];
    const file = await test.visitor().http('GET', script, undefined, { 'accept-encoding': 'br' });
    expect(file.statusCode).toBe(200);
    expect(file.headers['content-encoding']).toBe('br');
    expect(file.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await test.visitor().http('GET', '/assets/none.js')).statusCode).toBe(404);
  });

  it('keeps queries that were sent once, so that their hash is enough', async () => {
    const query = '{ __typename }';
    const persistedQuery = { version: 1, sha256Hash: createHash('sha256').update(query).digest('hex') };
    const ask = async (body: object) => {
      const headers = { 'content-type': 'application/json' };
      const payload = JSON.stringify({ ...body, extensions: { persistedQuery } });
      return (await test.visitor().http('POST', '/graphql', payload, headers)).json<object>();
    };
    expect(await ask({})).toMatchObject({ errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }] });
    expect(await ask({ query })).toEqual({ data: { __typename: 'Query' } });
    expect(await ask({})).toEqual({ data: { __typename: 'Query' } });
  });

  it('answers an unknown path in the form of all errors', async () => {
    const lost = await test.visitor().http('GET', '/nowhere', undefined, { 'accept-language': 'en' });
    expect(lost.statusCode).toBe(404);
    expect(lost.json()).toMatchObject({ code: expect.any(String) as string });
  });

  it('keeps the API explorer out of production', async () => {
    const production = await startTestApp({
      env: { NODE_ENV: 'production', PUBLIC_URL: 'https://jiebang.example' },
    });
    expect((await production.visitor().http('GET', '/explorer')).statusCode).toBe(404);
    await production.close();
  });
});
