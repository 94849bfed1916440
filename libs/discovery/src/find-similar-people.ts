import { Injectable } from '@nestjs/common';
import { DomainError, type Id, type Viewer } from '@jiebang/kernel';
import { audienceOf, PeopleReadModel, projectProfile, sightOf, type ProfileView } from '@jiebang/people';
import { SearchEngine } from '@jiebang/platform/search';
import { aclOf } from './domain/audiences.js';
import { similarPeople, type SimilarPerson } from './domain/similar-people.js';

/* Few enough to be compared while somebody waits, however many people there are. */
const MOST_WORDS = 8;
const HITS_PER_WORD = 25;
const MOST_DISCIPLINES = 3;
const PAGE_PER_DISCIPLINE = 40;

/**
 * People like somebody. Words of the profile (by the search) and its disciplines (by their index) choose whom to compare. All
 * of it as the viewer sees it: both profiles go through the one projection before anything is compared.
 */
@Injectable()
export class FindSimilarPeople {
  constructor(
    private readonly people: PeopleReadModel,
    private readonly engine: SearchEngine,
  ) {}

  /** The best `most`; nobody for a person without a profile, or whose expertise the viewer does not see. */
  async run(viewer: Viewer, personId: Id, most: number): Promise<readonly SimilarPerson[]> {
    const [person] = await this.seen(viewer, [personId]);
    if (!person) return [];
    const [byWords, byDisciplines] = await Promise.all([
      this.foundByWords(viewer, person),
      this.ofDisciplines(viewer, person),
    ]);
    const candidates = [...new Set([...byWords, ...byDisciplines])].filter((id) => id !== personId);
    return similarPeople(person, await this.seen(viewer, candidates), most);
  }

  private async seen(viewer: Viewer, personIds: readonly Id[]): Promise<readonly ProfileView[]> {
    if (personIds.length === 0) return [];
    const records = await this.people.profiles(personIds);
    return records.map((record) => projectProfile(record, audienceOf(viewer, record.personId)));
  }

  /** Without a search the disciplines have to do. */
  private async foundByWords(viewer: Viewer, person: ProfileView): Promise<readonly Id[]> {
    const words = wordsToAsk(person);
    if (words.length === 0) return [];
    const asked = words.map((q) => ({
      index: 'people' as const,
      q,
      viewer: { acl: aclOf(viewer) },
      page: 1,
      perPage: HITS_PER_WORD,
    }));
    try {
      const results = await this.engine.multi<{ readonly entityId: Id }>(asked);
      return results.flatMap(({ hits }) => hits.map(({ doc }) => doc.entityId));
    } catch (failure) {
      if (failure instanceof DomainError && failure.code === 'SEARCH_UNAVAILABLE') return [];
      throw failure;
    }
  }

  private async ofDisciplines(viewer: Viewer, { disciplineCodes }: ProfileView): Promise<readonly Id[]> {
    const { levels } = sightOf(viewer);
    const pages = await Promise.all(
      disciplineCodes.slice(0, MOST_DISCIPLINES).map((code) =>
        this.people.profilePage({ disciplineCodes: [code], levels }, 'updatedAt', {
          first: PAGE_PER_DISCIPLINE,
          after: null,
        }),
      ),
    );
    return pages.flatMap(({ rows }) => rows.map(({ personId }) => personId));
  }
}

/** The strongest words first. */
function wordsToAsk({ terms, methods, instruments }: ProfileView): readonly string[] {
  const words = [
    ...terms.slice(0, 5).map(({ zh, en }) => zh || en),
    ...methods.slice(0, 3),
    ...instruments.slice(0, 2),
  ];
  return [...new Set(words.map((word) => word.trim().slice(0, 100)).filter(Boolean))].slice(0, MOST_WORDS);
}
