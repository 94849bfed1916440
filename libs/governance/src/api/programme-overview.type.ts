import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Id } from '@jiebang/kernel';
import {
  DEADLINE_KINDS,
  FUNNEL_STEPS,
  WARNING_KINDS,
  type DeadlineKind,
  type FunnelStep,
  type WarningKind,
} from '../programme-overview.read-model.js';

const enumOf = (values: readonly string[]) => Object.fromEntries(values.map((value) => [value, value]));

export const FunnelStepEnum = enumOf(FUNNEL_STEPS);
registerEnumType(FunnelStepEnum, { name: 'FunnelStep' });

export const ProgrammeDeadlineKindEnum = enumOf(DEADLINE_KINDS);
registerEnumType(ProgrammeDeadlineKindEnum, { name: 'ProgrammeDeadlineKind' });

export const ProgrammeWarningKindEnum = enumOf(WARNING_KINDS);
registerEnumType(ProgrammeWarningKindEnum, { name: 'ProgrammeWarningKind' });

@ObjectType({ description: 'How much has come at least so far.' })
export class FunnelCount {
  @Field(() => FunnelStepEnum)
  step: FunnelStep;

  @Field(() => Int)
  count: number;
}

@ObjectType({ description: 'What the clock will do, or has to have been done by then.' })
export class ProgrammeDeadline {
  @Field(() => ProgrammeDeadlineKindEnum)
  kind: DeadlineKind;

  @Field(() => GraphQLISODateTime)
  at: Date;

  @Field(() => ID, { nullable: true, description: 'The list, call or programme; null for answers of many' })
  subjectId: Id | null;

  @Field(() => String, { nullable: true })
  titleZh: string | null;

  @Field(() => String, { nullable: true })
  titleEn: string | null;

  @Field(() => Int, { description: 'Challenges of a list, answers due on that day; else 1' })
  count: number;
}

@ObjectType({ description: 'What the office should look at.' })
export class ProgrammeWarning {
  @Field(() => ProgrammeWarningKindEnum)
  kind: WarningKind;

  @Field(() => Int)
  count: number;

  @Field(() => ID, { nullable: true, description: 'The list; null where many things are meant' })
  subjectId: Id | null;

  @Field(() => String, { nullable: true })
  titleZh: string | null;

  @Field(() => String, { nullable: true })
  titleEn: string | null;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'The close, the first expiry, the oldest question',
  })
  at: Date | null;
}

@ObjectType({
  description: 'Where a programme stands, for its office. Counts alone; needs of no programme count too.',
})
export class ProgrammeOverview {
  @Field(() => ID)
  programmeId: Id;

  @Field(() => GraphQLISODateTime, { description: 'When it was counted' })
  at: Date;

  @Field(() => [FunnelCount])
  funnel: FunnelCount[];

  @Field(() => [ProgrammeDeadline], { description: 'The nearest first' })
  deadlines: ProgrammeDeadline[];

  @Field(() => [ProgrammeWarning])
  warnings: ProgrammeWarning[];
}
