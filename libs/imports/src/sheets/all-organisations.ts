import { Injectable } from '@nestjs/common';
import { IdentityReadModel, type OrganisationRecord } from '@jiebang/identity';
import { MAX_PAGE } from '@jiebang/kernel';
import { OrganisationPaths } from './organisation-paths.js';

/** The tree of organisations, whole: some hundreds. */
@Injectable()
export class AllOrganisations {
  constructor(private readonly identity: IdentityReadModel) {}

  async paths(): Promise<OrganisationPaths> {
    const all: OrganisationRecord[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<IdentityReadModel['organisationPage']>> =
        await this.identity.organisationPage({}, { first: MAX_PAGE, after });
      all.push(...page.rows);
      after = page.hasNextPage ? (page.cursors.at(-1) ?? null) : null;
    } while (after !== null);
    return new OrganisationPaths(all);
  }
}
