import { Injectable } from '@nestjs/common';
import { ChallengesReadModel, type ChallengeRecord } from '@jiebang/challenges';
import { Clock, DomainError, type Id, type Viewer } from '@jiebang/kernel';
import { fitChallenges, type ChallengeFit } from '@jiebang/matching';
import { PeopleReadModel, type MentorCandidateRecord } from '@jiebang/people';
import { SearchEngine } from '@jiebang/platform/search';
import { disciplineLineage } from '@jiebang/vocabulary';
import { aclOf } from './domain/audiences.js';

/* Few enough to be judged while somebody waits, however many challenges are open. */
const MOST_WORDS = 8;
const HITS_PER_WORD = 20;
const MOST_DISCIPLINES = 3;
const PAGE_PER_DISCIPLINE = 20;
const MOST_JUDGED = 150;
/** The newest fill up to so many: among few texts no word is rare, and rare words are what tells. */
const LEAST_JUDGED = 60;

/** What fits somebody, and how many open challenges were judged for it. */
export interface FittingChallenges {
  readonly fits: readonly (ChallengeFit & { readonly challenge: ChallengeRecord })[];
  readonly judged: number;
}

/**
 * Open challenges that fit the viewer. Words of the profile (by the search) and its disciplines (by their index) choose
 * candidates; the engine's affinity puts them in order.
 */
@Injectable()
export class ChallengesForMe {
  constructor(
    private readonly people: PeopleReadModel,
    private readonly challenges: ChallengesReadModel,
    private readonly engine: SearchEngine,
    private readonly clock: Clock,
  ) {}

  /** The best `first`; null before there is a profile. */
  async run(viewer: Viewer, first: number): Promise<FittingChallenges | null> {
    if (viewer.personId === null) return null;
    const [person] = await this.people.studentProfiles([viewer.personId]);
    if (!person) return null;
    const ids = await this.foundByWords(viewer, person);
    const byWords = (await this.challenges.challenges(ids)).filter(({ state }) => state === 'open');
    const candidates = new Map<Id, ChallengeRecord>();
    const consider = (challenges: readonly ChallengeRecord[], most: number) => {
      for (const challenge of challenges) {
        if (candidates.size < most && challenge.ownerPersonId !== viewer.personId) {
          candidates.set(challenge.id, challenge);
        }
      }
    };
    consider(byWords, MOST_JUDGED);
    consider(await this.ofDisciplines(person), MOST_JUDGED);
    if (candidates.size < LEAST_JUDGED) consider(await this.newest(), LEAST_JUDGED);
    const judged = [...candidates.values()];
    const fits = fitChallenges(person, judged, this.clock.now().getUTCFullYear());
    return {
      fits: fits.slice(0, first).flatMap((fit) => {
        const challenge = candidates.get(fit.challengeId);
        return challenge ? [{ ...fit, challenge }] : [];
      }),
      judged: judged.length,
    };
  }

  /** Ids that the strongest words find. Without a search the disciplines have to do. */
  private async foundByWords(viewer: Viewer, person: MentorCandidateRecord): Promise<readonly Id[]> {
    const words = wordsToAsk(person);
    if (words.length === 0) return [];
    const asked = words.map((q) => ({
      index: 'challenges' as const,
      q,
      filter: { attr: 'status', in: ['open'] },
      viewer: { acl: aclOf(viewer) },
      page: 1,
      perPage: HITS_PER_WORD,
    }));
    try {
      const results = await this.engine.multi<{ readonly entityId: Id }>(asked);
      return [...new Set(results.flatMap(({ hits }) => hits.map(({ doc }) => doc.entityId)))];
    } catch (failure) {
      if (failure instanceof DomainError && failure.code === 'SEARCH_UNAVAILABLE') return [];
      throw failure;
    }
  }

  /** The newest of each main discipline, and of the one that it belongs to. */
  private async ofDisciplines(person: MentorCandidateRecord): Promise<readonly ChallengeRecord[]> {
    const main = person.disciplineCodes.slice(0, MOST_DISCIPLINES);
    const codes = new Set(main.flatMap((code) => disciplineLineage(code).slice(0, 2)));
    const pages = await Promise.all(
      [...codes].map((disciplineCode) =>
        this.challenges.challengePage({ disciplineCode, state: 'open' }, 'PUBLISHED', {
          first: PAGE_PER_DISCIPLINE,
          after: null,
        }),
      ),
    );
    return pages.flatMap(({ rows }) => rows);
  }

  private async newest(): Promise<readonly ChallengeRecord[]> {
    const page = { first: LEAST_JUDGED, after: null };
    return (await this.challenges.challengePage({ state: 'open' }, 'PUBLISHED', page)).rows;
  }
}

/** The strongest words first: expertise, then wanted problems, methods, and what recent evidence is about. */
function wordsToAsk({ terms, wantedProblems, methods, evidence }: MentorCandidateRecord): readonly string[] {
  const known = terms.map(({ zh, en }) => zh || en);
  const shown = evidence.slice(0, 3).flatMap(({ keywords }) => keywords.slice(0, 2));
  const words = [
    ...known.slice(0, 5),
    ...wantedProblems.slice(0, 2),
    ...methods,
    ...known.slice(5),
    ...shown,
  ];
  return [...new Set(words.map((word) => word.trim().slice(0, 100)).filter(Boolean))].slice(0, MOST_WORDS);
}
