import { InputType } from '@nestjs/graphql';
import type { Id } from '@jiebang/kernel';
import { DateField, IdField, IntField, TextField } from '@jiebang/platform/graphql';

@InputType()
export class CreateProgrammeInput {
  @TextField({ max: 200 })
  nameZh: string;

  @TextField({ max: 200 })
  nameEn: string;

  @IntField({ min: 2000, max: 2100 })
  year: number;

  @IdField({ nullable: true, description: 'The organisation that runs it' })
  organisationId?: Id | null;

  @IntField({ min: 1, max: 50 })
  teamSizeMin: number;

  @IntField({ min: 1, max: 50 })
  teamSizeMax: number;

  @DateField()
  startsOn: string;

  @DateField()
  endsOn: string;
}

@InputType()
export class UpdateProgrammeInput extends CreateProgrammeInput {
  @IdField()
  id: Id;

  @IntField({ min: 1, max: 2_147_483_647, description: 'The version that was loaded' })
  version: number;
}
