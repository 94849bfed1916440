import { Injectable } from '@nestjs/common';
import type { Id } from '@jiebang/kernel';
import { BatchLoader, groupedBy } from '@jiebang/platform/graphql';
import type { Evidence } from '../domain/evidence.js';
import { PeopleReadModel } from '../people.read-model.js';

/** Evidence by person, for profiles whose evidence the viewer may see. */
@Injectable()
export class EvidenceLoader extends BatchLoader<Id, Evidence[]> {
  constructor(private readonly people: PeopleReadModel) {
    super();
  }

  protected async batch(personIds: readonly Id[]) {
    return groupedBy(await this.people.evidenceOf(personIds), ({ personId }) => personId);
  }

  protected absent() {
    return [];
  }
}
