import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Id } from '@jiebang/kernel';
import { connectionOf } from '@jiebang/platform/graphql';

@ObjectType({ description: 'A challenge that a team would get.' })
export class AllocatedChoice {
  @Field(() => ID)
  challengeId: Id;

  @Field(() => Int, { description: '1 for the first choice of the team' })
  rank: number;
}

@ObjectType({ description: 'What a team would get in either way of deciding; null: none of its choices.' })
export class AllocatedTeamChoice {
  @Field(() => ID)
  teamId: Id;

  @Field(() => AllocatedChoice, { nullable: true })
  stable: AllocatedChoice | null;

  @Field(() => AllocatedChoice, { nullable: true })
  leastRank: AllocatedChoice | null;
}

@ObjectType()
export class AllocatedTeamChoiceConnection extends connectionOf(AllocatedTeamChoice) {}

@ObjectType('AllocationSummary', { description: 'How well the wishes would be met.' })
export class AllocationSummaryType {
  @Field(() => [Int], { description: 'Teams that get their first choice, their second, ...' })
  rankCounts: number[];

  @Field(() => Int, { description: 'Sum of the ranks of what teams get' })
  rankTotal: number;

  @Field(() => Int, { description: 'Teams that get none of their choices' })
  unassigned: number;

  @Field(() => Int, {
    description: 'Pairs of a team and a challenge that would both rather have each other; stable: none',
  })
  blockingPairs: number;
}

@ObjectType('ChallengeAllocation', {
  description: 'Who would get which challenge when only so many teams may take the same one. A preview.',
})
export class ChallengeAllocationType {
  @Field(() => AllocationSummaryType, {
    description: 'By deferred acceptance: nobody misses a challenge that went to somebody with less claim',
  })
  stable: AllocationSummaryType;

  @Field(() => AllocationSummaryType, { description: 'By the least sum of ranks' })
  leastRank: AllocationSummaryType;

  @Field(() => AllocatedTeamChoiceConnection)
  teams: AllocatedTeamChoiceConnection;
}
