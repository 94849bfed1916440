import { newId } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import { addOrganisation, grantWithin } from '../support/organisations.js';
import { addPerson, signedIn, TEST_PASSWORD, type TestPerson } from '../support/people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const PROBLEM = '... on Problem { code } ... on InvalidInput { fields { path code } }';
const ACCOUNT =
  '... on Account { id version login status lockedUntil hasPassword roles { role organisationId programmeId } person { nameZh } }';

const CREATE = `mutation ($input: CreateAccountInput!) { result: createAccount(input: $input) { ${ACCOUNT} ${PROBLEM} } }`;
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
      await grantWithin(test, within.accountId, 'admin', await addOrganisation(test, 'hospital'));
      expect(await refusal(CREATE, { input: wanted() }, within)).toBe('FORBIDDEN');
    });
  });

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
});
