import { Query, Resolver } from '@nestjs/graphql';
import { AllowPublic } from '@jiebang/platform/authorisation';
import { ChallengesReadModel } from '../lists/challenges.read-model.js';
import { ChallengeArea, ChallengeFigures } from './challenge-figures.type.js';

/** What a front page and a filter need to know of all published challenges at once. */
@Resolver(() => ChallengeFigures)
export class ChallengeFiguresResolver {
  constructor(private readonly reads: ChallengesReadModel) {}

  @AllowPublic()
  @Query(() => ChallengeFigures, { description: 'How much is published' })
  challengeFigures() {
    return this.reads.figures();
  }

  @AllowPublic()
  @Query(() => [ChallengeArea], { description: 'Areas of published challenges, by key' })
  challengeAreas() {
    return this.reads.areas();
  }
}
