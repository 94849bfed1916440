import { InputType } from '@nestjs/graphql';
import type { Id } from '@jiebang/kernel';
import { IdField, PlainField, TextField } from '@jiebang/platform/graphql';
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
