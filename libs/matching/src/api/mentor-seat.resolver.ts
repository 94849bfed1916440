import { Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Person, PersonLoader } from '@jiebang/identity';
import type { GraphqlContext } from '@jiebang/platform/graphql';
import { standingSeats } from '../domain/seats-standing.js';
import type { MentorSeatRecord, OpenSeatRecord } from '../matching.read-model.js';
import { reasonsFor } from '../mentor-group.policy.js';
import { GroupSight } from './group-sight.js';
import { AffinityComponentScore, MentorGroup, MentorSeat, OpenSeat } from './mentor-group.type.js';
import { MentorGroupLoader, MentorSeatsLoader } from './mentor-seats.loader.js';
import { ReasonWriter } from './reason-writer.js';

@Resolver(() => MentorSeat)
export class MentorSeatResolver {
  constructor(
    private readonly people: PersonLoader,
    private readonly groups: MentorGroupLoader,
    private readonly seats: MentorSeatsLoader,
    private readonly sight: GroupSight,
    private readonly writer: ReasonWriter,
  ) {}

  @ResolveField(() => Person)
  mentor(@Parent() { personId }: MentorSeatRecord, @Context() context: GraphqlContext) {
    return this.people.load(context, personId);
  }

  @ResolveField(() => MentorGroup, {
    nullable: true,
    description: 'Null for who declined: the group is not theirs to see any more',
  })
  async group(@Parent() { groupId }: MentorSeatRecord, @Context() context: GraphqlContext) {
    return this.sight.of(await this.groups.load(context, groupId), context);
  }

  @ResolveField(() => Int, {
    nullable: true,
    description: '1 for the first choice of the seat, 2 after one refusal, ...; for the project office alone',
  })
  async attempt(@Parent() seat: MentorSeatRecord, @Context() context: GraphqlContext) {
    return (await this.sight.includesRefusals(seat, context)) ? seat.attempt : null;
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
  async reasons(@Parent() seat: MentorSeatRecord, @Context() context: GraphqlContext) {
    const inside = await this.sight.includesRefusals(seat, context);
    const present = standingSeats(await this.seats.load(context, seat.groupId));
    const reasons = reasonsFor(
      seat.explanation.reasons,
      inside ? 'office' : present.map(({ personId }) => personId),
    );
    return this.writer.sentences(reasons, context);
  }
}

@Resolver(() => OpenSeat)
export class OpenSeatResolver {
  constructor(private readonly writer: ReasonWriter) {}

  @ResolveField(() => [String], { description: "Why the seat is open, in the reader's language" })
  reasons(@Parent() { explanation }: OpenSeatRecord, @Context() context: GraphqlContext) {
    return this.writer.sentences(explanation.reasons, context);
  }
}
