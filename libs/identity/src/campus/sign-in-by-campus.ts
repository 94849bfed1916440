import { Injectable } from '@nestjs/common';
import { Clock, type Viewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { Database } from '@jiebang/platform/database';
import { AccountRepository, type AccountCredentials } from '../account.repository.js';
import { identityErrors } from '../domain/identity.errors.js';
import { SecretTokens } from '../secret-tokens.js';
import { SessionRepository } from '../session.repository.js';
import { SignIn, type OpenedSession } from '../sign-in.js';
import type { CampusIdentity } from './campus-identity.js';

/** The browser that signs in: what it says it is, and the session token that it came with. */
export interface Browser {
  readonly device: string;
  readonly earlierToken: string | null;
}

/** Signs in a person whom the campus has identified. */
@Injectable()
export class SignInByCampus {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly sessions: SessionRepository,
    private readonly tokens: SecretTokens,
    private readonly signIn: SignIn,
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * Known by issuer and subject; the first time by the verified identity number, which links the two for good. Throws
   * CAMPUS_UNKNOWN for whoever has no account here, or a disabled one, or one that another campus identity holds.
   * A lock after wrong passwords does not matter: no password was asked here.
   */
  run(viewer: Viewer, identity: CampusIdentity, { device, earlierToken }: Browser): Promise<OpenedSession> {
    return this.database.transaction(async () => {
      const account =
        (await this.accounts.byOidcSubjectForUpdate(identity.key)) ?? (await this.link(viewer, identity));
      if (account?.status !== 'active') throw identityErrors.CAMPUS_UNKNOWN();
      if (earlierToken) await this.sessions.revoke(this.tokens.hash(earlierToken), this.clock.now());
      return this.signIn.open(viewer, account.id, account.personId, device);
    });
  }

  private async link(
    viewer: Viewer,
    { key, identityNumber }: CampusIdentity,
  ): Promise<AccountCredentials | null> {
    if (identityNumber === null) return null;
    const account = await this.accounts.byIdentityNumberForUpdate(identityNumber);
    if (!account || account.status !== 'active' || account.oidcSubject !== null) return null;
    await this.accounts.saveOidcSubject(account.id, key);
    await this.audit.record(
      { ...viewer, accountId: account.id, personId: account.personId },
      { action: 'account.link-campus', subjectType: 'account', subjectId: account.id },
    );
    return account;
  }
}
