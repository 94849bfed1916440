import { Injectable } from '@nestjs/common';
import type { FindOptionsWhere } from 'typeorm';
import type { Id } from '@jiebang/kernel';
import { brokenConstraint, Database } from '@jiebang/platform/database';
import { AccountRepository, type AccountCredentials, type NewAccount } from '../account.repository.js';
import type { AccountStatus, SignInState } from '../domain/account.js';
import { identityErrors } from '../domain/identity.errors.js';
import { AccountEntity } from './account.entity.js';

@Injectable()
export class TypeormAccountRepository extends AccountRepository {
  constructor(private readonly database: Database) {
    super();
  }

  byLoginForUpdate(login: string): Promise<AccountCredentials | null> {
    return this.locked({ login });
  }

  byIdForUpdate(id: Id): Promise<AccountCredentials | null> {
    return this.locked({ id });
  }

  byOidcSubjectForUpdate(oidcSubject: string): Promise<AccountCredentials | null> {
    return this.locked({ oidcSubject });
  }

  async byIdentityNumberForUpdate(identityNumber: string): Promise<AccountCredentials | null> {
    const found = await this.database.row<{ id: Id }>(
      `SELECT a.id FROM account a JOIN person p ON coalesce(p.merged_into_id, p.id) = a.person_id
       WHERE p.identity_number = $1`,
      [identityNumber],
    );
    return found ? this.locked({ id: found.id }) : null;
  }

  async idOfPerson(personId: Id): Promise<Id | null> {
    const found = await this.database.row<{ id: Id }>('SELECT id FROM account WHERE person_id = $1', [
      personId,
    ]);
    return found?.id ?? null;
  }

  existsForPerson(personId: Id): Promise<boolean> {
    return this.database.manager.exists(AccountEntity, { where: { personId } });
  }

  async add(account: NewAccount): Promise<void> {
    try {
      await this.database.manager.insert(AccountEntity, account);
    } catch (failure) {
      const constraint = brokenConstraint(failure);
      if (constraint === 'uq_account__login') throw identityErrors.LOGIN_TAKEN({ login: account.login });
      if (constraint === 'uq_account__person_id') throw identityErrors.PERSON_HAS_ACCOUNT();
      throw failure;
    }
  }

  /** Leaves the version alone: signing in must not outdate what an administrator is looking at. */
  async saveAttempts(
    id: Id,
    { failedAttempts, lockedUntil }: Pick<SignInState, 'failedAttempts' | 'lockedUntil'>,
  ): Promise<void> {
    await this.database.execute('UPDATE account SET failed_attempts = $2, locked_until = $3 WHERE id = $1', [
      id,
      failedAttempts,
      lockedUntil,
    ]);
  }

  async saveStatus(id: Id, status: AccountStatus): Promise<void> {
    await this.database.manager.update(AccountEntity, { id }, { status });
  }

  async savePassword(id: Id, passwordHash: string): Promise<void> {
    const unlocked = { failedAttempts: 0, lockedUntil: null };
    await this.database.manager.update(AccountEntity, { id }, { passwordHash, ...unlocked });
  }

  async saveOidcSubject(id: Id, oidcSubject: string): Promise<void> {
    await this.database.manager.update(AccountEntity, { id }, { oidcSubject });
  }

  private locked(where: FindOptionsWhere<AccountEntity>): Promise<AccountCredentials | null> {
    return this.database.manager.findOne(AccountEntity, { where, lock: { mode: 'pessimistic_write' } });
  }
}
