import { ArgsType, InputType } from '@nestjs/graphql';
import type { Id } from '@jiebang/kernel';
import { IdField, IdListField, PlainField, TextField } from '@jiebang/platform/graphql';
import type { ConflictKind } from '../domain/conflict.js';
import { ConflictKindEnum } from './conflict.type.js';

@InputType()
export class DeclareConflictInput {
  @IdField({ description: 'With whom' })
  otherPersonId: Id;

  @PlainField(() => ConflictKindEnum)
  kind: ConflictKind;

  @TextField({ max: 500 })
  reason: string;
}

@ArgsType()
export class ConflictsBetweenArgs {
  @IdListField({ maxItems: 200 })
  personIds: Id[];
}
