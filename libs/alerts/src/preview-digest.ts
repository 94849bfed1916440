import { Injectable } from '@nestjs/common';
import { commonErrors, personOf, type Id, type Viewer } from '@jiebang/kernel';
import { AlertRepository } from './alert.repository.js';
import { entryOf, GatherNews } from './gather-news.js';
import type { DigestChallenge, DigestEntry } from './domain/digest.js';
import { SavedSearchRepository } from './saved-search.repository.js';

/** What a digest would hold if it were made now. */
export interface DigestPreview {
  readonly entries: readonly (DigestEntry & { readonly found: number })[];
  readonly challenges: readonly DigestChallenge[];
}

/** Tries a digest out: nothing is sent, and everything stays new. */
@Injectable()
export class PreviewDigest {
  constructor(
    private readonly alerts: AlertRepository,
    private readonly searches: SavedSearchRepository,
    private readonly gather: GatherNews,
  ) {}

  /**
   * Everything that is switched on, or one search whether it is on or off. Throws NOT_FOUND for a search that is not the
   * viewer's, SEARCH_UNAVAILABLE.
   */
  async run(viewer: Viewer, searchId: Id | null): Promise<DigestPreview> {
    const personId = personOf(viewer);
    const own = await this.searches.of(personId);
    const wanted = own.filter(({ id, frequency }) => (searchId ? id === searchId : frequency !== 'off'));
    if (searchId && wanted.length === 0) throw commonErrors.NOT_FOUND({ what: 'saved search' });
    const entries = [];
    for (const search of wanted) {
      const news = await this.gather.ofSearch(viewer, search);
      entries.push({ ...entryOf(news), found: news.total });
    }
    const preference = await this.alerts.preference(personId);
    const withChallenges = !searchId && preference.challengesForYou !== 'off';
    const { challenges } = withChallenges
      ? await this.gather.ofChallenges(viewer, preference)
      : { challenges: [] };
    return { entries, challenges };
  }
}
