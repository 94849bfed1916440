import { newId } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import { addOrganisation, grantWithin } from '../support/organisations.js';
import { addPerson, signedIn, type TestPerson } from '../support/people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const PROBLEM = '... on Problem { code } ... on InvalidInput { fields { path code } }';
const ACCOUNT =
  '... on Account { id version login status lockedUntil hasPassword roles { role organisationId programmeId } person { nameZh } }';

const GRANT = `mutation ($input: RoleInput!) { result: grantRole(input: $input) { ${ACCOUNT} ${PROBLEM} } }`;
const REVOKE = `mutation ($input: RoleInput!) { result: revokeRole(input: $input) { ${ACCOUNT} ${PROBLEM} } }`;

interface AccountAnswer {
  id: string;
  version: number;
  login: string;
  status: string;
  lockedUntil: string | null;
  hasPassword: boolean;
  roles: { role: string; organisationId: string | null }[];
  code?: string;
  fields?: { path: string; code: string }[];
}

describe('roles, posts and organisations', () => {
  let test: TestApp;
  let admin: TestPerson;

  beforeAll(async () => {
    test = await startTestApp();
    admin = await signedIn(test, 'Admin', 'admin');
  });

  afterAll(() => test.close());

  async function ask(
    query: string,
    variables: Record<string, unknown>,
    as: TestPerson = admin,
  ): Promise<AccountAnswer> {
    return (await as.client.data<{ result: AccountAnswer }>(query, variables)).result;
  }

  async function refusal(query: string, variables: Record<string, unknown>, as: TestPerson) {
    return (await as.client.ask(query, variables)).errors[0]?.extensions.code;
  }

  const auditOf = (action: string, subjectId: string) =>
    test.app
      .get(Database)
      .row<{ personId: string }>(
        'SELECT person_id AS "personId" FROM audit_entry WHERE action = $1 AND subject_id = $2',
        [action, subjectId],
      );

  describe('bear roles', () => {
    it('whose meaning administrators read, and others do not', async () => {
      const query = '{ roles { role capabilities } }';
      const { roles } = await admin.client.data<{ roles: { role: string; capabilities: string[] }[] }>(query);
      const meaning = new Map(roles.map(({ role, capabilities }) => [role, capabilities]));
      expect(meaning.get('admin')).toContain('role.grant');
      expect(meaning.get('pmo')).toContain('match.run');
      expect(meaning.get('student')).not.toContain('match.run');
      const student = await signedIn(test, 'Reader of roles', 'student');
      expect(await refusal(query, {}, student)).toBe('FORBIDDEN');
    });

    const everywhere = { organisationId: null, programmeId: null };

    it('that a running session has from the next request on, and loses at once', async () => {
      const doctor = await signedIn(test, 'Doctor');
      const input = { accountId: doctor.accountId, role: 'clinician', ...everywhere };
      expect(await ask(GRANT, { input })).toMatchObject({ roles: [{ role: 'clinician' }] });
      expect(await doctor.client.data('{ me { roles { role } } }')).toEqual({
        me: { roles: [{ role: 'clinician' }] },
      });
      expect(await ask(GRANT, { input })).toMatchObject({ code: 'ROLE_HELD' });
      expect(await ask(REVOKE, { input })).toMatchObject({ roles: [] });
      expect(await doctor.client.data('{ me { roles { role } } }')).toEqual({ me: { roles: [] } });
      expect(await ask(REVOKE, { input })).toMatchObject({ code: 'NOT_FOUND' });
      expect(await auditOf('role.revoke', doctor.accountId)).toEqual({ personId: admin.personId });
    });

    it('that nobody grants themselves', async () => {
      const input = { accountId: admin.accountId, role: 'finance', ...everywhere };
      expect(await ask(GRANT, { input })).toMatchObject({ code: 'NOT_ONESELF' });
    });

    it('within an organisation by its own administrator, and not beside it', async () => {
      const hospital = await addOrganisation(test, 'hospital');
      const ward = await addOrganisation(test, 'hospital_department', hospital);
      const elsewhere = await addOrganisation(test, 'university');
      const local = await signedIn(test, 'Local Admin');
      await grantWithin(test, local.accountId, 'admin', hospital);
      const { accountId } = await addPerson(test, 'Colleague');
      const role = { accountId, role: 'clinician', programmeId: null };
      expect(await ask(GRANT, { input: { ...role, organisationId: ward } }, local)).toMatchObject({
        roles: [{ role: 'clinician', organisationId: ward }],
      });
      expect(await refusal(GRANT, { input: { ...role, organisationId: elsewhere } }, local)).toBe(
        'FORBIDDEN',
      );
      expect(await refusal(GRANT, { input: { ...role, organisationId: null } }, local)).toBe('FORBIDDEN');
      expect(await refusal(GRANT, { input: { ...role, role: 'admin', organisationId: ward } }, local)).toBe(
        'FORBIDDEN',
      );
      expect(await ask(GRANT, { input: { ...role, organisationId: newId() } })).toMatchObject({
        code: 'NOT_FOUND',
      });
    });

    it('of which the last administrator keeps theirs', async () => {
      const alone = await startTestApp();
      try {
        const last = await signedIn(alone, 'Last', 'admin');
        const second = await signedIn(alone, 'Second', 'admin');
        const input = { accountId: second.accountId, role: 'admin', ...everywhere };
        expect(await ask(REVOKE, { input }, last)).toMatchObject({ roles: [] });
        const own = { ...input, accountId: last.accountId };
        expect(await ask(REVOKE, { input: own }, last)).toMatchObject({ code: 'LAST_ADMIN' });
      } finally {
        await alone.close();
      }
    });

    it('of which two administrators cannot take each other the last one at once', async () => {
      const alone = await startTestApp();
      try {
        const one = await signedIn(alone, 'One', 'admin');
        const two = await signedIn(alone, 'Two', 'admin');
        const take = (from: TestPerson, by: TestPerson) =>
          by.client.ask<{ result: AccountAnswer }>(REVOKE, {
            input: { accountId: from.accountId, role: 'admin', ...everywhere },
          });
        await Promise.all([take(one, two), take(two, one)]);
        const left = await alone.app
          .get(Database)
          .rows(`SELECT id FROM role_grant WHERE role = 'admin' AND revoked_at IS NULL`);
        expect(left).toHaveLength(1);
      } finally {
        await alone.close();
      }
    });
  });

  describe('belong to people with posts', () => {
    const ADD = `mutation ($input: AddAffiliationInput!) { result: addAffiliation(input: $input) {
      ... on Person { affiliations { id version titleZh main endedOn } } ${PROBLEM} } }`;
    const END = `mutation ($input: EndAffiliationInput!) { result: endAffiliation(input: $input) {
      ... on Person { affiliations { titleZh main } } ${PROBLEM} } }`;
    interface Posts {
      result: {
        code?: string;
        affiliations: { id: string; version: number; titleZh: string; main: boolean }[];
      };
    }

    it('several at once (双聘), one of them the main one, which passes on when it ends', async () => {
      const hospital = await addOrganisation(test, 'hospital');
      const university = await addOrganisation(test, 'university');
      const { personId } = await addPerson(test, 'Dual');
      const add = async (organisationId: string, titleZh: string, main: boolean) =>
        (
          await admin.client.data<Posts>(ADD, {
            input: { personId, organisationId, titleZh, titleEn: titleZh, main, startedOn: '2020-09-01' },
          })
        ).result;
      await add(hospital, '主任医师', false);
      const both = await add(university, '教授', true);
      expect(both.affiliations).toMatchObject([
        { titleZh: '教授', main: true },
        { titleZh: '主任医师', main: false },
      ]);
      expect(await add(university, '教授', true)).toMatchObject({ code: 'AFFILIATION_HELD' });
      const professor = both.affiliations[0];
      const end = async (input: object) => (await admin.client.data<Posts>(END, { input })).result;
      const post = { id: professor?.id, version: professor?.version };
      expect(await end({ ...post, version: 9 })).toMatchObject({ code: 'STALE_VERSION' });
      expect(await end({ ...post, lastDay: '2019-01-01' })).toMatchObject({ code: 'INVALID_INPUT' });
      expect(await end(post)).toMatchObject({ affiliations: [{ titleZh: '主任医师', main: true }] });
      expect(await end({ ...post, version: 2 })).toMatchObject({ code: 'AFFILIATION_ENDED' });
    });

    it('of organisations and people that exist, by whoever keeps that part of the tree', async () => {
      const hospital = await addOrganisation(test, 'hospital');
      const { personId } = await addPerson(test, 'Somebody');
      const input = { personId, organisationId: hospital, titleZh: '护士', titleEn: 'Nurse' };
      expect(
        (await admin.client.data<Posts>(ADD, { input: { ...input, personId: newId() } })).result,
      ).toMatchObject({
        code: 'NOT_FOUND',
      });
      expect(
        (await admin.client.data<Posts>(ADD, { input: { ...input, organisationId: newId() } })).result,
      ).toMatchObject({ code: 'NOT_FOUND' });
      const office = await signedIn(test, 'Far Office');
      await grantWithin(test, office.accountId, 'pmo', await addOrganisation(test, 'university'));
      expect(await refusal(ADD, { input }, office)).toBe('FORBIDDEN');
    });
  });

  describe('organisations', () => {
    const UPDATE = `mutation ($input: UpdateOrganisationInput!) { result: updateOrganisation(input: $input) {
      ... on Organisation { nameZh nameEn version parent { id } } ${PROBLEM} } }`;
    const update = async (input: object) =>
      (await admin.client.data<{ result: object }>(UPDATE, { input })).result;

    it('are renamed and moved, each time from the version that one saw', async () => {
      const [one, two] = [await addOrganisation(test, 'hospital'), await addOrganisation(test, 'hospital')];
      const ward = await addOrganisation(test, 'hospital_department', one);
      expect(await update({ id: ward, version: 1, nameZh: '心外科', parentId: two })).toEqual({
        nameZh: '心外科',
        nameEn: 'Unit',
        version: 2,
        parent: { id: two },
      });
      expect(await update({ id: ward, version: 1, nameZh: '又一' })).toMatchObject({ code: 'STALE_VERSION' });
      expect(await update({ id: ward, version: 2, parentId: null })).toMatchObject({
        code: 'ORGANISATION_MISPLACED',
      });
      expect(await update({ id: newId(), version: 1, nameZh: '无' })).toMatchObject({ code: 'NOT_FOUND' });
    });
  });
});
