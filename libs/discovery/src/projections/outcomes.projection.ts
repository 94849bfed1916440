import { Injectable } from '@nestjs/common';
import { IdentityReadModel } from '@jiebang/identity';
import type { Id } from '@jiebang/kernel';
import { OutcomesReadModel } from '@jiebang/outcomes';
import type { SearchBatch } from '@jiebang/platform/search';
import { outcomeDocument } from '../domain/outcome-document.js';
import { DocumentProjection, walk } from './document-projection.js';
import { OrganisationLines } from './organisation-lines.js';

/** Outcomes that are published for everybody. */
@Injectable()
export class OutcomesProjection extends DocumentProjection {
  readonly index = 'outcomes';

  constructor(
    private readonly outcomes: OutcomesReadModel,
    private readonly identity: IdentityReadModel,
    private readonly lines: OrganisationLines,
  ) {
    super();
  }

  async batchOf(outcomeIds: readonly Id[]): Promise<SearchBatch> {
    const found = (await this.outcomes.outcomes(outcomeIds)).filter(({ state }) => state === 'published');
    const ids = found.map(({ id }) => id);
    const people = [...new Set(found.flatMap(({ members }) => members.map(({ personId }) => personId)))];
    const names = new Map((await this.identity.people(people)).map((person) => [person.id, person]));
    const uses = await this.outcomes.uses(ids);
    const lines = await this.lines.of(found.flatMap(({ organisationIds }) => organisationIds));
    const upsert = found.flatMap((outcome) => {
      const document = outcomeDocument({
        outcome,
        names,
        organisations: outcome.organisationIds.flatMap((id) => [lines.get(id) ?? []]),
        uses: uses.filter(({ outcomeId }) => outcomeId === outcome.id).map(({ level }) => level),
      });
      return document ? [document] : [];
    });
    const kept = new Set(upsert.map(({ id }) => id));
    return { upsert, remove: outcomeIds.filter((id) => !kept.has(id)) };
  }

  pages(size: number, changedSince?: Date): AsyncIterable<readonly Id[]> {
    return walk((after, limit) => this.outcomes.outcomeIds(after, limit, changedSince), size);
  }
}
