import { applyDecorators } from '@nestjs/common';
import { Field, Float, InputType, registerEnumType } from '@nestjs/graphql';
import { IsOptional, Max, Min } from 'class-validator';
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
import type { FairnessOptions } from '../match-run.repository.js';
import { MOST_BUDGET } from '../what-if-snapshot.js';

const WEIGHT = { code: 'OUT_OF_RANGE', zh: '权重须为 0 到 1000。', en: 'A weight from 0 to 1000.' };

const SHARE = { code: 'OUT_OF_RANGE', zh: '须在 0 到 1 之间。', en: 'A number from 0 to 1.' };

/** A share of something, 0 to 1, that may be left out. */
function ShareField(description: string) {
  return applyDecorators(
    Field(() => Float, { nullable: true, description }),
    IsOptional(),
    Min(0, { context: SHARE }),
    Max(1, { context: SHARE }),
  );
}

@InputType()
export class NamedWeightInput {
  @TextField({ max: 40 })
  name: string;

  @Field(() => Float)
  @Min(0, { context: WEIGHT })
  @Max(1000, { context: WEIGHT })
  weight: number;
}

export const FairnessModeEnum = { total: 'total', worst_off_first: 'worst-off-first' } as const;
registerEnumType(FairnessModeEnum, {
  name: 'FairnessMode',
  description:
    'total: the largest sum; worst_off_first: the worst-off group as well off as can be, then the next',
});

@InputType({ description: 'How to weigh the sum against the groups that get least.' })
export class FairnessInput {
  @PlainField(() => FairnessModeEnum)
  mode: FairnessOptions['mode'];

  @ShareField('The largest share of the sum that may be given up for it, 0 to 1; default 0.02')
  giveUp?: number | null;

  @IntField({
    min: 0,
    max: 10_000_000,
    nullable: true,
    description: 'A group worth less than this is rather left open; 1,000,000 = one perfect pair',
  })
  floor?: number | null;
}

/** What a run may be told about how to decide. */
@InputType({ isAbstract: true })
abstract class MatchOptionsInput {
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

  @ShareField('Good enough: the search ends at this gap. 0.001: no plan is more than 0.1% better; default 0')
  wantedGap?: number | null;

  @NestedField(() => FairnessInput, { nullable: true })
  fairness?: FairnessInput | null;
}

@InputType({
  description:
    'Keep to the groups in force. Seats whose mentor cannot stay change in any case and are not counted',
})
export class RematchInput {
  @IntField({
    min: 0,
    max: MOST_BUDGET,
    description: 'Most other seats that may get another mentor; filling an open seat is no change',
  })
  budget: number;
}

@InputType()
export class MatchRunInput extends MatchOptionsInput {
  @IdField()
  programmeId: Id;

  @TextListField({
    max: 40,
    maxItems: 6,
    nullable: true,
    description: 'Slots of a group; default clinician, scientist, engineer',
  })
  slots?: string[] | null;

  @NestedField(() => RematchInput, {
    nullable: true,
    description:
      'Repairs the plan in force (a re-match) in place of deciding for the teams that wait alone: groups whose invitations are open may change; who has accepted stays',
  })
  rematch?: RematchInput | null;
}

@InputType({ description: 'A seat that is decided: this mentor in this seat of this team.' })
export class WhatIfLockInput {
  @IdField()
  teamId: Id;

  @TextField({ max: 40 })
  slot: string;

  @IdField({ description: 'The mentor' })
  personId: Id;
}

@InputType({ description: 'A team and a mentor who shall not sit together.' })
export class WhatIfVetoInput {
  @IdField()
  teamId: Id;

  @IdField({ description: 'The mentor' })
  personId: Id;
}

@InputType({ description: 'What is left out stays as it was for the base.' })
export class WhatIfInput extends MatchOptionsInput {
  @IdField({ description: 'The run whose own input is decided otherwise' })
  baseRunId: Id;

  @NestedListField(() => WhatIfLockInput, { maxItems: 200, nullable: true })
  locks?: WhatIfLockInput[] | null;

  @NestedListField(() => WhatIfVetoInput, { maxItems: 200, nullable: true })
  vetoes?: WhatIfVetoInput[] | null;

  @IdListField({ maxItems: 200, nullable: true, description: 'Mentors who would not be there' })
  removedMentorIds?: Id[] | null;

  @NestedField(() => RematchInput, {
    nullable: true,
    description: 'Change the groups of the base as little as told; leave out to decide anew',
  })
  rematch?: RematchInput | null;
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
