import { InputType, registerEnumType } from '@nestjs/graphql';
import type { Id } from '@jiebang/kernel';
import { IdField, IntField, NestedListField, PlainField, TextField } from '@jiebang/platform/graphql';
import { MOST_PRICES } from '../domain/price.js';
import { PriceLineInput } from './price.type.js';

const IN_USE = { available: 'available', maintenance: 'maintenance' } as const;
registerEnumType(IN_USE, { name: 'InstrumentStatusInUse' });

@InputType({ description: 'The whole of an instrument: what is left out is empty.' })
export class SaveInstrumentInput {
  @IdField()
  facilityId: Id;

  @TextField({ max: 120 })
  nameZh: string;

  @TextField({ max: 200 })
  nameEn: string;

  @TextField({ max: 120, nullable: true })
  model?: string | null;

  @TextField({ max: 40, description: 'Key of a category of capabilities' })
  category: string;

  @PlainField(() => IN_USE, { nullable: true, description: 'Available when left out' })
  status?: keyof typeof IN_USE | null;

  @PlainField(() => Boolean, { nullable: true })
  requiresTraining?: boolean | null;

  @IntField({ min: 1, max: 10_080, nullable: true })
  minimumBookingMinutes?: number | null;

  @NestedListField(() => PriceLineInput, { maxItems: MOST_PRICES, nullable: true })
  prices?: PriceLineInput[] | null;
}

@InputType({ description: 'The whole of a service: what is left out is empty.' })
export class SaveServiceInput {
  @IdField()
  facilityId: Id;

  @IdField({ nullable: true, description: 'An instrument of the facility' })
  instrumentId?: Id | null;

  @TextField({ max: 120 })
  nameZh: string;

  @TextField({ max: 200 })
  nameEn: string;

  @TextField({ max: 500, nullable: true, description: 'Where the price comes from' })
  priceNote?: string | null;

  @PlainField(() => Boolean, { nullable: true, description: 'True when left out' })
  offered?: boolean | null;

  @NestedListField(() => PriceLineInput, { maxItems: MOST_PRICES, nullable: true })
  prices?: PriceLineInput[] | null;
}
