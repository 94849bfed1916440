import { Injectable } from '@nestjs/common';
import { ChallengesReadModel, type ChallengeRecord } from '@jiebang/challenges';
import type { Id, Viewer } from '@jiebang/kernel';
import { SearchEngine } from '@jiebang/platform/search';
import { fitFacilities, type FacilityFit, type JudgedFacility } from './domain/facility-fit.js';
import { foundByWords } from './found-by-words.js';
import { JudgedFacilities, judgedChallenge } from './judged-facilities.js';

const STATES = ['forecast', 'open'] as const;
const MOST_WORDS = 24;
const MOST_JUDGED = 200;
/** The newest fill up to so many: among few texts no word is rare, and rare words are what tells. */
const LEAST_JUDGED = 100;

/** Challenges that a facility can serve. The search chooses candidates by the facility's words; the fit puts them in order. */
@Injectable()
export class ServedChallenges {
  constructor(
    private readonly judged: JudgedFacilities,
    private readonly challenges: ChallengesReadModel,
    private readonly engine: SearchEngine,
  ) {}

  /** The best `first` of those that are open or forecast; none for a facility that is not there. */
  async run(
    viewer: Viewer,
    facilityId: Id,
    first: number,
  ): Promise<readonly (FacilityFit & { readonly challenge: ChallengeRecord })[]> {
    const [facility] = await this.judged.of([facilityId]);
    if (!facility) return [];
    const filter = { attr: 'status', in: [...STATES] };
    const ids = await foundByWords(this.engine, viewer, 'challenges', wordsToAsk(facility), filter);
    const candidates = new Map<Id, ChallengeRecord>();
    const consider = (found: readonly ChallengeRecord[], most: number) => {
      for (const one of found) if (candidates.size < most) candidates.set(one.id, one);
    };
    const live = (found: readonly ChallengeRecord[]) =>
      found.filter(({ state }) => STATES.some((wanted) => wanted === state));
    consider(live(await this.challenges.challenges(ids)), MOST_JUDGED);
    if (candidates.size < LEAST_JUDGED) {
      const page = { first: LEAST_JUDGED, after: null };
      const newest = await this.challenges.challengePage({ states: STATES }, 'PUBLISHED', page);
      consider(newest.rows, LEAST_JUDGED);
    }
    const fits = fitFacilities([facility], [...candidates.values()].map(judgedChallenge));
    return fits.slice(0, first).flatMap((fit) => {
      const challenge = candidates.get(fit.challengeId);
      return challenge ? [{ ...fit, challenge }] : [];
    });
  }
}

/** By turns what it masters and what it is used for. */
function wordsToAsk({ methods, subjects }: JudgedFacility): readonly string[] {
  const longer = Math.max(methods.length, subjects.length);
  const words = Array.from({ length: longer }, (_, at) => [subjects[at] ?? '', methods[at] ?? '']).flat();
  return words
    .slice(0, MOST_WORDS * 2)
    .filter(Boolean)
    .slice(0, MOST_WORDS);
}
