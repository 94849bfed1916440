import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Person } from '@jiebang/identity';
import type { Id } from '@jiebang/kernel';
import { resultUnion } from '@jiebang/platform/graphql';
import { CONFLICT_KINDS, type ConflictKind } from '../domain/conflict.js';

export const ConflictKindEnum = Object.fromEntries(CONFLICT_KINDS.map((kind) => [kind, kind]));
registerEnumType(ConflictKindEnum, { name: 'ConflictKind' });

const ORIGINS = { declared: 'declared', computed: 'computed' } as const;
registerEnumType(ORIGINS, { name: 'ConflictOrigin' });

@ObjectType({ description: "A declaration of one's own." })
export class DeclaredConflict {
  @Field(() => ID)
  id: Id;

  @Field(() => Person)
  otherPerson?: Person;

  @Field(() => ConflictKindEnum)
  kind: ConflictKind;

  @Field()
  reason: string;

  @Field(() => Date, { nullable: true })
  withdrawnAt: Date | null;

  @Field(() => Int)
  version: number;

  otherPersonId: Id;
}

@ObjectType({ description: 'A conflict of interest between two people.' })
export class ConflictBetween {
  @Field(() => Person)
  one?: Person;

  @Field(() => Person)
  other?: Person;

  @Field(() => ConflictKindEnum)
  kind: ConflictKind;

  @Field(() => ORIGINS)
  origin: 'declared' | 'computed';

  @Field({ description: "The declarer's words, the shared reference, or the common department" })
  reason: string;

  a: Id;
  b: Id;
}

@ObjectType({ description: "One's own conflicts. What others declared is theirs and the project office's." })
export class MyConflicts {
  @Field(() => [DeclaredConflict], { description: 'Declared by oneself and not withdrawn, the newest first' })
  declared: DeclaredConflict[];

  @Field(() => [ConflictBetween], { description: 'From shared evidence of the last three years' })
  computed: ConflictBetween[];
}

export const DeclareConflictResult = resultUnion('DeclareConflictResult', MyConflicts);
export const WithdrawConflictResult = resultUnion('WithdrawConflictResult', MyConflicts);
