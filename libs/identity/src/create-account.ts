import { Injectable } from '@nestjs/common';
import { Checks, commonErrors, newId, type Id, type Viewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { Events } from '@jiebang/platform/events';
import { mayManageAccounts } from './account.policy.js';
import { AccountRepository } from './account.repository.js';
import { identityErrors } from './domain/identity.errors.js';
import { checkPassword } from './domain/password.rules.js';
import { checkIdentity } from './domain/person-identity.rules.js';
import { accountCreated } from './identity.events.js';
import { Passwords } from './passwords.js';
import { PersonRepository, type NewPerson } from './person.repository.js';

/** What an administrator enters. Without a password only the campus signs the person in. */
export interface WantedAccount extends Omit<NewPerson, 'id'> {
  readonly login: string;
  readonly password: string | null;
}

const LOGIN = /^[a-z0-9][a-z0-9._@-]{2,63}$/;

function check({ login, password, identityNumber, orcid }: WantedAccount): void {
  const checks = new Checks();
  checks.that(LOGIN.test(login), 'login', 'BAD_LOGIN', {
    zh: '登录名须为 3 到 64 位字母、数字或 . _ @ -，以字母或数字开头。',
    en: 'A login name has 3 to 64 letters, digits or . _ @ - and begins with a letter or digit.',
  });
  checkIdentity(checks, { identityNumber, orcid });
  if (password !== null) checkPassword(checks, password, login, 'password');
  else
    checks.that(identityNumber !== null, 'password', 'REQUIRED', {
      zh: '没有工号（学号）就无法通过校园认证登录，请设置初始密码。',
      en: 'Without an identity number the campus cannot sign them in: set a first password.',
    });
  checks.refuseIfAny();
}

/** Gives a person a way in. */
@Injectable()
export class CreateAccount {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly people: PersonRepository,
    private readonly passwords: Passwords,
    private readonly audit: AuditTrail,
    private readonly events: Events,
  ) {}

  /**
   * A person who is known by the number or ORCID (an import, a colleague's profile) gets the account; otherwise a new
   * person does. Throws INVALID_INPUT, LOGIN_TAKEN, PERSON_HAS_ACCOUNT, IDENTITY_CONFLICT or IDENTITY_TAKEN.
   */
  async run(viewer: Viewer, given: WantedAccount): Promise<Id> {
    if (!mayManageAccounts(viewer)) throw commonErrors.FORBIDDEN();
    const wanted = { ...given, login: given.login.trim().toLowerCase() };
    check(wanted);
    const known = await this.people.knownAs(wanted);
    if (known.length > 1) throw identityErrors.IDENTITY_CONFLICT();
    const personId = known[0] ?? (await this.addPerson(wanted));
    if (await this.accounts.existsForPerson(personId)) throw identityErrors.PERSON_HAS_ACCOUNT();
    const id = newId();
    const passwordHash = wanted.password === null ? null : await this.passwords.hash(wanted.password);
    await this.accounts.add({ id, personId, login: wanted.login, passwordHash });
    await this.audit.record(viewer, {
      action: 'account.create',
      subjectType: 'account',
      subjectId: id,
      to: 'active',
      details: { personId, knownPerson: known.length === 1, campusOnly: passwordHash === null },
    });
    await this.events.publish(accountCreated, { accountId: id, personId }, viewer.personId);
    return id;
  }

  private async addPerson({ nameZh, nameEn, identityNumber, orcid, email }: WantedAccount): Promise<Id> {
    const id = newId();
    await this.people.add({ id, nameZh, nameEn, identityNumber, orcid, email });
    return id;
  }
}
