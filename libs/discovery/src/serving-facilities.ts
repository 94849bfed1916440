import { Injectable } from '@nestjs/common';
import { ChallengesReadModel } from '@jiebang/challenges';
import type { Id, Viewer } from '@jiebang/kernel';
import { LabsReadModel, type FacilityRecord } from '@jiebang/labs';
import { SearchEngine } from '@jiebang/platform/search';
import { fitFacilities, type FacilityFit } from './domain/facility-fit.js';
import { foundByWords } from './found-by-words.js';
import { JudgedFacilities, judgedChallenge } from './judged-facilities.js';

const MOST_WORDS = 12;
const MOST_JUDGED = 120;
/** Others fill up to so many: a facility may serve a challenge by a word of its text that is none of its keywords. */
const LEAST_JUDGED = 80;

/** Facilities that can measure or make what a challenge names: the same judgement from its other end. */
@Injectable()
export class ServingFacilities {
  constructor(
    private readonly judged: JudgedFacilities,
    private readonly labs: LabsReadModel,
    private readonly challenges: ChallengesReadModel,
    private readonly engine: SearchEngine,
  ) {}

  /** The best `first`; none for a challenge that is not published. */
  async run(
    viewer: Viewer,
    challengeId: Id,
    first: number,
  ): Promise<readonly (FacilityFit & { readonly facility: FacilityRecord })[]> {
    const [challenge] = await this.challenges.challenges([challengeId]);
    if (!challenge) return [];
    const { keywords, targets } = challenge;
    const words = [...keywords, ...targets.map(({ name }) => name)].slice(0, MOST_WORDS);
    const found = (await foundByWords(this.engine, viewer, 'labs', words, null)).slice(0, MOST_JUDGED);
    const others = found.length < LEAST_JUDGED ? await this.labs.facilityIds(null, LEAST_JUDGED) : [];
    const ids = [...new Set([...found, ...others])];
    const fits = fitFacilities(await this.judged.of(ids), [judgedChallenge(challenge)]).slice(0, first);
    const records = await this.labs.facilities(fits.map(({ facilityId }) => facilityId));
    const byId = new Map(records.map((facility) => [facility.id, facility]));
    return fits.flatMap((fit) => {
      const facility = byId.get(fit.facilityId);
      return facility ? [{ ...fit, facility }] : [];
    });
  }
}
