import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Person } from '@jiebang/identity';
import type { Id } from '@jiebang/kernel';
import { resultUnion } from '@jiebang/platform/graphql';
import { SEAT_STATES, type SeatState } from '../domain/seat-lifecycle.js';
import { Team } from './team.type.js';

export const TeamSeatStateEnum = Object.fromEntries(SEAT_STATES.map((state) => [state, state]));
registerEnumType(TeamSeatStateEnum, { name: 'TeamSeatState' });

@ObjectType({ description: 'An invitation to a team, or what became of it.' })
export class TeamInvitation {
  @Field(() => ID)
  id: Id;

  @Field(() => TeamSeatStateEnum)
  state: SeatState;

  @Field(() => Date, { nullable: true, description: 'It can be answered before this instant' })
  expiresAt: Date | null;

  @Field(() => Team)
  team?: Team;

  @Field(() => Person, { nullable: true, description: 'Who is invited' })
  person?: Person;

  teamId: Id;
  personId: Id;
  invitedBy: Id;
}

export const InviteToTeamResult = resultUnion('InviteToTeamResult', TeamInvitation);
export const AnswerTeamInvitationResult = resultUnion('AnswerTeamInvitationResult', Team);
