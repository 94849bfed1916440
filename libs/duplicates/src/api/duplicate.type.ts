import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Person } from '@jiebang/identity';
import type { Id } from '@jiebang/kernel';
import {
  connectionOf,
  IdField,
  IntField,
  NestedListField,
  PlainField,
  resultUnion,
  TextField,
} from '@jiebang/platform/graphql';
import { CHOICES, type Choice } from '@jiebang/platform/person-references';
import { PAIR_STATES, type PairState } from '../domain/duplicate-pair.js';
import { REASON_CODES, type ReasonCode } from '../domain/score-pair.js';
import { PAIR_SORTS } from '../duplicates.read-model.js';

const enumOf = (values: readonly string[]) => Object.fromEntries(values.map((value) => [value, value]));

export const DuplicateStateEnum = enumOf(PAIR_STATES);
registerEnumType(DuplicateStateEnum, { name: 'DuplicateState' });
export const DuplicateReasonEnum = enumOf(REASON_CODES);
registerEnumType(DuplicateReasonEnum, { name: 'DuplicateReasonCode' });
export const DuplicateSortEnum = enumOf(PAIR_SORTS);
registerEnumType(DuplicateSortEnum, { name: 'DuplicateSort' });
export const MergeChoiceEnum = enumOf(CHOICES);
registerEnumType(MergeChoiceEnum, { name: 'MergeChoice' });
export const DuplicateScanStateEnum = enumOf(['queued', 'running', 'done', 'failed']);
registerEnumType(DuplicateScanStateEnum, { name: 'DuplicateScanState' });

@ObjectType({ description: 'What speaks for two records being one person, or against it.' })
export class DuplicateReason {
  @Field(() => DuplicateReasonEnum)
  code: ReasonCode;

  @Field(() => Int, { description: 'Below zero where it speaks against' })
  points: number;

  @Field(() => Int, { description: 'Shared works or terms, or people who bear the name' })
  count: number;
}

@ObjectType({ description: 'A record of the register as the office compares it.' })
export class ComparedPerson {
  @Field(() => Person)
  person: Person;

  @Field(() => String, { nullable: true })
  identityNumber: string | null;

  @Field(() => String, { nullable: true })
  orcid: string | null;

  @Field(() => String, { nullable: true })
  email: string | null;

  @Field(() => String, { nullable: true, description: 'Login of the account, where there is one' })
  login: string | null;

  @Field(() => [String])
  roles: readonly string[];

  @Field(() => String, { nullable: true, description: 'Kind of the profile, where there is one' })
  kind: string | null;

  @Field(() => Int)
  evidenceCount: number;

  @Field()
  enteredAt: Date;
}

@ObjectType({ description: 'Two records became one. It can be undone.' })
export class PersonMerge {
  @Field(() => ID)
  id: Id;

  @Field(() => Person)
  kept?: Person;

  @Field(() => Person)
  merged?: Person;

  @Field(() => Int, { description: 'Rows that it changed' })
  rowCount: number;

  @Field()
  mergedAt: Date;

  @Field(() => Person, { nullable: true })
  mergedBy?: Person | null;

  @Field(() => Date, { nullable: true })
  undoneAt: Date | null;

  @Field(() => Person, { nullable: true })
  undoneBy?: Person | null;
}

@ObjectType({ description: 'Two records that may be one person.' })
export class DuplicatePair {
  @Field(() => ID)
  id: Id;

  @Field(() => Int)
  version: number;

  @Field(() => DuplicateStateEnum)
  state: PairState;

  @Field(() => Int, { description: '0 to 100; pairs from 50 on are shown' })
  score: number;

  @Field(() => [DuplicateReason], { description: 'The weightiest first' })
  reasons: readonly DuplicateReason[];

  @Field(() => ComparedPerson)
  left?: ComparedPerson;

  @Field(() => ComparedPerson)
  right?: ComparedPerson;

  @Field()
  foundAt: Date;

  @Field(() => Date, { nullable: true })
  decidedAt: Date | null;

  @Field(() => Person, { nullable: true })
  decidedBy?: Person | null;

  @Field(() => String, { nullable: true, description: 'Why they are not the same' })
  note: string | null;

  @Field(() => PersonMerge, { nullable: true, description: 'The merge that stands' })
  merge?: PersonMerge | null;
}

@ObjectType()
export class DuplicatePairConnection extends connectionOf(DuplicatePair) {}

@ObjectType()
export class PersonMergeConnection extends connectionOf(PersonMerge) {}

@ObjectType({ description: 'How many pairs are in each state.' })
export class DuplicateCounts {
  @Field(() => Int)
  open: number;

  @Field(() => Int)
  dismissed: number;

  @Field(() => Int)
  merged: number;
}

@ObjectType({ description: 'A field in which two records differ.' })
export class MergeField {
  @Field({ description: 'As a choice names it, for instance person.email' })
  field: string;

  @Field()
  groupZh: string;

  @Field()
  groupEn: string;

  @Field()
  labelZh: string;

  @Field()
  labelEn: string;

  @Field({ description: 'Lists may be joined' })
  list: boolean;

  @Field(() => [String])
  kept: readonly string[];

  @Field(() => [String])
  merged: readonly string[];

  @Field(() => MergeChoiceEnum, { description: 'What is done where nobody chooses' })
  suggested: Choice;
}

@ObjectType({ description: 'Rows of a kind that go over.' })
export class MovedRows {
  @Field()
  labelZh: string;

  @Field()
  labelEn: string;

  @Field(() => Int)
  count: number;
}

@ObjectType({ description: 'Something that has to be done before two records can become one.' })
export class MergeObstacle {
  @Field()
  code: string;

  @Field()
  message: string;

  @Field(() => String, { nullable: true, description: 'What to do about it' })
  hint: string | null;
}

@ObjectType({ description: 'What a merge would do, and what stands in its way.' })
export class MergePreview {
  @Field(() => [MergeField], { description: 'Where they differ' })
  fields: MergeField[];

  @Field(() => [MovedRows])
  moved: MovedRows[];

  @Field(() => [MergeObstacle], { description: 'None: the merge is possible' })
  obstacles: MergeObstacle[];
}

@ObjectType({ description: 'A comparison of all records.' })
export class DuplicateScan {
  @Field(() => ID)
  id: Id;

  @Field(() => DuplicateScanStateEnum)
  state: string;

  @Field()
  askedAt: Date;

  @Field(() => Date, { nullable: true })
  finishedAt: Date | null;

  @Field({ description: '0 to 1' })
  progress: number;

  @Field(() => Int, { description: 'Records that were read' })
  peopleCount: number;

  @Field(() => Int, { description: 'Pairs that were open at its end' })
  pairCount: number;
}

@InputType()
export class MergeChoiceInput {
  @TextField({ max: 80 })
  field: string;

  @PlainField(() => MergeChoiceEnum)
  choice: Choice;
}

@InputType()
export class MergePeopleInput {
  @IdField({ description: 'Whose record stays' })
  keptId: Id;

  @IdField({ description: 'Whose record goes' })
  mergedId: Id;

  @NestedListField(() => MergeChoiceInput, { maxItems: 60 })
  choices: MergeChoiceInput[];
}

@InputType()
export class DecideDuplicateInput {
  @IdField()
  id: Id;

  @IntField({ min: 1, max: 2_147_483_647 })
  version: number;

  @TextField({ max: 500, nullable: true, description: 'Why they are not the same' })
  note: string | null;
}

export const PersonMergeResult = resultUnion('PersonMergeResult', PersonMerge);
export const DecideDuplicateResult = resultUnion('DecideDuplicateResult', DuplicatePair);
export const DuplicateScanResult = resultUnion('DuplicateScanResult', DuplicateScan);
