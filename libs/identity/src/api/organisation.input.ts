import { InputType } from '@nestjs/graphql';
import type { Id } from '@jiebang/kernel';
import { IdField, IntField, PlainField, TextField } from '@jiebang/platform/graphql';
import type { OrganisationKind } from '../domain/organisation.js';
import { OrganisationKindEnum } from './organisation.type.js';

@InputType()
export class CreateOrganisationInput {
  @PlainField(() => OrganisationKindEnum)
  kind: OrganisationKind;

  @IdField({ nullable: true, description: 'The organisation that it is a part of' })
  parentId?: Id | null;

  @TextField({ max: 200 })
  nameZh: string;

  @TextField({ max: 200 })
  nameEn: string;

  @TextField({ max: 40, nullable: true })
  code?: string | null;
}

@InputType({ description: 'What is left out stays as it is. The kind stays for good.' })
export class UpdateOrganisationInput {
  @IdField()
  id: Id;

  @IntField({ min: 1, max: 2_147_483_647 })
  version: number;

  @IdField({ nullable: true, description: 'The organisation that it is a part of; null: of none' })
  parentId?: Id | null;

  @TextField({ max: 200, nullable: true })
  nameZh?: string | null;

  @TextField({ max: 200, nullable: true })
  nameEn?: string | null;

  @TextField({ max: 40, nullable: true, description: 'null takes the code away' })
  code?: string | null;
}
