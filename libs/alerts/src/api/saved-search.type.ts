import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { SearchIndexEnum, type FilledIndex } from '@jiebang/discovery';
import type { Id } from '@jiebang/kernel';
import { CalendarDateScalar, resultUnion } from '@jiebang/platform/graphql';
import { FREQUENCIES, type Frequency } from '../domain/digest-day.js';

export const AlertFrequencyEnum = Object.fromEntries(FREQUENCIES.map((one) => [one, one]));
registerEnumType(AlertFrequencyEnum, { name: 'AlertFrequency' });

@ObjectType({ description: 'Holds where the attribute has one of the values, or lies between the bounds.' })
export class SavedSearchFilter {
  @Field()
  attribute: string;

  @Field(() => [String], { nullable: true })
  values?: string[] | null;

  @Field(() => Float, { nullable: true })
  gte?: number | null;

  @Field(() => Float, { nullable: true })
  lte?: number | null;
}

@ObjectType()
export class SavedSearchSort {
  @Field()
  attribute: string;

  @Field(() => Boolean, { nullable: true })
  descending?: boolean | null;
}

@ObjectType({ description: 'A search that the viewer keeps.' })
export class SavedSearch {
  @Field(() => ID)
  id: Id;

  @Field(() => Int)
  version: number;

  @Field()
  name: string;

  @Field(() => SearchIndexEnum, { nullable: true, description: 'Null: everywhere' })
  index: FilledIndex | null;

  @Field()
  q: string;

  @Field(() => [SavedSearchFilter])
  filters: SavedSearchFilter[];

  @Field(() => [SavedSearchSort])
  sort: SavedSearchSort[];

  @Field(() => AlertFrequencyEnum, { description: 'How often new hits are told of' })
  frequency: Frequency;

  @Field(() => CalendarDateScalar, {
    description: 'Day of the last digest that looked at it, or of its saving',
  })
  reportedOn: string;

  @Field()
  createdAt: Date;
}

@ObjectType({ description: 'A search that was taken out of the list.' })
export class RemovedSavedSearch {
  @Field(() => ID, { description: 'For taking it back' })
  id: Id;
}

@ObjectType({ description: 'How the viewer wants to be told.' })
export class AlertPreference {
  @Field(() => ID, { description: 'The person' })
  personId: Id;

  @Field({ description: 'Nothing is sent' })
  paused: boolean;

  @Field(() => AlertFrequencyEnum, { description: 'How often open challenges that fit are told of' })
  challengesForYou: Frequency;

  @Field({ description: 'When the next digest is made, if anything is due' })
  nextDigestAt: Date;
}

export const SaveSearchResult = resultUnion('SaveSearchResult', SavedSearch);
export const UpdateSavedSearchResult = resultUnion('UpdateSavedSearchResult', SavedSearch);
export const RestoreSavedSearchResult = resultUnion('RestoreSavedSearchResult', SavedSearch);
export const RemoveSavedSearchResult = resultUnion('RemoveSavedSearchResult', RemovedSavedSearch);
export const SetAlertPreferenceResult = resultUnion('SetAlertPreferenceResult', AlertPreference);
