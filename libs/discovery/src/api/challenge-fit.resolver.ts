import { Args, ArgsType, Query, Resolver } from '@nestjs/graphql';
import { type Viewer } from '@jiebang/kernel';
import { fitSentences } from '@jiebang/matching';
import { AllowSignedIn, CurrentViewer } from '@jiebang/platform/authorisation';
import { IntField } from '@jiebang/platform/graphql';
import { ChallengesForMe } from '../challenges-for-me.js';
import { FittingChallenges } from './challenge-fit.type.js';

const DEFAULT_FIRST = 20;

@ArgsType()
class ChallengesForMeArgs {
  @IntField({ min: 1, max: 60, nullable: true, description: `${DEFAULT_FIRST} when left out` })
  first?: number | null;
}

@Resolver(() => FittingChallenges)
export class ChallengeFitResolver {
  constructor(private readonly forMe: ChallengesForMe) {}

  @AllowSignedIn()
  @Query(() => FittingChallenges, {
    nullable: true,
    description: 'Open challenges that fit oneself, with the reasons; null before there is a profile',
  })
  async challengesForMe(@CurrentViewer() viewer: Viewer, @Args() { first }: ChallengesForMeArgs) {
    const found = await this.forMe.run(viewer, first ?? DEFAULT_FIRST);
    if (!found) return null;
    return {
      judged: found.judged,
      fits: found.fits.map((fit) => {
        const english = fitSentences(fit, 'en');
        const reasons = fitSentences(fit, 'zh').map((textZh, at) => ({
          textZh,
          textEn: english[at] ?? textZh,
        }));
        return { ...fit, reasons };
      }),
    };
  }
}
