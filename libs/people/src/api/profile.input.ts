import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import type { Id } from '@jiebang/kernel';
import {
  DateField,
  IdField,
  IdListField,
  IntField,
  NestedField,
  NestedListField,
  PlainField,
  TextField,
  TextListField,
} from '@jiebang/platform/graphql';
import { MOST_CAPACITY, type ProfileKind } from '../domain/profile.js';
import type { ProfileField, VisibilityLevel } from '../domain/visibility.js';
import type { ProfileSort } from '../people.read-model.js';
import { ProfileFieldEnum, ProfileKindEnum, ProfileSortEnum, VisibilityLevelEnum } from './profile.type.js';

@InputType({ description: 'A term in one or both languages.' })
export class ExpertiseTermInput {
  @TextField({ max: 60, nullable: true })
  zh?: string | null;

  @TextField({ max: 120, nullable: true })
  en?: string | null;

  @IdListField({ maxItems: 10, nullable: true, description: 'Own evidence that proves it' })
  evidenceIds?: Id[] | null;
}

@InputType({ description: 'A group that is left out stays as it is.' })
export class ProfileVisibilityInput {
  @PlainField(() => VisibilityLevelEnum, { nullable: true })
  about?: VisibilityLevel;

  @PlainField(() => VisibilityLevelEnum, { nullable: true })
  expertise?: VisibilityLevel;

  @PlainField(() => VisibilityLevelEnum, { nullable: true })
  evidence?: VisibilityLevel;

  @PlainField(() => VisibilityLevelEnum, { nullable: true })
  availability?: VisibilityLevel;

  @PlainField(() => VisibilityLevelEnum, { nullable: true })
  mentoring?: VisibilityLevel;
}

@InputType({ description: 'A field that is shown to others than the rest of its group.' })
export class FieldVisibilityInput {
  @PlainField(() => ProfileFieldEnum)
  field: ProfileField;

  @PlainField(() => VisibilityLevelEnum)
  level: VisibilityLevel;
}

@InputType({ description: 'A field that is left out stays as it is; null clears it.' })
export class SaveProfileInput {
  @PlainField(() => ProfileKindEnum, { nullable: true, description: 'Needed for the first save' })
  kind?: ProfileKind | null;

  @TextField({ max: 120, nullable: true })
  headlineZh?: string | null;

  @TextField({ max: 240, nullable: true })
  headlineEn?: string | null;

  @TextField({ max: 4000, nullable: true })
  bioZh?: string | null;

  @TextField({ max: 8000, nullable: true })
  bioEn?: string | null;

  @NestedListField(() => ExpertiseTermInput, { maxItems: 40, nullable: true })
  terms?: ExpertiseTermInput[] | null;

  @TextListField({ max: 20, maxItems: 10, nullable: true, description: 'The main discipline first' })
  disciplineCodes?: string[] | null;

  @TextListField({ max: 120, maxItems: 40, nullable: true })
  methods?: string[] | null;

  @TextListField({ max: 120, maxItems: 40, nullable: true })
  instruments?: string[] | null;

  @TextListField({ max: 500, maxItems: 20, nullable: true })
  wantedProblems?: string[] | null;

  @TextListField({ max: 3, maxItems: 10, nullable: true, description: 'ISO 639 codes' })
  languages?: string[] | null;

  @TextField({ max: 60, nullable: true })
  campus?: string | null;

  @IntField({ min: 0, max: MOST_CAPACITY, nullable: true, description: 'Groups at once' })
  capacity?: number | null;

  @PlainField(() => Boolean, { nullable: true })
  acceptsMentoring?: boolean | null;

  @NestedField(() => ProfileVisibilityInput, { nullable: true })
  visibility?: ProfileVisibilityInput | null;

  @NestedListField(() => FieldVisibilityInput, {
    maxItems: 20,
    nullable: true,
    description: 'All fields with a level of their own: they replace the present ones',
  })
  fieldVisibility?: FieldVisibilityInput[] | null;
}

@InputType({ description: 'A weekly window in Asia/Shanghai.' })
export class AvailabilityWindowInput {
  @IntField({ min: 1, max: 7, description: '1 is Monday' })
  weekday: number;

  @IntField({ min: 0, max: 1439 })
  startMinute: number;

  @IntField({ min: 1, max: 1440 })
  endMinute: number;

  @DateField({ nullable: true })
  fromOn?: string | null;

  @DateField({ nullable: true })
  untilOn?: string | null;
}

@InputType({ description: 'Days that are unlike the weekly windows. Without hours they are whole days.' })
export class AvailabilityExceptionInput {
  @DateField()
  fromOn: string;

  @DateField()
  untilOn: string;

  @PlainField(() => Boolean, { description: 'True for time besides the windows, false for being away' })
  free: boolean;

  @IntField({ min: 0, max: 1439, nullable: true })
  startMinute?: number | null;

  @IntField({ min: 1, max: 1440, nullable: true })
  endMinute?: number | null;

  @TextField({ max: 120, nullable: true, description: 'For oneself' })
  note?: string | null;
}

@InputType()
export class SetAvailabilityInput {
  @NestedListField(() => AvailabilityWindowInput, {
    maxItems: 50,
    description: 'All windows: they replace the present ones',
  })
  windows: AvailabilityWindowInput[];

  @NestedListField(() => AvailabilityExceptionInput, {
    maxItems: 100,
    nullable: true,
    description: 'All exceptions: they replace the present ones; left out, those stay',
  })
  exceptions?: AvailabilityExceptionInput[] | null;
}

@ArgsType()
export class PeopleArgs {
  @Field(() => Int, { nullable: true })
  first?: number;

  @Field(() => String, { nullable: true })
  after?: string;

  @PlainField(() => ProfileKindEnum, { nullable: true })
  kind?: ProfileKind | null;

  @TextField({ max: 20, nullable: true, description: 'Code of a discipline, or the beginning of several' })
  discipline?: string | null;

  @TextField({ max: 60, nullable: true })
  campus?: string | null;

  @IdField({ nullable: true, description: 'With everything below it' })
  organisationId?: Id | null;

  @PlainField(() => ProfileSortEnum, { nullable: true })
  sort?: ProfileSort | null;
}
