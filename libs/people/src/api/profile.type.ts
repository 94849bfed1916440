import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Person } from '@jiebang/identity';
import type { Id } from '@jiebang/kernel';
import { CalendarDateScalar, connectionOf, resultUnion } from '@jiebang/platform/graphql';
import { LICENCE_EVENTS, LICENCE_STATES, type LicenceState } from '../domain/licence-lifecycle.js';
import { PROFILE_KINDS, type ProfileKind } from '../domain/profile.js';
import {
  FIELD_GROUPS,
  PROFILE_FIELDS,
  VISIBILITY_LEVELS,
  type FieldGroup,
  type ProfileField,
  type VisibilityLevel,
} from '../domain/visibility.js';
import { PROFILE_SORTS } from '../people.read-model.js';

const enumOf = (values: readonly string[]) => Object.fromEntries(values.map((value) => [value, value]));

export const ProfileKindEnum = enumOf(PROFILE_KINDS);
registerEnumType(ProfileKindEnum, { name: 'ProfileKind' });
export const FieldGroupEnum = enumOf(FIELD_GROUPS);
registerEnumType(FieldGroupEnum, { name: 'ProfileFieldGroup' });
export const ProfileFieldEnum = enumOf(PROFILE_FIELDS);
registerEnumType(ProfileFieldEnum, { name: 'ProfileField' });
export const VisibilityLevelEnum = enumOf(VISIBILITY_LEVELS);
registerEnumType(VisibilityLevelEnum, { name: 'VisibilityLevel' });
export const LicenceStateEnum = enumOf(LICENCE_STATES);
registerEnumType(LicenceStateEnum, { name: 'LicenceState' });
export const LicenceEventEnum = enumOf(LICENCE_EVENTS);
registerEnumType(LicenceEventEnum, { name: 'LicenceEvent' });
export const ProfileSortEnum = enumOf(PROFILE_SORTS);
registerEnumType(ProfileSortEnum, { name: 'ProfileSort' });

@ObjectType({ description: 'A term of expertise; one language may be blank.' })
export class ExpertiseTerm {
  @Field()
  zh: string;

  @Field()
  en: string;

  @Field(() => [ID], { description: "The person's evidence that proves it" })
  evidenceIds: Id[];
}

@ObjectType({ description: 'A weekly window in Asia/Shanghai.' })
export class AvailabilityWindow {
  @Field(() => Int, { description: '1 is Monday, 7 is Sunday' })
  weekday: number;

  @Field(() => Int, { description: 'Minute of the day, 0 to 1439' })
  startMinute: number;

  @Field(() => Int, { description: 'Minute of the day, up to 1440' })
  endMinute: number;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'First day that it holds' })
  fromOn: string | null;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'Last day that it holds' })
  untilOn: string | null;
}

@ObjectType({ description: 'Days that are unlike the weekly windows; without hours they are whole days.' })
export class AvailabilityException {
  @Field(() => CalendarDateScalar)
  fromOn: string;

  @Field(() => CalendarDateScalar)
  untilOn: string;

  @Field({ description: 'True for time besides the windows, false for being away' })
  free: boolean;

  @Field(() => Int, { nullable: true })
  startMinute: number | null;

  @Field(() => Int, { nullable: true })
  endMinute: number | null;

  @Field({ description: 'Blank for others than the person and the project office' })
  note: string;
}

@ObjectType({ description: 'Free minutes of a day in Asia/Shanghai.' })
export class FreeSpan {
  @Field(() => Int)
  startMinute: number;

  @Field(() => Int)
  endMinute: number;
}

@ObjectType({ description: 'A day with what is free of it.' })
export class FreeDay {
  @Field(() => CalendarDateScalar)
  on: string;

  @Field(() => [FreeSpan])
  spans: FreeSpan[];

  @Field({ description: 'Unlike what the weekly windows say' })
  exceptional: boolean;
}

@ObjectType({ description: 'A field that is shown to others than the rest of its group.' })
export class FieldLevel {
  @Field(() => ProfileFieldEnum)
  field: ProfileField;

  @Field(() => VisibilityLevelEnum)
  level: VisibilityLevel;
}

@ObjectType({ description: 'When and by whom it was decided to whom a field is shown.' })
export class VisibilityDecision {
  @Field(() => ID)
  id: Id;

  @Field(() => ProfileFieldEnum)
  field: ProfileField;

  @Field(() => VisibilityLevelEnum, { nullable: true, description: 'Null for the first' })
  from: VisibilityLevel | null;

  @Field(() => VisibilityLevelEnum)
  to: VisibilityLevel;

  @Field({ description: 'Decided by the person, not by an office on their behalf' })
  bySelf: boolean;

  @Field()
  at: Date;
}

@ObjectType({ description: 'The right to mentor: it opens and closes the gate to matching.' })
export class MentorLicence {
  @Field(() => LicenceStateEnum)
  state: LicenceState;

  @Field(() => CalendarDateScalar, { nullable: true })
  certifiedOn: string | null;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'When it has to be checked again' })
  recheckOn: string | null;

  @Field({ description: 'Certified, but not checked again in time' })
  recheckOverdue?: boolean;

  @Field(() => Int)
  version: number;
}

@ObjectType({ description: 'To whom each group of fields is shown.' })
export class ProfileVisibility {
  @Field(() => VisibilityLevelEnum)
  about: VisibilityLevel;

  @Field(() => VisibilityLevelEnum)
  expertise: VisibilityLevel;

  @Field(() => VisibilityLevelEnum)
  evidence: VisibilityLevel;

  @Field(() => VisibilityLevelEnum)
  availability: VisibilityLevel;

  @Field(() => VisibilityLevelEnum)
  mentoring: VisibilityLevel;
}

@ObjectType()
export class MissingField {
  @Field()
  field: string;

  @Field({ description: "What to do, in the reader's language" })
  message: string;
}

@ObjectType({ description: 'How much of a profile is filled in.' })
export class ProfileCompleteness {
  @Field(() => Float, { description: '0 to 1' })
  score: number;

  @Field(() => [MissingField], { description: 'The most useful first' })
  missing: MissingField[];
}

@ObjectType({ description: 'What a person shows of themselves; hidden fields are null or empty.' })
export class Profile {
  @Field(() => ID, { name: 'id' })
  personId: Id;

  @Field(() => Person)
  person?: Person;

  @Field(() => ProfileKindEnum)
  kind: ProfileKind;

  @Field(() => String, { nullable: true })
  headlineZh: string | null;

  @Field(() => String, { nullable: true })
  headlineEn: string | null;

  @Field(() => String, { nullable: true })
  bioZh: string | null;

  @Field(() => String, { nullable: true })
  bioEn: string | null;

  @Field(() => [ExpertiseTerm], { description: 'The strongest first' })
  terms: ExpertiseTerm[];

  @Field(() => [String], { description: 'The main discipline first' })
  disciplineCodes: string[];

  @Field(() => [String])
  methods: string[];

  @Field(() => [String])
  instruments: string[];

  @Field(() => [String])
  wantedProblems: string[];

  @Field(() => [String], { description: 'ISO 639 codes' })
  languages: string[];

  @Field(() => String, { nullable: true })
  campus: string | null;

  @Field(() => Int, { nullable: true, description: 'Groups at once' })
  capacity: number | null;

  @Field(() => Boolean, { nullable: true })
  acceptsMentoring: boolean | null;

  @Field(() => [AvailabilityWindow])
  availability: AvailabilityWindow[];

  @Field(() => [AvailabilityException], { description: 'The first in front' })
  availabilityExceptions: AvailabilityException[];

  @Field(() => MentorLicence, { nullable: true })
  licence: MentorLicence | null;

  @Field(() => ProfileVisibility, { nullable: true, description: 'For the person and the project office' })
  visibility: ProfileVisibility | null;

  @Field(() => [FieldGroupEnum], { description: 'Groups of fields of which the reader sees nothing' })
  hidden: FieldGroup[];

  @Field(() => [ProfileFieldEnum], { description: 'Fields that the reader does not see' })
  hiddenFields: ProfileField[];

  @Field()
  updatedAt: Date;

  @Field(() => Int)
  version: number;
}

@ObjectType()
export class ProfileConnection extends connectionOf(Profile) {}

export const SaveProfileResult = resultUnion('SaveProfileResult', Profile);
export const SetAvailabilityResult = resultUnion('SetAvailabilityResult', Profile);
export const DeleteProfileResult = resultUnion('DeleteProfileResult', Person);
export const ChangeLicenceResult = resultUnion('ChangeLicenceResult', Profile);
