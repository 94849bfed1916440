import { ArgsType } from '@nestjs/graphql';
import type { Id } from '@jiebang/kernel';
import { IdField, IntField, PlainField, TextField } from '@jiebang/platform/graphql';
import type { OutcomeType } from '../domain/outcome.js';
import { OutcomeTypeEnum } from './outcome.type.js';

@ArgsType()
export class OutcomesArgs {
  @PlainField(() => [OutcomeTypeEnum], { nullable: true })
  types?: OutcomeType[] | null;

  @IdField({ nullable: true })
  challengeId?: Id | null;

  @IdField({ nullable: true })
  needId?: Id | null;

  @IdField({ nullable: true })
  teamId?: Id | null;

  @IdField({ nullable: true, description: 'Somebody who agreed to be named' })
  personId?: Id | null;

  @IntField({ min: 1, max: 100, nullable: true })
  first?: number;

  @TextField({ max: 500, nullable: true })
  after?: string;
}
