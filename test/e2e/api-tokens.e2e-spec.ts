import { newId } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import { signedIn, type TestPerson } from '../support/people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const CREATE = `mutation ($input: CreateApiTokenInput!) { result: createApiToken(input: $input) {
  ... on ApiToken { id name scopes secret expiresAt lastUsedAt } ... on Problem { code } ... on InvalidInput { fields { path code } } } }`;
const REVOKE =
  'mutation ($id: ID!) { result: revokeApiToken(id: $id) { ... on Ended { done } ... on Problem { code } } }';
const LIST = '{ myApiTokens { id name secret lastUsedAt } }';
const ORGANISATION = `mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) { ... on Organisation { nameZh } ... on Problem { code } } }`;
const hospital = { kind: 'hospital', nameZh: '令牌医院', nameEn: 'Token Hospital' };

interface Made {
  id: string;
  secret: string;
  scopes: string[];
  code?: string;
  fields?: { code: string }[];
}

describe('access tokens', () => {
  let test: TestApp;
  let office: TestPerson;

  beforeAll(async () => {
    test = await startTestApp();
    office = await signedIn(test, 'Office', 'pmo');
  });

  afterAll(() => test.close());

  async function make(scopes: string[], expiresInDays = 30, of: TestPerson = office): Promise<Made> {
    const input = { name: '仪器同步', scopes, expiresInDays };
    return (await of.client.data<{ result: Made }>(CREATE, { input })).result;
  }

  const bear = (secret: string, query: string, variables: Record<string, unknown> = {}) =>
    test.visitor().ask<Record<string, unknown>>(query, variables, { authorization: `Bearer ${secret}` });

  const codeOf = async (...given: Parameters<typeof bear>) =>
    (await bear(...given)).errors[0]?.extensions.code ?? null;

  it('act for their owner, within their scopes', async () => {
    const { secret, scopes } = await make(['organisation.manage', 'read', 'read']);
    expect(secret).toMatch(/^jb_[\w-]{43}$/);
    expect(scopes).toEqual(['organisation.manage', 'read']);
    expect((await bear(secret, '{ me { login scopes } }')).data).toEqual({
      me: { login: office.login, scopes: ['organisation.manage', 'read'] },
    });
    expect((await bear(secret, ORGANISATION, { input: hospital })).data).toEqual({
      createOrganisation: { nameZh: '令牌医院' },
    });
  });

  it('do nothing outside of their scopes', async () => {
    const { secret } = await make(['read']);
    expect(await codeOf(secret, ORGANISATION, { input: hospital })).toBe('FORBIDDEN');
    const { secret: narrow } = await make(['organisation.manage']);
    expect(await codeOf(narrow, LIST)).toBe('FORBIDDEN');
  });

  it('never change what is their owner’s own: tokens, passwords, sessions', async () => {
    const { secret, id } = await make(['read', 'organisation.manage']);
    const input = { name: 'x', scopes: ['read'], expiresInDays: 1 };
    expect(await codeOf(secret, CREATE, { input })).toBe('FORBIDDEN');
    expect(await codeOf(secret, REVOKE, { id })).toBe('FORBIDDEN');
    expect(await codeOf(secret, LIST)).toBeNull();
  });

  it('do no more than their owner’s roles of the moment allow', async () => {
    const student = await signedIn(test, 'Student', 'student');
    const { secret } = await make(['organisation.manage'], 30, student);
    expect(await codeOf(secret, ORGANISATION, { input: hospital })).toBe('FORBIDDEN');
  });

  it('show their secret once and keep none of it', async () => {
    const input = { name: 'once', scopes: ['read'], expiresInDays: 1 };
    const submit = () =>
      office.client.ask<{ result: Made }>(CREATE, { input }, { 'idempotency-key': 'token-1' });
    const first = (await submit()).data?.result;
    const again = (await submit()).data?.result;
    expect(again?.id).toBe(first?.id);
    expect(first?.secret).toMatch(/^jb_/);
    expect(again?.secret).toBeNull();
    const listed = await office.client.data<{ myApiTokens: { id: string; secret: null }[] }>(LIST);
    expect(listed.myApiTokens.every(({ secret }) => secret === null)).toBe(true);
    const kept = await test.app.get(Database).rows<{ text: string }>(
      `SELECT t::text AS text FROM api_token t
         UNION ALL SELECT encode(result, 'escape') FROM idempotency_key UNION ALL SELECT e::text FROM audit_entry e`,
    );
    expect(kept.some(({ text }) => text.includes(first?.secret ?? '?'))).toBe(false);
  });

  it('end when revoked, by their owner only', async () => {
    const { secret, id } = await make(['read']);
    const stranger = await signedIn(test, 'Stranger', 'admin');
    expect(await stranger.client.data(REVOKE, { id })).toEqual({ result: { code: 'NOT_FOUND' } });
    expect(await codeOf(secret, LIST)).toBeNull();
    expect(await office.client.data(REVOKE, { id })).toEqual({ result: { done: true } });
    expect(await codeOf(secret, LIST)).toBe('SIGN_IN_REQUIRED');
    expect(await office.client.data(REVOKE, { id })).toEqual({ result: { code: 'NOT_FOUND' } });
    expect(await office.client.data(REVOKE, { id: newId() })).toEqual({ result: { code: 'NOT_FOUND' } });
  });

  it('note their last use at most once a minute', async () => {
    const { secret, id } = await make(['read']);
    const lastUse = async () =>
      (
        await office.client.data<{ myApiTokens: { id: string; lastUsedAt: string }[] }>(LIST)
      ).myApiTokens.find((token) => token.id === id)?.lastUsedAt ?? null;
    expect(await lastUse()).toBeNull();
    await bear(secret, LIST);
    const first = await lastUse();
    expect(first).toBe(test.clock.now().toISOString());
    test.clock.advance(59_000);
    await bear(secret, LIST);
    expect(await lastUse()).toBe(first);
    test.clock.advance(2_000);
    await bear(secret, LIST);
    expect(await lastUse()).toBe(test.clock.now().toISOString());
  });

  it.each([
    ['a scope that there is not', { scopes: ['everything'] }, 'UNKNOWN_SCOPE'],
    ['no scope', { scopes: [] }, 'REQUIRED'],
    ['more than a year', { expiresInDays: 366 }, 'OUT_OF_RANGE'],
    ['less than a day', { expiresInDays: 0 }, 'OUT_OF_RANGE'],
    ['no name', { name: ' ' }, 'REQUIRED'],
  ])('are refused with %s', async (_, wrong, code) => {
    const input = { name: 'x', scopes: ['read'], expiresInDays: 1, ...wrong };
    const { result } = await office.client.data<{ result: Made }>(CREATE, { input });
    expect(result.fields).toMatchObject([{ code }]);
  });

  it('are at most twenty at once', async () => {
    const collector = await signedIn(test, 'Collector', 'student');
    for (let count = 0; count < 20; count += 1)
      expect((await make(['read'], 1, collector)).secret).toBeDefined();
    expect(await make(['read'], 1, collector)).toMatchObject({ code: 'TOO_MANY_TOKENS' });
    test.clock.advance(86_400_000);
    const again = await test.visitor().signIn(collector.login, 'correct horse battery staple');
    expect(await make(['read'], 1, { ...collector, client: again })).toMatchObject({ scopes: ['read'] });
  });

  it('count alone: a bad one is not helped by the cookie beside it', async () => {
    const reader = await signedIn(test, 'Reader', 'student');
    const { data } = await reader.client.ask('{ me { login } }', {}, { authorization: 'Bearer jb_wrong' });
    expect(data).toEqual({ me: null });
  });
});
