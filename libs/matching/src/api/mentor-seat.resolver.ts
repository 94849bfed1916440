import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Person, PersonLoader } from '@jiebang/identity';
import type { GraphqlContext } from '@jiebang/platform/graphql';
import type { MentorSeatRecord, OpenSeatRecord } from '../matching.read-model.js';
import { AffinityComponentScore, MentorGroup, MentorSeat, OpenSeat } from './mentor-group.type.js';
import { MentorGroupLoader } from './mentor-seats.loader.js';
import { ReasonWriter } from './reason-writer.js';

@Resolver(() => MentorSeat)
export class MentorSeatResolver {
  constructor(
    private readonly people: PersonLoader,
    private readonly groups: MentorGroupLoader,
    private readonly writer: ReasonWriter,
  ) {}

  @ResolveField(() => Person)
  mentor(@Parent() { personId }: MentorSeatRecord, @Context() context: GraphqlContext) {
    return this.people.load(context, personId);
  }

  @ResolveField(() => MentorGroup)
  group(@Parent() { groupId }: MentorSeatRecord, @Context() context: GraphqlContext) {
    return this.groups.load(context, groupId);
  }

  @ResolveField(() => Number, { description: 'Affinity of team and mentor, 0 to 1,000,000' })
  affinity(@Parent() { explanation }: MentorSeatRecord): number {
    return explanation.affinity;
  }

  @ResolveField(() => [AffinityComponentScore])
  components(@Parent() { explanation }: MentorSeatRecord) {
    return explanation.components;
  }

  @ResolveField(() => [String], { description: 'Words of the team that the mentor shares' })
  sharedTerms(@Parent() { explanation }: MentorSeatRecord) {
    return explanation.sharedTerms;
  }

  @ResolveField(() => [String], { description: "Why this mentor, in the reader's language" })
  reasons(@Parent() { explanation }: MentorSeatRecord, @Context() context: GraphqlContext) {
    // Who else was in question is the project office's business.
    const own = explanation.reasons.filter(({ code }) => OPEN_TO_ALL.has(code) || isOffice(context));
    return this.writer.sentences(own, context);
  }
}

const OPEN_TO_ALL: ReadonlySet<string> = new Set([
  'locked',
  'shared-terms',
  'shared-disciplines',
  'shared-methods',
  'evidence-fits',
  'availability-fits',
  'cohesion',
]);

function isOffice({ viewer }: GraphqlContext): boolean {
  return viewer.grants.some(({ role }) => role === 'pmo' || role === 'auditor');
}

@Resolver(() => OpenSeat)
export class OpenSeatResolver {
  constructor(private readonly writer: ReasonWriter) {}

  @ResolveField(() => [String], { description: "Why the seat is open, in the reader's language" })
  reasons(@Parent() { explanation }: OpenSeatRecord, @Context() context: GraphqlContext) {
    return this.writer.sentences(explanation.reasons, context);
  }
}
