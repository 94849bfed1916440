import { InputType } from '@nestjs/graphql';
import type { Id } from '@jiebang/kernel';
import { DateField, IdField, IntField, PlainField, TextField } from '@jiebang/platform/graphql';

@InputType()
export class AddAffiliationInput {
  @IdField()
  personId: Id;

  @IdField()
  organisationId: Id;

  @TextField({ max: 100 })
  titleZh: string;

  @TextField({ max: 200 })
  titleEn: string;

  @PlainField(() => Boolean, { nullable: true, description: 'Shown first from now on' })
  main?: boolean | null;

  @DateField({ nullable: true })
  startedOn?: string | null;
}

@InputType()
export class EndAffiliationInput {
  @IdField()
  id: Id;

  @IntField({ min: 1, max: 2_147_483_647 })
  version: number;

  @DateField({ nullable: true, description: 'Still belongs to the post; left out: it is over now' })
  lastDay?: string | null;
}
