import { Args, ArgsType, Query, Resolver } from '@nestjs/graphql';
import type { Id, Viewer } from '@jiebang/kernel';
import { AllowPublic, CurrentViewer } from '@jiebang/platform/authorisation';
import { IdField, IntField } from '@jiebang/platform/graphql';
import { facilityFitSentences, type FacilityFit } from '../domain/facility-fit.js';
import { ServedChallenges } from '../served-challenges.js';
import { ServingFacilities } from '../serving-facilities.js';
import { ServedChallenge, ServingFacility } from './facility-fit.type.js';

const DEFAULT_FIRST = 6;

@ArgsType()
class FacilityChallengesArgs {
  @IdField()
  facilityId: Id;

  @IntField({ min: 1, max: 60, nullable: true, description: `${DEFAULT_FIRST} when left out` })
  first?: number | null;
}

@ArgsType()
class FacilitiesForChallengeArgs {
  @IdField()
  challengeId: Id;

  @IntField({ min: 1, max: 60, nullable: true, description: `${DEFAULT_FIRST} when left out` })
  first?: number | null;
}

@Resolver()
export class FacilityFitResolver {
  constructor(
    private readonly served: ServedChallenges,
    private readonly serving: ServingFacilities,
  ) {}

  @AllowPublic()
  @Query(() => [ServedChallenge], {
    description: 'Challenges, open or forecast, that a facility can serve: the best first, with the reasons',
  })
  async facilityChallenges(
    @CurrentViewer() viewer: Viewer,
    @Args() { facilityId, first }: FacilityChallengesArgs,
  ) {
    return (await this.served.run(viewer, facilityId, first ?? DEFAULT_FIRST)).map(withReasons);
  }

  @AllowPublic()
  @Query(() => [ServingFacility], {
    description: 'Who can measure or make what a challenge names: the best first, with the reasons',
  })
  async facilitiesForChallenge(
    @CurrentViewer() viewer: Viewer,
    @Args() { challengeId, first }: FacilitiesForChallengeArgs,
  ) {
    return (await this.serving.run(viewer, challengeId, first ?? DEFAULT_FIRST)).map(withReasons);
  }
}

function withReasons<Fit extends FacilityFit>(fit: Fit) {
  const english = facilityFitSentences(fit, 'en');
  const reasons = facilityFitSentences(fit, 'zh').map((textZh, at) => ({
    textZh,
    textEn: english[at] ?? textZh,
  }));
  return { ...fit, reasons };
}
