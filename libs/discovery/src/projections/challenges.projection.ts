import { Injectable } from '@nestjs/common';
import { ChallengesReadModel } from '@jiebang/challenges';
import { MAX_PAGE, type Id } from '@jiebang/kernel';
import type { SearchBatch } from '@jiebang/platform/search';
import { challengeDocument } from '../domain/challenge-document.js';
import { DocumentProjection } from './document-projection.js';

/** Challenges that were published: drafts are in no index. */
@Injectable()
export class ChallengesProjection extends DocumentProjection {
  readonly index = 'challenges';

  constructor(private readonly challenges: ChallengesReadModel) {
    super();
  }

  async batchOf(challengeIds: readonly Id[]): Promise<SearchBatch> {
    const upsert = (await this.challenges.challenges(challengeIds)).map(challengeDocument);
    const kept = new Set(upsert.map(({ id }) => id));
    return { upsert, remove: challengeIds.filter((id) => !kept.has(id)) };
  }

  /** All of them each time: lists have hundreds of challenges. */
  async *pages(size: number): AsyncIterable<readonly Id[]> {
    const first = Math.min(size, MAX_PAGE);
    for (let after: string | null = null; ;) {
      const page = await this.challenges.challengePage({}, 'NUMBER', { first, after });
      if (page.rows.length > 0) yield page.rows.map(({ id }) => id);
      after = page.cursors.at(-1) ?? null;
      if (!page.hasNextPage || after === null) return;
    }
  }
}
