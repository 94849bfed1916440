import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Person } from '@jiebang/identity';
import type { Id } from '@jiebang/kernel';
import { resultUnion } from '@jiebang/platform/graphql';
import { APPLICATION_STATES, type ApplicationState } from '../domain/application-lifecycle.js';
import { Team } from './team.type.js';

export const TeamApplicationStateEnum = Object.fromEntries(APPLICATION_STATES.map((state) => [state, state]));
registerEnumType(TeamApplicationStateEnum, { name: 'TeamApplicationState' });

@ObjectType({ description: 'A student asks to join a team.' })
export class TeamApplication {
  @Field(() => ID)
  id: Id;

  @Field(() => TeamApplicationStateEnum)
  state: ApplicationState;

  @Field()
  message: string;

  @Field(() => ID, { nullable: true, description: 'The open seat that it is for; it is gone once filled' })
  openSeatId: Id | null;

  @Field(() => Date)
  createdAt: Date;

  @Field(() => Date, { nullable: true })
  decidedAt: Date | null;

  @Field(() => Team)
  team?: Team;

  @Field(() => Person, { nullable: true, description: 'The applicant' })
  person?: Person;

  teamId: Id;
  personId: Id;
}

export const ApplyToTeamResult = resultUnion('ApplyToTeamResult', TeamApplication);
export const WithdrawTeamApplicationResult = resultUnion('WithdrawTeamApplicationResult', TeamApplication);
export const AnswerTeamApplicationResult = resultUnion('AnswerTeamApplicationResult', Team);
