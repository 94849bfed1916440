import { ArgsType, Float, InputType } from '@nestjs/graphql';
import { IntField, NestedListField, PlainField, TextField, TextListField } from '@jiebang/platform/graphql';
import type { SearchFilter, SearchSort } from '@jiebang/platform/search';
import type { FilledIndex } from '../search-indexes.js';
import { SearchIndexEnum } from './search.type.js';

@InputType({ description: 'Holds where the attribute has one of the values, or lies between the bounds.' })
export class SearchFilterInput {
  @TextField({ max: 40 })
  attribute: string;

  @TextListField({ max: 200, maxItems: 100, nullable: true })
  values?: string[] | null;

  @PlainField(() => Float, { nullable: true })
  gte?: number | null;

  @PlainField(() => Float, { nullable: true })
  lte?: number | null;
}

@InputType()
export class SearchSortInput {
  @TextField({ max: 40 })
  attribute: string;

  @PlainField(() => Boolean, { nullable: true })
  descending?: boolean | null;
}

@ArgsType()
export class SearchArgs {
  @PlainField(() => SearchIndexEnum)
  index: FilledIndex;

  @TextField({ max: 400, min: 0, nullable: true, description: 'Plain words; the last may be incomplete' })
  q?: string | null;

  @NestedListField(() => SearchFilterInput, { maxItems: 20, nullable: true, description: 'All have to hold' })
  filters?: SearchFilterInput[] | null;

  @TextListField({ max: 40, maxItems: 12, nullable: true })
  facets?: string[] | null;

  @NestedListField(() => SearchSortInput, {
    maxItems: 3,
    nullable: true,
    description: 'Goes before relevance',
  })
  sort?: SearchSortInput[] | null;

  @IntField({ min: 1, max: 1000, nullable: true, description: 'From 1' })
  page?: number | null;

  @IntField({ min: 1, max: 100, nullable: true, description: '20 when left out' })
  perPage?: number | null;

  @PlainField(() => Boolean, {
    nullable: true,
    description: 'Counts each facet as if nothing were chosen in it, so that a second choice can be weighed',
  })
  openFacets?: boolean | null;

  @PlainField(() => Boolean, {
    nullable: true,
    description:
      'Where nothing is found, answers the nearest query that finds something, and says so in searchedFor',
  })
  orNearest?: boolean | null;
}

@ArgsType()
export class SearchEverywhereArgs {
  @TextField({ max: 400, min: 0, nullable: true, description: 'Plain words; the last may be incomplete' })
  q?: string | null;

  @PlainField(() => [SearchIndexEnum], { nullable: true, description: 'All when left out' })
  indexes?: FilledIndex[] | null;

  @IntField({ min: 1, max: 20, nullable: true, description: 'Hits of each; 5 when left out' })
  perPage?: number | null;

  @PlainField(() => Boolean, {
    nullable: true,
    description:
      'Where nothing is found, answers the nearest query that finds something, and says so in searchedFor',
  })
  orNearest?: boolean | null;
}

@ArgsType()
export class SearchSuggestionsArgs {
  @TextField({ max: 100, min: 0, description: 'What has been typed so far' })
  q: string;

  @IntField({ min: 1, max: 20, nullable: true, description: '6 when left out' })
  first?: number | null;
}

/** The filter as the port takes it. */
export function filterFrom({ attribute: attr, values, gte, lte }: SearchFilterInput): SearchFilter {
  if (values) return { attr, in: values };
  return { attr, gte: gte ?? undefined, lte: lte ?? undefined };
}

/** The sort as the port takes it. */
export function sortFrom({ attribute, descending }: SearchSortInput): SearchSort {
  return { attr: attribute, dir: descending ? 'desc' : 'asc' };
}
