import { Injectable } from '@nestjs/common';
import type { Id } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import { AccountRepository, type AccountCredentials } from '../account.repository.js';
import type { SignInState } from '../domain/account.js';
import { AccountEntity } from './account.entity.js';

@Injectable()
export class TypeormAccountRepository extends AccountRepository {
  constructor(private readonly database: Database) {
    super();
  }

  byLoginForUpdate(login: string): Promise<AccountCredentials | null> {
    return this.database.manager.findOne(AccountEntity, {
      where: { login },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async saveAttempts(id: Id, attempts: Pick<SignInState, 'failedAttempts' | 'lockedUntil'>): Promise<void> {
    await this.database.manager.update(AccountEntity, { id }, attempts);
  }
}
