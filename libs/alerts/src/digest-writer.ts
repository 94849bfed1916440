import { Injectable } from '@nestjs/common';
import { Clock, newId, type Id } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import { AlertRepository } from './alert.repository.js';
import type { Digest } from './domain/digest.js';
import { entryOf, type ChallengeNews, type SearchNews } from './gather-news.js';
import { SavedSearchRepository } from './saved-search.repository.js';

/** Keeps a digest together with what it makes known, all of it or nothing. */
@Injectable()
export class DigestWriter {
  constructor(
    private readonly alerts: AlertRepository,
    private readonly searches: SavedSearchRepository,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Nothing where there is a digest of that day already. `told` runs in the same transaction. */
  run(
    personId: Id,
    day: string,
    news: readonly SearchNews[],
    fitting: ChallengeNews | null,
    told: (digest: Digest) => Promise<void>,
  ): Promise<void> {
    return this.database.transaction(async () => {
      const digest: Digest = {
        id: newId(),
        personId,
        day,
        entries: news.map(entryOf).filter(({ count }) => count > 0),
        challenges: fitting?.challenges ?? [],
        createdAt: this.clock.now(),
      };
      if (!(await this.alerts.addDigest(digest))) return;
      for (const { search, seen } of news) await this.searches.noteSeen(search, seen, day);
      if (fitting) {
        const { seenChallengeIds } = fitting;
        await this.alerts.noteChallenges(personId, seenChallengeIds, day);
      }
      await told(digest);
    });
  }
}
