import { Database } from '@jiebang/platform/database';
import { cast, submittedNeed } from '../support/challenges.js';
import { signedIn, type TestPerson } from '../support/people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const CONSENTS = '{ myConsents { purpose currentVersion holds history { given version } } }';
const RECORD = `mutation ($input: RecordConsentInput!) { recordConsent(input: $input) {
  ... on Consent { id holds history { given } } ... on Problem { code } } }`;
const TOKEN = `mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) {
  ... on ApiToken { secret } ... on Problem { code } } }`;

interface Consents {
  readonly myConsents: readonly { readonly purpose: string; readonly holds: boolean }[];
}

describe('what is kept of somebody', () => {
  let test: TestApp;

  beforeAll(async () => {
    test = await startTestApp();
  });

  afterAll(() => test.close());

  const record = async ({ client }: TestPerson, given: boolean) =>
    (
      await client.data<{ recordConsent: { holds: boolean; history: readonly { given: boolean }[] } }>(
        RECORD,
        {
          input: { purpose: 'research_use', given },
        },
      )
    ).recordConsent;

  it('rests, where it needs one, on a consent that is given, withdrawn, and kept with its time', async () => {
    const person = await signedIn(test, 'Careful', 'engineer');
    const { myConsents } = await person.client.data<Consents>(CONSENTS);
    expect(myConsents.map(({ purpose, holds }) => [purpose, holds])).toEqual([
      ['privacy_notice', false],
      ['research_use', false],
    ]);
    expect(await record(person, true)).toMatchObject({ holds: true, history: [{ given: true }] });
    expect((await record(person, true)).history).toHaveLength(1);
    expect(await record(person, false)).toMatchObject({
      holds: false,
      history: [{ given: false }, { given: true }],
    });
    const other = await signedIn(test, 'Other', 'engineer');
    expect((await other.client.data<Consents>(CONSENTS)).myConsents.some(({ holds }) => holds)).toBe(false);
    expect((await test.visitor().ask(CONSENTS)).errors[0]?.extensions.code).toBe('SIGN_IN_REQUIRED');
  });

  it('is theirs to take along: everything of their own, nothing of others, no secrets', async () => {
    const people = await cast(test);
    const { clinician, office } = people;
    const need = await submittedNeed(people);
    await record(clinician, true);
    const answer = await clinician.client.http('GET', '/personal-data');
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="jiebang-personal-data-/);
    expect(answer.headers['cache-control']).toBe('no-store');
    const file = JSON.parse(answer.body) as Record<string, Record<string, readonly { id?: string }[]>>;
    expect(Object.keys(file)).toEqual(
      expect.arrayContaining([
        'challenges',
        'funding',
        'identity',
        'imports',
        'labs',
        'matching',
        'notifications',
        'people',
        'teams',
      ]),
    );
    expect(file['challenges']?.['needs']).toMatchObject([{ id: need.id }]);
    expect(file['identity']?.['consents']).toMatchObject([{ purpose: 'research_use', given: true }]);
    expect(answer.body).not.toMatch(/_hash|argon2/);
    expect((await office.client.http('GET', '/personal-data')).body).not.toContain(need.id);
    const rows = await test.app
      .get(Database)
      .rows(`SELECT 1 FROM audit_entry WHERE action = 'person.export' AND person_id = $1`, [
        clinician.personId,
      ]);
    expect(rows).toHaveLength(1);
  });

  it('goes to no visitor and to no program, and not again and again', async () => {
    const person = await signedIn(test, 'Greedy', 'student');
    expect((await test.visitor().http('GET', '/personal-data')).statusCode).toBe(401);
    const { createApiToken } = await person.client.data<{ createApiToken: { secret: string } }>(TOKEN, {
      input: { name: 'script', scopes: ['read'], expiresInDays: 1 },
    });
    const headers = { authorization: `Bearer ${createApiToken.secret}` };
    expect((await test.visitor().http('GET', '/personal-data', undefined, headers)).statusCode).toBe(403);
    const codes: number[] = [];
    for (let times = 0; times < 7; times += 1)
      codes.push((await person.client.http('GET', '/personal-data')).statusCode);
    expect(codes).toEqual([200, 200, 200, 200, 200, 200, 429]);
  });
});
