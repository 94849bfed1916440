import { newId } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import { addPerson, signedIn, TEST_PASSWORD, type TestPerson } from '../support/people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const PROBLEM = '... on Problem { code } ... on InvalidInput { fields { path code } }';
const ACCOUNT =
  '... on Account { id version login status lockedUntil hasPassword roles { role organisationId programmeId } person { nameZh } }';

const CREATE = `mutation ($input: CreateAccountInput!) { result: createAccount(input: $input) { ${ACCOUNT} ${PROBLEM} } }`;
const GRANT = `mutation ($input: RoleInput!) { result: grantRole(input: $input) { ${ACCOUNT} ${PROBLEM} } }`;
const REVOKE = `mutation ($input: RoleInput!) { result: revokeRole(input: $input) { ${ACCOUNT} ${PROBLEM} } }`;
const change = (name: string) =>
  `mutation ($input: ChangeAccountInput!) { result: ${name}(input: $input) { ${ACCOUNT} ${PROBLEM} } }`;

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

describe('accounts', () => {
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

  const wanted = (more: object = {}) => ({
    login: `li-${newId().slice(-8)}`,
    password: 'a quiet lamp in the ward',
    nameZh: '李娜',
    nameEn: 'Li Na',
    identityNumber: `jzu:${newId()}`,
    ...more,
  });

  const auditOf = (action: string, subjectId: string) =>
    test.app
      .get(Database)
      .row<{ personId: string }>(
        'SELECT person_id AS "personId" FROM audit_entry WHERE action = $1 AND subject_id = $2',
        [action, subjectId],
      );

  describe('are created by an administrator', () => {
    it('with a first password that signs the person in', async () => {
      const input = wanted({ login: ' Li.Na-2026 ' });
      const made = await ask(CREATE, { input });
      expect(made).toMatchObject({ login: 'li.na-2026', status: 'active', hasPassword: true, roles: [] });
      await test.visitor().signIn('LI.NA-2026', input.password);
      expect(await auditOf('account.create', made.id)).toEqual({ personId: admin.personId });
    });

    it('for the campus only when there is no password', async () => {
      const made = await ask(CREATE, { input: wanted({ password: null }) });
      expect(made).toMatchObject({ hasPassword: false });
    });

    it('for a person who is known by their number already', async () => {
      const personId = newId();
      const identityNumber = `jzu:${personId}`;
      await test.app
        .get(Database)
        .rows(
          `INSERT INTO person (id, version, name_zh, name_en, identity_number) VALUES ($1, 1, '王芳', 'Wang Fang', $2)`,
          [personId, identityNumber],
        );
      expect(await ask(CREATE, { input: wanted({ identityNumber }) })).toMatchObject({
        person: { nameZh: '王芳' },
      });
      expect(await ask(CREATE, { input: wanted({ identityNumber }) })).toMatchObject({
        code: 'PERSON_HAS_ACCOUNT',
      });
    });

    it('but not when the number and the ORCID are two people', async () => {
      const one = wanted();
      const orcid = '0000-0002-1825-0097';
      const other = wanted({ identityNumber: null, orcid });
      await ask(CREATE, { input: one });
      await ask(CREATE, { input: other });
      const both = wanted({ identityNumber: one.identityNumber, orcid });
      expect(await ask(CREATE, { input: both })).toMatchObject({ code: 'IDENTITY_CONFLICT' });
    });

    it('but not under a login that is taken', async () => {
      const input = wanted();
      await ask(CREATE, { input });
      expect(await ask(CREATE, { input: wanted({ login: input.login.toUpperCase() }) })).toMatchObject({
        code: 'LOGIN_TAKEN',
      });
    });

    it('and everything that is wrong is said at once', async () => {
      const input = {
        login: 'é!',
        password: 'Password12345',
        nameZh: '甲',
        nameEn: 'A',
        orcid: '0000-0002-1825-0098',
      };
      const { code, fields } = await ask(CREATE, { input });
      expect(code).toBe('INVALID_INPUT');
      expect(fields?.map(({ path, code: problem }) => `${path} ${problem}`)).toEqual([
        'login BAD_LOGIN',
        'orcid BAD_ORCID',
        'password TOO_COMMON',
      ]);
      const neither = await ask(CREATE, {
        input: { ...wanted(), identityNumber: null, email: 'li@example.edu' },
      });
      expect(neither.fields).toEqual([{ path: 'identityNumber', code: 'REQUIRED' }]);
    });

    it('and by nobody else', async () => {
      const office = await signedIn(test, 'Office', 'pmo');
      expect(await refusal(CREATE, { input: wanted() }, office)).toBe('FORBIDDEN');
      const within = await signedIn(test, 'Hospital Admin');
      await grantWithin(within.accountId, 'admin', await organisation('hospital', null));
      expect(await refusal(CREATE, { input: wanted() }, within)).toBe('FORBIDDEN');
    });
  });

  async function organisation(kind: string, parentId: string | null): Promise<string> {
    const id = newId();
    await test.app
      .get(Database)
      .rows(
        `INSERT INTO organisation (id, version, kind, parent_id, name_zh, name_en) VALUES ($1, 1, $2, $3, '单位', 'Unit')`,
        [id, kind, parentId],
      );
    return id;
  }

  async function grantWithin(accountId: string, role: string, organisationId: string): Promise<void> {
    await test.app
      .get(Database)
      .rows(
        'INSERT INTO role_grant (id, version, account_id, role, organisation_id) VALUES ($1, 1, $2, $3, $4)',
        [newId(), accountId, role, organisationId],
      );
  }

  describe('are shut and opened', () => {
    it('which ends every session and token for good', async () => {
      const nurse = await signedIn(test, 'Nurse', 'clinician');
      const disabled = await ask(change('disableAccount'), { input: { id: nurse.accountId, version: 1 } });
      expect(disabled).toMatchObject({ status: 'disabled' });
      expect(await nurse.client.data('{ me { login } }')).toEqual({ me: null });
      await expect(test.visitor().signIn(nurse.login, TEST_PASSWORD)).rejects.toThrow('could not sign in');
      const opened = await ask(change('enableAccount'), {
        input: { id: nurse.accountId, version: disabled.version },
      });
      expect(opened).toMatchObject({ status: 'active' });
      expect(await nurse.client.data('{ me { login } }')).toEqual({ me: null });
      await test.visitor().signIn(nurse.login, TEST_PASSWORD);
    });

    it('not twice, not by an old page, not one that is unknown', async () => {
      const { accountId } = await addPerson(test, 'Quiet', 'student');
      const input = { id: accountId, version: 1 };
      expect(await ask(change('disableAccount'), { input: { ...input, version: 7 } })).toMatchObject({
        code: 'STALE_VERSION',
      });
      const { version } = await ask(change('disableAccount'), { input });
      expect(await ask(change('disableAccount'), { input: { ...input, version } })).toMatchObject({
        code: 'WRONG_STATE',
      });
      expect(await ask(change('enableAccount'), { input: { id: newId(), version: 1 } })).toMatchObject({
        code: 'NOT_FOUND',
      });
    });

    it('not by oneself', async () => {
      const { version } = await reload(admin.accountId);
      expect(await ask(change('disableAccount'), { input: { id: admin.accountId, version } })).toMatchObject({
        code: 'NOT_ONESELF',
      });
    });

    it('and unlocked before the clock does it', async () => {
      const { login, accountId } = await addPerson(test, 'Forgetful', 'student');
      for (let failures = 0; failures < 8; failures += 1)
        await expect(test.visitor().signIn(login, 'wrong')).rejects.toThrow();
      expect((await reload(accountId)).lockedUntil).not.toBeNull();
      const opened = await ask(
        `mutation ($id: ID!) { result: unlockAccount(id: $id) { ${ACCOUNT} ${PROBLEM} } }`,
        {
          id: accountId,
        },
      );
      expect(opened.lockedUntil).toBeNull();
      await test.visitor().signIn(login, TEST_PASSWORD);
    });
  });

  async function reload(id: string): Promise<AccountAnswer> {
    return ask(
      `query ($id: ID!) { result: account(id: $id) { ${ACCOUNT.replace('... on Account {', '').slice(0, -1)} } }`,
      {
        id,
      },
    );
  }

  describe('bear roles', () => {
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
      const hospital = await organisation('hospital', null);
      const ward = await organisation('hospital_department', hospital);
      const elsewhere = await organisation('university', null);
      const local = await signedIn(test, 'Local Admin');
      await grantWithin(local.accountId, 'admin', hospital);
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

  describe('are listed', () => {
    const LIST = `query ($first: Int, $after: String, $search: String, $status: AccountStatus, $role: Role) {
      accounts(first: $first, after: $after, search: $search, status: $status, role: $role) {
        nodes { login } pageInfo { endCursor hasNextPage } } }`;
    interface List {
      accounts: { nodes: { login: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
    }

    it('page by page in the order of logins, found by beginnings and by role', async () => {
      for (const letter of ['a', 'b', 'c']) await addPerson(test, `Zz Reader ${letter}`, 'reviewer');
      const first = await admin.client.data<List>(LIST, { search: 'zz-reader', first: 2 });
      expect(first.accounts.nodes.map(({ login }) => login.slice(0, 11))).toEqual([
        'zz-reader-a',
        'zz-reader-b',
      ]);
      const after = first.accounts.pageInfo.endCursor;
      const second = await admin.client.data<List>(LIST, { search: 'zz-reader', first: 2, after });
      expect(second.accounts.nodes.map(({ login }) => login.slice(0, 11))).toEqual(['zz-reader-c']);
      expect(second.accounts.pageInfo.hasNextPage).toBe(false);
      const byRole = await admin.client.data<List>(LIST, { role: 'reviewer', first: 100 });
      expect(byRole.accounts.nodes).toHaveLength(3);
      const byName = await admin.client.data<List>(LIST, { search: 'Zz Reader a' });
      expect(byName.accounts.nodes).toHaveLength(1);
    });

    it('with wild cards taken as letters', async () => {
      expect((await admin.client.data<List>(LIST, { search: '%' })).accounts.nodes).toEqual([]);
    });

    it('for auditors too, and for nobody else', async () => {
      const auditor = await signedIn(test, 'Auditor', 'auditor');
      expect((await auditor.client.data<List>(LIST, { first: 1 })).accounts.nodes).toHaveLength(1);
      const student = await signedIn(test, 'Curious', 'student');
      expect((await student.client.ask(LIST)).errors[0]?.extensions.code).toBe('FORBIDDEN');
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
      const hospital = await organisation('hospital', null);
      const university = await organisation('university', null);
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
      const hospital = await organisation('hospital', null);
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
      await grantWithin(office.accountId, 'pmo', await organisation('university', null));
      expect(await refusal(ADD, { input }, office)).toBe('FORBIDDEN');
    });
  });

  describe('organisations', () => {
    const UPDATE = `mutation ($input: UpdateOrganisationInput!) { result: updateOrganisation(input: $input) {
      ... on Organisation { nameZh nameEn version parent { id } } ${PROBLEM} } }`;
    const update = async (input: object) =>
      (await admin.client.data<{ result: object }>(UPDATE, { input })).result;

    it('are renamed and moved, each time from the version that one saw', async () => {
      const [one, two] = [await organisation('hospital', null), await organisation('hospital', null)];
      const ward = await organisation('hospital_department', one);
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
