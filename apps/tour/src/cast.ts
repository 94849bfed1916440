import { ApiClient } from './api-client.js';
import { TourStopped, type Somebody } from './report.js';

/** What `npm start` prints: the administrator of the demo programme, and the password of all its accounts. */
const DIRECTORY_LOGIN = 'p0005';
const PASSWORD = 'jiebang-demo-2026';
/** Accounts of the demo programme, not of bulk data beside it. */
const DEMO_LOGIN = /^p\d{4}$/;

export type RoleName = 'visitor' | 'pmo' | 'clinician' | 'scientist' | 'engineer' | 'student' | 'admin';

const ROLE_NAMES: Readonly<Record<RoleName, readonly [zh: string, en: string]>> = {
  visitor: ['访客', 'Visitor'],
  pmo: ['项目办', 'Project office'],
  clinician: ['临床医生', 'Clinician'],
  scientist: ['基础研究者', 'Scientist'],
  engineer: ['工程师', 'Engineer'],
  student: ['学生', 'Student'],
  admin: ['管理员', 'Administrator'],
};

interface Person {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
}

/** Somebody at a browser. A visitor has no person. */
export interface Actor extends Somebody {
  readonly client: ApiClient;
  readonly personId: string;
}

interface Account {
  readonly login: string;
  readonly person: Person;
}

interface AccountPage {
  readonly nodes: readonly Account[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const ACCOUNT = 'login person { id nameZh nameEn }';

/** Who takes part. People sign in once, as themselves; the administrator's directory tells their login names. */
export class Cast {
  private readonly signedIn = new Map<string, Actor>();
  private admin: Actor | null = null;

  constructor(private readonly url: string) {}

  visitor(): Actor {
    const [roleZh, roleEn] = ROLE_NAMES.visitor;
    return { roleZh, roleEn, nameZh: '', nameEn: '', personId: '', client: new ApiClient(this.url) };
  }

  /** Demo accounts with a role, by login name. */
  async accounts(role: RoleName): Promise<readonly Account[]> {
    const { client } = await this.directory();
    const found: Account[] = [];
    for (let after: string | null = null; ;) {
      const { accounts }: { accounts: AccountPage } = await client.ask(
        `query ($role: Role, $after: String) { accounts(role: $role, status: active, search: "p", first: 100, after: $after) {
           nodes { ${ACCOUNT} } pageInfo { hasNextPage endCursor } } }`,
        { role, after },
      );
      found.push(...accounts.nodes);
      if (!accounts.pageInfo.hasNextPage) return found.filter(({ login }) => DEMO_LOGIN.test(login));
      after = accounts.pageInfo.endCursor;
    }
  }

  /** Signs the person in, or returns them as they are signed in already. */
  async person(role: RoleName, { id, nameZh }: Pick<Person, 'id' | 'nameZh'>): Promise<Actor> {
    const known = this.signedIn.get(id);
    if (known) return known;
    const { client } = await this.directory();
    const { accounts } = await client.ask<{ accounts: { nodes: readonly Account[] } }>(
      `query ($search: String) { accounts(search: $search, first: 100) { nodes { ${ACCOUNT} } } }`,
      { search: nameZh },
    );
    const account = accounts.nodes.find(({ person }) => person.id === id);
    if (!account) throw new TourStopped(`${nameZh} 没有账号 · ${nameZh} has no account`);
    return this.signIn(role, account.login);
  }

  /** Throws TourStopped where the account is none of the demo programme's. */
  async signIn(role: RoleName, login: string): Promise<Actor> {
    const client = new ApiClient(this.url);
    const outcome = await client.input<{ person: Person }>(
      'signIn',
      'SignInInput',
      { login, password: PASSWORD },
      '... on Me { person { id nameZh nameEn } }',
    );
    if (!outcome.ok) {
      throw new TourStopped(
        `${login} 无法登录（需要演示项目的账号）· ${login} cannot sign in (accounts of the demo programme are needed): ${outcome.problem.message}`,
      );
    }
    const { id: personId, nameZh, nameEn } = outcome.value.person;
    const [roleZh, roleEn] = ROLE_NAMES[role];
    const actor: Actor = { roleZh, roleEn, nameZh, nameEn, personId, client };
    this.signedIn.set(personId, actor);
    return actor;
  }

  private async directory(): Promise<Actor> {
    return (this.admin ??= await this.signIn('admin', DIRECTORY_LOGIN));
  }
}
