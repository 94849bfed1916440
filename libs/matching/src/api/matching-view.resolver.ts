import { Query, Resolver } from '@nestjs/graphql';
import { Clock, type Viewer } from '@jiebang/kernel';
import { PeopleReadModel } from '@jiebang/people';
import { AllowSignedIn, CurrentViewer } from '@jiebang/platform/authorisation';
import { matchingView } from '../matching-view.js';
import { MentorGroupRepository } from '../mentor-group.repository.js';
import { MatchingView } from './matching-view.type.js';

@Resolver(() => MatchingView)
export class MatchingViewResolver {
  constructor(
    private readonly people: PeopleReadModel,
    private readonly groups: MentorGroupRepository,
    private readonly clock: Clock,
  ) {}

  @AllowSignedIn()
  @Query(() => MatchingView, {
    nullable: true,
    description: 'What a run would judge oneself by; null before there is a profile',
  })
  async myMatchingView(@CurrentViewer() { personId }: Viewer) {
    if (personId === null) return null;
    const [person] = await this.people.studentProfiles([personId]);
    if (!person) return null;
    const held = (await this.groups.heldPlaces([personId])).get(personId) ?? 0;
    return matchingView(person, held, this.clock.now().getUTCFullYear());
  }
}
