import { Injectable } from '@nestjs/common';
import { IdentityReadModel } from '@jiebang/identity';
import type { Id, Viewer } from '@jiebang/kernel';

/** Somebody as a viewer while they are away: with the roles that they bear at this moment. */
@Injectable()
export class OwnersViewer {
  constructor(private readonly identity: IdentityReadModel) {}

  /** Null where the person has no account that may sign in. */
  async of(personId: Id): Promise<Viewer | null> {
    const account = await this.identity.activeAccountOf(personId);
    if (!account) return null;
    return {
      kind: 'person',
      accountId: account.id,
      personId,
      grants: account.grants,
      scopes: null,
      locale: 'zh',
      requestId: `digest-${personId}`,
    };
  }
}
