import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import type { Id } from '@jiebang/kernel';
import { IdField, PlainField, TextField, TextListField } from '@jiebang/platform/graphql';
import type { FacilitySort } from '../labs.read-model.js';
import { FacilitySortEnum } from './facility.type.js';

@InputType({ description: 'The whole of a facility: what is left out is empty.' })
export class SaveFacilityInput {
  @IdField()
  organisationId: Id;

  @TextField({ max: 120 })
  nameZh: string;

  @TextField({ max: 200 })
  nameEn: string;

  @TextField({ max: 2000, nullable: true })
  summaryZh?: string | null;

  @TextField({ max: 4000, nullable: true })
  summaryEn?: string | null;

  @TextListField({ max: 40, maxItems: 10, description: 'Keys of categories of capabilities' })
  categories: string[];

  @TextField({ max: 60, nullable: true })
  city?: string | null;

  @TextField({ max: 60, nullable: true })
  campus?: string | null;

  @PlainField(() => Boolean)
  openAccess: boolean;

  @IdField({ description: 'Who answers for it' })
  responsiblePersonId: Id;

  @TextField({ max: 4000, nullable: true })
  bookingRulesZh?: string | null;

  @TextField({ max: 8000, nullable: true })
  bookingRulesEn?: string | null;
}

@ArgsType()
export class FacilitiesArgs {
  @Field(() => Int, { nullable: true })
  first?: number;

  @Field(() => String, { nullable: true })
  after?: string;

  @TextField({ max: 40, nullable: true, description: 'Key of a category of capabilities' })
  category?: string | null;

  @TextField({ max: 60, nullable: true })
  city?: string | null;

  @TextField({ max: 60, nullable: true })
  campus?: string | null;

  @IdField({ nullable: true, description: 'With everything below it' })
  organisationId?: Id | null;

  @PlainField(() => Boolean, { nullable: true })
  openAccess?: boolean | null;

  @PlainField(() => FacilitySortEnum, { nullable: true })
  sort?: FacilitySort | null;
}
