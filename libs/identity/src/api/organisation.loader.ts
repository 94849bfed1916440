import { Injectable } from '@nestjs/common';
import type { Id } from '@jiebang/kernel';
import { BatchLoader, byKey } from '@jiebang/platform/graphql';
import { IdentityReadModel, type OrganisationRecord } from '../identity.read-model.js';

@Injectable()
export class OrganisationLoader extends BatchLoader<Id, OrganisationRecord | null> {
  constructor(private readonly identity: IdentityReadModel) {
    super();
  }

  protected async batch(ids: readonly Id[]) {
    return byKey(await this.identity.organisations(ids), ({ id }) => id);
  }

  protected absent() {
    return null;
  }
}
