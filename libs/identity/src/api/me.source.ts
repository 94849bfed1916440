import { Injectable } from '@nestjs/common';
import { commonErrors, type Id } from '@jiebang/kernel';
import { IdentityReadModel } from '../identity.read-model.js';

/** Whoever is signed in, as they see themselves. */
@Injectable()
export class MeSource {
  constructor(private readonly identity: IdentityReadModel) {}

  /** Throws NOT_FOUND for an account that is gone. */
  async of(accountId: Id, scopes: readonly string[] | null = null) {
    const account = await this.identity.account(accountId);
    if (!account) throw commonErrors.NOT_FOUND({ what: 'account' });
    const { id, login, personId, grants } = account;
    return { accountId: id, login, personId, roles: grants, scopes };
  }
}
