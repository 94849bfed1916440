import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Person } from '@jiebang/identity';
import type { Id } from '@jiebang/kernel';
import { connectionOf, resultUnion } from '@jiebang/platform/graphql';
import { TEAM_LACKS, type TeamLack } from '../domain/team-completeness.js';
import { TEAM_STATES, type TeamState } from '../domain/team-lifecycle.js';

export const TeamStateEnum = Object.fromEntries(TEAM_STATES.map((state) => [state, state]));
registerEnumType(TeamStateEnum, { name: 'TeamState' });

export const TeamLackEnum = Object.fromEntries(TEAM_LACKS.map((lack) => [lack, lack]));
registerEnumType(TeamLackEnum, { name: 'TeamLackCode' });

@ObjectType({ description: 'Something that a team needs before it is complete.' })
export class TeamLackNote {
  @Field(() => TeamLackEnum)
  code: TeamLack;

  @Field({ description: "In the reader's language" })
  message: string;
}

@ObjectType({ description: 'A place that a team wants to fill.' })
export class TeamOpenSeat {
  @Field(() => ID)
  id: Id;

  @Field({ description: 'The discipline wanted' })
  disciplineCode: string;

  @Field()
  note: string;
}

@ObjectType({ description: 'A change request that opened a locked team again.' })
export class TeamReopening {
  @Field(() => ID)
  id: Id;

  @Field()
  reason: string;

  @Field(() => Date)
  reopenedAt: Date;

  @Field(() => Person, { nullable: true })
  by?: Person;

  reopenedBy: Id;
}

@ObjectType({ description: 'A student team of one programme.' })
export class Team {
  @Field(() => ID)
  id: Id;

  @Field(() => ID)
  programmeId: Id;

  @Field()
  nameZh: string;

  @Field()
  nameEn: string;

  @Field({ description: 'May be empty; show the English one then' })
  summaryZh: string;

  @Field({ description: 'May be empty; show the Chinese one then' })
  summaryEn: string;

  @Field(() => [String], { description: 'Where its members are, as far as they tell others' })
  campuses: string[];

  @Field(() => [String], { description: 'Disciplines that the team looks for in mentors and members' })
  wantedDisciplineCodes: string[];

  @Field(() => TeamStateEnum)
  state: TeamState;

  @Field(() => Date, { nullable: true })
  lockedAt: Date | null;

  @Field(() => Int)
  version: number;

  @Field(() => Person, { nullable: true })
  leader?: Person;

  @Field(() => [Person], { description: 'The leader first' })
  members?: Person[];

  @Field(() => [TeamOpenSeat])
  openSeats?: TeamOpenSeat[];

  leaderPersonId: Id;
  memberPersonIds: Id[];
  choices: Id[];
  lacks: TeamLack[];
}

@ObjectType()
export class TeamConnection extends connectionOf(Team) {}

export const FormTeamResult = resultUnion('FormTeamResult', Team);
export const UpdateTeamResult = resultUnion('UpdateTeamResult', Team);
export const LeaveTeamResult = resultUnion('LeaveTeamResult', Team);
export const RankChallengesResult = resultUnion('RankChallengesResult', Team);
export const LockTeamResult = resultUnion('LockTeamResult', Team);
export const ReopenTeamResult = resultUnion('ReopenTeamResult', Team);
export const DissolveTeamResult = resultUnion('DissolveTeamResult', Team);
