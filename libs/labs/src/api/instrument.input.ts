import { InputType, registerEnumType } from '@nestjs/graphql';
import type { Fen, Id } from '@jiebang/kernel';
import { FenField, IdField, IntField, PlainField, TextField } from '@jiebang/platform/graphql';

const IN_USE = { available: 'available', maintenance: 'maintenance' } as const;
registerEnumType(IN_USE, { name: 'InstrumentStatusInUse' });

@InputType({ isAbstract: true })
abstract class PricedInput {
  @FenField({ nullable: true })
  internalFen?: Fen | null;

  @FenField({ nullable: true })
  externalFen?: Fen | null;

  @TextField({ max: 20, nullable: true })
  unitZh?: string | null;

  @TextField({ max: 40, nullable: true })
  unitEn?: string | null;
}

@InputType({ description: 'The whole of an instrument: what is left out is empty.' })
export class SaveInstrumentInput extends PricedInput {
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
}

@InputType({ description: 'The whole of a service: what is left out is empty.' })
export class SaveServiceInput extends PricedInput {
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
}
