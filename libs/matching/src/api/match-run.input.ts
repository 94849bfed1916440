import { Field, Float, InputType } from '@nestjs/graphql';
import { Max, Min } from 'class-validator';
import type { Id } from '@jiebang/kernel';
import {
  IdField,
  IntField,
  NestedListField,
  PlainField,
  TextField,
  TextListField,
} from '@jiebang/platform/graphql';

const WEIGHT = { code: 'OUT_OF_RANGE', zh: '权重须为 0 到 1000。', en: 'A weight from 0 to 1000.' };

@InputType()
export class NamedWeightInput {
  @TextField({ max: 40 })
  name: string;

  @Field(() => Float)
  @Min(0, { context: WEIGHT })
  @Max(1000, { context: WEIGHT })
  weight: number;
}

@InputType()
export class MatchRunInput {
  @IdField()
  programmeId: Id;

  @TextListField({
    max: 40,
    maxItems: 6,
    nullable: true,
    description: 'Slots of a group; default clinician, scientist, engineer',
  })
  slots?: string[] | null;

  @NestedListField(() => NamedWeightInput, {
    maxItems: 20,
    nullable: true,
    description: 'Weights of the affinity components',
  })
  weights?: NamedWeightInput[] | null;

  @NestedListField(() => NamedWeightInput, {
    maxItems: 20,
    nullable: true,
    description: 'Worth of what mentors have in common',
  })
  cohesionWeights?: NamedWeightInput[] | null;

  @IntField({
    min: 0,
    max: 2_147_483_647,
    nullable: true,
    description: 'Breaks ties; the same seed gives the same plan',
  })
  seed?: number | null;

  @IntField({ min: 5, max: 1000, nullable: true, description: 'Candidates looked at for each seat' })
  candidateLimit?: number | null;

  @IntField({
    min: 1,
    max: 3600,
    nullable: true,
    description: 'Seconds after which the best plan so far is taken',
  })
  timeLimitSeconds?: number | null;
}

@InputType()
export class MatchConstraintInput {
  @IdField()
  programmeId: Id;

  @IdField()
  teamId: Id;

  @IdField({ description: 'The mentor' })
  personId: Id;

  @TextField({ max: 40, nullable: true, description: 'The seat to lock; leave out for a veto' })
  slot?: string | null;

  @TextField({ max: 500 })
  reason: string;
}

@InputType()
export class AnswerMentorInvitationInput {
  @IdField()
  seatId: Id;

  @PlainField(() => Boolean)
  accept: boolean;

  @TextField({
    max: 500,
    nullable: true,
    description: 'Why not; the project office and nobody else reads it',
  })
  reason?: string | null;
}
