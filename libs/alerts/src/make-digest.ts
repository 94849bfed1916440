import { Injectable } from '@nestjs/common';
import { ReadDocuments, titlesOf } from '@jiebang/discovery';
import type { Id, Viewer } from '@jiebang/kernel';
import { TellPeople } from '@jiebang/notifications';
import { AlertRepository } from './alert.repository.js';
import { DigestWriter } from './digest-writer.js';
import { digestLine, totalOf, type DigestEntry } from './domain/digest.js';
import { isDue } from './domain/digest-day.js';
import { entryOf, GatherNews, type SearchNews } from './gather-news.js';
import { OwnersViewer } from './owners-viewer.js';
import { SavedSearchRepository } from './saved-search.repository.js';

/**
 * Tells somebody what is new on a day: looks through what is due with their own rights at this moment, and keeps the digest,
 * the notice and what each search now knows in one transaction. Done twice, it is done once.
 */
@Injectable()
export class MakeDigest {
  constructor(
    private readonly alerts: AlertRepository,
    private readonly searches: SavedSearchRepository,
    private readonly gather: GatherNews,
    private readonly owners: OwnersViewer,
    private readonly documents: ReadDocuments,
    private readonly tell: TellPeople,
    private readonly write: DigestWriter,
  ) {}

  /** Throws SEARCH_UNAVAILABLE, and has then changed nothing: what is new stays new for the next try. */
  async run(personId: Id, day: string): Promise<void> {
    const viewer = await this.owners.of(personId);
    const preference = await this.alerts.preference(personId);
    if (!viewer || preference.paused || (await this.alerts.hasDigest(personId, day))) return;
    const news: SearchNews[] = [];
    for (const search of await this.searches.of(personId)) {
      if (isDue(search.frequency, search.reportedOn, day))
        news.push(await this.gather.ofSearch(viewer, search));
    }
    const fitting = isDue(preference.challengesForYou, preference.reportedOn, day)
      ? await this.gather.ofChallenges(viewer, preference)
      : null;
    if (news.length === 0 && !fitting) return;
    const entries = news.map(entryOf).filter(({ count }) => count > 0);
    const firsts = await this.firstsOf(viewer, entries);
    await this.write.run(personId, day, news, fitting, async (digest) => {
      const count = totalOf(digest);
      if (count === 0) return;
      await this.tell.run(
        { id: digest.id, name: 'alert.digest', at: digest.createdAt, personId: null },
        {
          kind: 'search.digest',
          personIds: [personId],
          params: { ...digestLine(digest, firsts), count },
          path: `/alerts?digest=${digest.id}`,
        },
      );
    });
  }

  /** What the first hit of each search is called. People are named where the digest is read, never in a notice. */
  private async firstsOf(viewer: Viewer, entries: readonly DigestEntry[]) {
    const firsts = new Map<Id, { readonly titleZh: string; readonly titleEn: string }>();
    for (const { searchId, hits } of entries) {
      const first = hits.find(({ index }) => index !== 'people');
      const document = first && (await this.documents.of(viewer, first.index, [first.id])).get(first.id);
      if (document) firsts.set(searchId, titlesOf(document));
    }
    return firsts;
  }
}
