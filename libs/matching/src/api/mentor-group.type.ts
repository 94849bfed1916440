import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Id } from '@jiebang/kernel';
import { connectionOf, resultUnion } from '@jiebang/platform/graphql';
import {
  MENTOR_GROUP_STATES,
  MENTOR_SEAT_STATES,
  type MentorGroupState,
  type MentorSeatState,
} from '../domain/mentor-group.lifecycle.js';
import type { OpenSeatExplanation, SeatExplanation } from '../engine/engine.js';
import { OFFICE_EVENTS } from '../move-mentor-group.js';

export const MentorGroupStateEnum = Object.fromEntries(MENTOR_GROUP_STATES.map((state) => [state, state]));
registerEnumType(MentorGroupStateEnum, { name: 'MentorGroupState' });
export const MentorSeatStateEnum = Object.fromEntries(MENTOR_SEAT_STATES.map((state) => [state, state]));
registerEnumType(MentorSeatStateEnum, { name: 'MentorSeatState' });
export const MentorGroupEventEnum = Object.fromEntries(OFFICE_EVENTS.map((event) => [event, event]));
registerEnumType(MentorGroupEventEnum, {
  name: 'MentorGroupEvent',
  description: 'What the project office may do with a group',
});

@ObjectType({ description: 'One component of an affinity.' })
export class AffinityComponentScore {
  @Field()
  name: string;

  @Field(() => Int, {
    nullable: true,
    description: '0 to 1,000,000; null where the team gives nothing to judge by',
  })
  score: number | null;

  @Field(() => Float)
  weight: number;
}

@ObjectType({ description: 'A seat of a mentor group, with the reasons of the choice.' })
export class MentorSeat {
  @Field(() => ID)
  id: Id;

  @Field(() => ID)
  groupId: Id;

  @Field({ description: 'clinician, scientist, engineer, ...' })
  slot: string;

  @Field(() => MentorSeatStateEnum)
  state: MentorSeatState;

  @Field(() => Date, { nullable: true })
  invitedAt: Date | null;

  @Field(() => Date, { nullable: true })
  expiresAt: Date | null;

  @Field(() => Date, { nullable: true })
  respondedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'What the mentor said when declining' })
  responseReason: string | null;

  @Field(() => Int)
  version: number;

  personId: Id;
  attempt: number;
  explanation: SeatExplanation;
}

@ObjectType({ description: 'The mentors of one team (导师组).' })
export class MentorGroup {
  @Field(() => ID)
  id: Id;

  @Field(() => ID)
  runId: Id;

  @Field(() => ID)
  programmeId: Id;

  @Field(() => ID)
  teamId: Id;

  @Field(() => MentorGroupStateEnum)
  state: MentorGroupState;

  @Field(() => Float, { description: 'affinity + cohesion; 1,000,000 = one perfect pair' })
  score: number;

  @Field(() => Float)
  affinity: number;

  @Field(() => Float)
  cohesion: number;

  @Field(() => [String])
  slots: string[];

  @Field(() => Int)
  version: number;
}

@ObjectType({ description: 'A seat that a run could not fill, with the binding reason.' })
export class OpenSeat {
  @Field(() => ID)
  teamId: Id;

  @Field()
  slot: string;

  explanation: OpenSeatExplanation;
}

@ObjectType()
export class MentorGroupConnection extends connectionOf(MentorGroup) {}

@ObjectType()
export class MentorSeatConnection extends connectionOf(MentorSeat) {}

export const MentorGroupResult = resultUnion('MentorGroupResult', MentorGroup);
