import { Injectable } from '@nestjs/common';
import { ChallengesReadModel, NeedReadModel } from '@jiebang/challenges';
import { MAX_PAGE, type Id } from '@jiebang/kernel';
import type { SearchBatch } from '@jiebang/platform/search';
import { challengeDocument } from '../domain/challenge-document.js';
import { needDocument } from '../domain/need-document.js';
import { DocumentProjection, walk } from './document-projection.js';

/** Challenges that were published, and needs in the pool that are public: drafts are in no index. */
@Injectable()
export class ChallengesProjection extends DocumentProjection {
  readonly index = 'challenges';

  constructor(
    private readonly challenges: ChallengesReadModel,
    private readonly needs: NeedReadModel,
  ) {
    super();
  }

  /** Ids of challenges and of needs; the needs that challenges were made of come along, as these may take their place. */
  async batchOf(given: readonly Id[]): Promise<SearchBatch> {
    const challenges = await this.challenges.challenges(given);
    const replaced = await this.needs.needIdsOfChallenges(challenges.map(({ id }) => id));
    const ids = [...new Set([...given, ...replaced])];
    const needs = await this.needs.publicNeeds(ids);
    const upsert = [...challenges.map(challengeDocument), ...needs.map(needDocument)];
    const kept = new Set(upsert.map(({ id }) => id));
    return { upsert, remove: ids.filter((id) => !kept.has(id)) };
  }

  /** All of them each time: lists and the pool have hundreds. */
  async *pages(size: number): AsyncIterable<readonly Id[]> {
    yield* walk((after, limit) => this.needs.publicNeedIds(after, limit), size);
    const first = Math.min(size, MAX_PAGE);
    for (let after: string | null = null; ;) {
      const page = await this.challenges.challengePage({}, 'NUMBER', { first, after });
      if (page.rows.length > 0) yield page.rows.map(({ id }) => id);
      after = page.cursors.at(-1) ?? null;
      if (!page.hasNextPage || after === null) return;
    }
  }
}
