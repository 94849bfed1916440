import { Injectable } from '@nestjs/common';
import { IdentityReadModel } from '@jiebang/identity';
import type { Id } from '@jiebang/kernel';
import { PeopleReadModel } from '@jiebang/people';
import type { SearchBatch } from '@jiebang/platform/search';
import { personDocumentIds, personDocuments } from '../domain/person-documents.js';
import { DocumentProjection, walk } from './document-projection.js';
import { OrganisationLines } from './organisation-lines.js';

/** People with a profile. */
@Injectable()
export class PeopleProjection extends DocumentProjection {
  readonly index = 'people';

  constructor(
    private readonly people: PeopleReadModel,
    private readonly identity: IdentityReadModel,
    private readonly lines: OrganisationLines,
  ) {
    super();
  }

  async batchOf(personIds: readonly Id[]): Promise<SearchBatch> {
    const profiles = await this.people.profiles(personIds);
    const known = profiles.map(({ personId }) => personId);
    const names = new Map((await this.identity.people(known)).map((person) => [person.id, person]));
    const affiliations = await this.identity.affiliationsOf(known);
    const evidence = await this.people.evidenceOf(known);
    const lines = await this.lines.of(affiliations.map(({ organisationId }) => organisationId));
    const upsert = profiles.flatMap((profile) => {
      const name = names.get(profile.personId);
      if (!name) return [];
      return personDocuments({
        profile,
        nameZh: name.nameZh,
        nameEn: name.nameEn,
        synthetic: name.synthetic,
        organisations: affiliations
          .filter(({ personId }) => personId === profile.personId)
          .flatMap(({ organisationId }) => [lines.get(organisationId) ?? []]),
        evidence: evidence.filter(({ personId }) => personId === profile.personId),
      });
    });
    const kept = new Set(upsert.map(({ id }) => id));
    return { upsert, remove: personIds.flatMap(personDocumentIds).filter((id) => !kept.has(id)) };
  }

  pages(size: number, changedSince?: Date): AsyncIterable<readonly Id[]> {
    return walk((after, limit) => this.people.personIds(after, limit, changedSince), size);
  }
}
