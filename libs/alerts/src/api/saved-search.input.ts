import { InputType } from '@nestjs/graphql';
import { SearchFilterInput, SearchIndexEnum, SearchSortInput, type FilledIndex } from '@jiebang/discovery';
import type { Id } from '@jiebang/kernel';
import {
  IdField,
  IntField,
  NestedField,
  NestedListField,
  PlainField,
  TextField,
} from '@jiebang/platform/graphql';
import type { Frequency } from '../domain/digest-day.js';
import { MOST_NAME, type SearchedFor } from '../domain/saved-search.js';
import { AlertFrequencyEnum } from './saved-search.type.js';

@InputType({ description: 'What is searched for.' })
export class SearchedForInput {
  @PlainField(() => SearchIndexEnum, { nullable: true, description: 'Everywhere when left out' })
  index?: FilledIndex | null;

  @TextField({ max: 400, min: 0, nullable: true })
  q?: string | null;

  @NestedListField(() => SearchFilterInput, { maxItems: 20, nullable: true, description: 'All have to hold' })
  filters?: SearchFilterInput[] | null;

  @NestedListField(() => SearchSortInput, { maxItems: 3, nullable: true })
  sort?: SearchSortInput[] | null;
}

@InputType()
export class SaveSearchInput {
  @TextField({ max: MOST_NAME, description: 'Once among one’s own' })
  name: string;

  @NestedField(() => SearchedForInput)
  search: SearchedForInput;

  @PlainField(() => AlertFrequencyEnum)
  frequency: Frequency;
}

@InputType({ description: 'What is left out stays as it is.' })
export class UpdateSavedSearchInput {
  @IdField()
  id: Id;

  @IntField({ min: 1, max: 2 ** 31 - 1 })
  version: number;

  @TextField({ max: MOST_NAME, nullable: true })
  name?: string | null;

  @PlainField(() => AlertFrequencyEnum, { nullable: true })
  frequency?: Frequency | null;

  @NestedField(() => SearchedForInput, { nullable: true })
  search?: SearchedForInput | null;
}

@InputType()
export class RemoveSavedSearchInput {
  @IdField()
  id: Id;

  @IntField({ min: 1, max: 2 ** 31 - 1 })
  version: number;
}

@InputType()
export class RestoreSavedSearchInput {
  @IdField()
  id: Id;
}

@InputType({ description: 'What is left out stays as it is.' })
export class SetAlertPreferenceInput {
  @PlainField(() => Boolean, { nullable: true })
  paused?: boolean | null;

  @PlainField(() => AlertFrequencyEnum, { nullable: true })
  challengesForYou?: Frequency | null;
}

/** The search as it is kept. */
export function searchedForFrom({ index, q, filters, sort }: SearchedForInput): SearchedFor {
  return {
    index: index ?? null,
    q: (q ?? '').trim(),
    filters: (filters ?? []).map(({ attribute, values, gte, lte }) => ({ attribute, values, gte, lte })),
    sort: (sort ?? []).map(({ attribute, descending }) => ({ attribute, descending })),
  };
}
