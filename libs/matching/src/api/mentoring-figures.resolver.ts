import { Query, Resolver } from '@nestjs/graphql';
import { AllowPublic } from '@jiebang/platform/authorisation';
import { MatchingReadModel } from '../matching.read-model.js';
import { MentoringFigures } from './mentoring-figures.type.js';

@Resolver(() => MentoringFigures)
export class MentoringFiguresResolver {
  constructor(private readonly matching: MatchingReadModel) {}

  @AllowPublic()
  @Query(() => MentoringFigures, { description: 'Counts for everybody; no name is part of them' })
  mentoringFigures() {
    return this.matching.figures();
  }
}
