import { Injectable } from '@nestjs/common';
import { Checks, Clock, commonErrors, type Viewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { AccountRepository } from './account.repository.js';
import { afterFailure, isLocked } from './domain/account.js';
import { identityErrors } from './domain/identity.errors.js';
import { checkPassword } from './domain/password.rules.js';
import { Passwords } from './passwords.js';
import { SessionRepository } from './session.repository.js';
import { SignIn, type SignInOutcome } from './sign-in.js';

/** Changes one's own password. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly sessions: SessionRepository,
    private readonly passwords: Passwords,
    private readonly signIn: SignIn,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * Ends every session, the asking one included, and opens a new one for it. A wrong present password counts like one at
   * sign-in, so a stolen session cannot guess it; it is returned and not thrown, because the count must commit. Throws
   * INVALID_INPUT for a new password that is too short or common, NO_PASSWORD for an account of the campus only.
   */
  async run(viewer: Viewer, present: string, wanted: string, device: string): Promise<SignInOutcome> {
    const now = this.clock.now();
    const account = viewer.accountId ? await this.accounts.byIdForUpdate(viewer.accountId) : null;
    if (!account) throw commonErrors.SIGN_IN_REQUIRED();
    if (account.passwordHash === null) throw identityErrors.NO_PASSWORD();
    const checks = new Checks();
    checkPassword(checks, wanted, account.login, 'newPassword');
    checks.that(wanted !== present, 'newPassword', 'UNCHANGED', {
      zh: '新密码与原密码相同。',
      en: 'The new password is the present one.',
    });
    checks.refuseIfAny();
    if (isLocked(account, now)) return { refused: true };
    if (!(await this.passwords.matches(account.passwordHash, present))) {
      await this.accounts.saveAttempts(account.id, afterFailure(account, now));
      return { refused: true };
    }
    await this.accounts.savePassword(account.id, await this.passwords.hash(wanted));
    const ended = await this.sessions.revokeAll(account.id, now);
    await this.audit.record(viewer, {
      action: 'account.change-password',
      subjectType: 'account',
      subjectId: account.id,
      details: { sessionsEnded: ended },
    });
    return { session: await this.signIn.open(viewer, account.id, account.personId, device) };
  }

  /** The failure that a refusal is shown as. */
  static refusal = identityErrors.PASSWORD_REFUSED;
}
