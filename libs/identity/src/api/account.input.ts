import { InputType } from '@nestjs/graphql';
import type { Id, Role } from '@jiebang/kernel';
import { IdField, IntField, PlainField, TextField } from '@jiebang/platform/graphql';
import { RoleEnum } from './session.type.js';

@InputType()
export class CreateAccountInput {
  @TextField({ max: 64, description: '3 to 64 letters, digits or . _ @ -; kept in small letters' })
  login: string;

  @TextField({ max: 200, nullable: true, description: 'Left out: only the campus signs the person in' })
  password?: string | null;

  @TextField({ max: 100 })
  nameZh: string;

  @TextField({ max: 200 })
  nameEn: string;

  @TextField({ max: 64, nullable: true, description: 'Staff or student number as issuer:number' })
  identityNumber?: string | null;

  @TextField({ max: 19, nullable: true, description: '0000-0002-1825-0097' })
  orcid?: string | null;

  @TextField({ max: 254, nullable: true })
  email?: string | null;
}

@InputType()
export class ChangeAccountInput {
  @IdField()
  id: Id;

  @IntField({ min: 1, max: 2_147_483_647 })
  version: number;
}

@InputType({ description: 'A role everywhere, or within one organisation (and below it) or one programme.' })
export class RoleInput {
  @IdField()
  accountId: Id;

  @PlainField(() => RoleEnum)
  role: Role;

  @IdField({ nullable: true })
  organisationId?: Id | null;

  @IdField({ nullable: true })
  programmeId?: Id | null;
}
