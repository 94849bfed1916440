import { Injectable } from '@nestjs/common';
import { commonErrors, type Id } from '@jiebang/kernel';
import { IdentityReadModel } from './identity.read-model.js';

/** Where an organisation stands. */
@Injectable()
export class OrganisationTree {
  constructor(private readonly identity: IdentityReadModel) {}

  /** The organisation itself and all above it, the nearest first: what a scope covers it. Throws NOT_FOUND. */
  async upwardsFrom(id: Id): Promise<readonly Id[]> {
    const [line] = await this.identity.ancestorsOf([id]);
    if (!line) throw commonErrors.NOT_FOUND({ what: 'organisation' });
    return [id, ...line.ancestorIds];
  }
}
