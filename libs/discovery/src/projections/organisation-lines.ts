import { Injectable } from '@nestjs/common';
import { IdentityReadModel } from '@jiebang/identity';
import type { Id } from '@jiebang/kernel';
import type { OrganisationLine } from '../domain/organisation-facts.js';

/** Organisations with everything above them, for a batch of documents at once. */
@Injectable()
export class OrganisationLines {
  constructor(private readonly identity: IdentityReadModel) {}

  /** Lines by the id of their first organisation. */
  async of(organisationIds: readonly Id[]): Promise<ReadonlyMap<Id, OrganisationLine>> {
    const lines = await this.identity.ancestorsOf([...new Set(organisationIds)]);
    const wanted = new Set(
      lines.flatMap(({ id, ancestorIds }) => [id, ...ancestorIds]).concat(organisationIds),
    );
    const found = await this.identity.organisations([...wanted]);
    const byId = new Map(found.map((organisation) => [organisation.id, organisation]));
    const above = new Map(lines.map(({ id, ancestorIds }) => [id, ancestorIds]));
    return new Map(
      organisationIds.map((id) => [id, [id, ...(above.get(id) ?? [])].flatMap((one) => byId.get(one) ?? [])]),
    );
  }
}
