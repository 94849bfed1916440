import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import type { Id } from '@jiebang/kernel';
import {
  IdField,
  IdListField,
  IntField,
  NestedField,
  NestedListField,
  PlainField,
  TextField,
  TextListField,
} from '@jiebang/platform/graphql';
import type { TeamState } from '../domain/team-lifecycle.js';
import { TeamStateEnum } from './team.type.js';

const MAX_VERSION = 2_147_483_647;

@ArgsType()
export class TeamArgs {
  @IdField()
  id: Id;
}

@InputType()
export class TeamFilterInput {
  @PlainField(() => [TeamStateEnum], { nullable: true })
  states?: TeamState[];

  @TextField({ max: 20, nullable: true, description: 'Looks for this discipline' })
  wantedDisciplineCode?: string;

  @PlainField(() => Boolean, { nullable: true, description: 'The team board: takes members, and says whom' })
  withOpenSeats?: boolean;

  @TextField({ max: 40, nullable: true, description: 'A member is on this campus, and tells so' })
  campus?: string;

  @TextField({ max: 100, nullable: true, description: 'Stands in a name or in a summary' })
  search?: string;
}

@ArgsType()
export class TeamsArgs {
  @IdField()
  programmeId: Id;

  @NestedField(() => TeamFilterInput, { nullable: true })
  filter?: TeamFilterInput;

  @Field(() => Int, { nullable: true })
  first?: number;

  @Field(() => String, { nullable: true })
  after?: string;
}

@InputType()
export class OpenSeatInput {
  @TextField({ max: 20 })
  disciplineCode: string;

  @TextField({ max: 300, min: 0 })
  note: string;
}

@InputType()
export class FormTeamInput {
  @IdField()
  programmeId: Id;

  @TextField({ max: 60 })
  nameZh: string;

  @TextField({ max: 120 })
  nameEn: string;

  @TextField({ max: 2000, min: 0, nullable: true })
  summaryZh?: string;

  @TextField({ max: 4000, min: 0, nullable: true })
  summaryEn?: string;

  @TextListField({ max: 20, maxItems: 10 })
  wantedDisciplineCodes: string[];

  @NestedListField(() => OpenSeatInput, { maxItems: 10, nullable: true })
  openSeats?: OpenSeatInput[];
}

@InputType({ description: 'What is left out stays as it is.' })
export class UpdateTeamInput {
  @IdField()
  teamId: Id;

  @IntField({ min: 1, max: MAX_VERSION })
  version: number;

  @TextField({ max: 60, nullable: true })
  nameZh?: string;

  @TextField({ max: 120, nullable: true })
  nameEn?: string;

  @TextField({ max: 2000, min: 0, nullable: true })
  summaryZh?: string;

  @TextField({ max: 4000, min: 0, nullable: true })
  summaryEn?: string;

  @TextListField({ max: 20, maxItems: 10, nullable: true })
  wantedDisciplineCodes?: string[];

  @NestedListField(() => OpenSeatInput, { maxItems: 10, nullable: true, description: 'Replaces them all' })
  openSeats?: OpenSeatInput[];

  @IdField({ nullable: true, description: 'The member to whom the lead is handed' })
  leaderPersonId?: Id;
}

@InputType()
export class RankChallengesInput {
  @IdField()
  teamId: Id;

  @IdListField({ maxItems: 3, description: 'The first choice first; an empty list takes all choices back' })
  challengeIds: Id[];

  @IntField({ min: 1, max: MAX_VERSION })
  version: number;
}

@InputType()
export class LockTeamInput {
  @IdField()
  teamId: Id;

  @IntField({ min: 1, max: MAX_VERSION })
  version: number;
}

@InputType()
export class ReopenTeamInput extends LockTeamInput {
  @TextField({ max: 1000, description: 'Kept with the team for good' })
  reason: string;
}

@InputType()
export class DissolveTeamInput extends LockTeamInput {}

@InputType()
export class LeaveTeamInput {
  @IdField()
  teamId: Id;
}

@InputType()
export class InviteToTeamInput {
  @IdField()
  teamId: Id;

  @IdField()
  personId: Id;
}

@InputType()
export class AnswerTeamInvitationInput {
  @IdField()
  invitationId: Id;

  @PlainField(() => Boolean)
  accept: boolean;
}

@InputType()
export class ApplyToTeamInput {
  @IdField()
  teamId: Id;

  @IdField({ nullable: true })
  openSeatId?: Id;

  @TextField({ max: 2000, min: 0 })
  message: string;
}

@InputType()
export class AnswerTeamApplicationInput {
  @IdField()
  applicationId: Id;

  @PlainField(() => Boolean)
  accept: boolean;
}

@InputType()
export class WithdrawTeamApplicationInput {
  @IdField()
  applicationId: Id;
}
