import { Injectable } from '@nestjs/common';
import type { Id } from '@jiebang/kernel';
import { BatchLoader, byKey, groupedBy } from '@jiebang/platform/graphql';
import { IdentityReadModel, type AffiliationRecord, type PersonRecord } from '../identity.read-model.js';

@Injectable()
export class PersonLoader extends BatchLoader<Id, PersonRecord | null> {
  constructor(private readonly identity: IdentityReadModel) {
    super();
  }

  protected async batch(ids: readonly Id[]) {
    return byKey(await this.identity.people(ids), ({ id }) => id);
  }

  protected absent() {
    return null;
  }
}

@Injectable()
export class AffiliationsLoader extends BatchLoader<Id, AffiliationRecord[]> {
  constructor(private readonly identity: IdentityReadModel) {
    super();
  }

  protected async batch(personIds: readonly Id[]) {
    return groupedBy(await this.identity.affiliationsOf(personIds), ({ personId }) => personId);
  }

  protected absent() {
    return [];
  }
}
