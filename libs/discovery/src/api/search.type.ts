import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Challenge, PublicNeed } from '@jiebang/challenges';
import type { Id } from '@jiebang/kernel';
import { Facility } from '@jiebang/labs';
import { Outcome } from '@jiebang/outcomes';
import { Profile } from '@jiebang/people';
import { SEARCH_ENTITIES, type SearchEntity } from '../search-entities.js';
import { INDEXES, type FilledIndex } from '../search-indexes.js';

export const SearchIndexEnum = Object.fromEntries(INDEXES.map((index) => [index, index]));
registerEnumType(SearchIndexEnum, { name: 'SearchIndexName' });

@ObjectType({ description: 'Where words of the query were found.' })
export class SearchHighlight {
  @Field()
  attribute: string;

  @Field(() => [String], { description: 'HTML: escaped, matches in <mark>' })
  html: string[];
}

export const SearchEntityEnum = Object.fromEntries(SEARCH_ENTITIES.map((entity) => [entity, entity]));
registerEnumType(SearchEntityEnum, { name: 'SearchEntity' });

@ObjectType()
export class SearchHit {
  @Field(() => ID, { description: 'Of the person, facility, challenge, need or outcome' })
  id: Id;

  @Field(() => SearchIndexEnum)
  index: FilledIndex;

  @Field(() => SearchEntityEnum)
  entity: SearchEntity;

  @Field()
  titleZh: string;

  @Field()
  titleEn: string;

  @Field(() => [SearchHighlight])
  highlights: SearchHighlight[];

  @Field(() => Profile, { nullable: true, description: 'As the reader sees it now; null for other indexes' })
  person?: Profile | null;

  @Field(() => Facility, { nullable: true, description: 'As it is now; null for other indexes' })
  facility?: Facility | null;

  @Field(() => Challenge, { nullable: true, description: 'As it is now; null for other indexes' })
  challenge?: Challenge | null;

  @Field(() => PublicNeed, {
    nullable: true,
    description: 'What everybody may know of it now; null for others',
  })
  need?: PublicNeed | null;

  @Field(() => Outcome, { nullable: true, description: 'As it is now; null for other indexes' })
  outcome?: Outcome | null;
}

@ObjectType()
export class SearchFacetValue {
  @Field()
  value: string;

  @Field(() => Int, { description: 'Hits that have it' })
  count: number;
}

@ObjectType()
export class SearchFacet {
  @Field()
  attribute: string;

  @Field(() => [SearchFacetValue], { description: 'The most frequent first, 100 at most' })
  values: SearchFacetValue[];
}

@ObjectType({ description: 'A query that may have been meant.' })
export class ProposedSearch {
  @Field({ description: 'To be searched for' })
  q: string;

  @Field({ description: 'What it is about' })
  zh: string;

  @Field()
  en: string;
}

@ObjectType({ description: 'A page of hits, the best first.' })
export class SearchPageResult {
  @Field(() => [SearchHit])
  hits: SearchHit[];

  @Field(() => Int, { description: 'Hits in all, 1,000 at most' })
  total: number;

  @Field({ description: 'True where there are more than 1,000 hits' })
  totalIsCapped: boolean;

  @Field(() => [SearchFacet])
  facets: SearchFacet[];

  @Field(() => String, {
    nullable: true,
    description: 'The query that was answered in the place of one that finds nothing; else null',
  })
  searchedFor: string | null;

  @Field(() => [ProposedSearch], {
    description:
      'Senses of an abbreviation that the query leaves open; other spellings where little is found',
  })
  didYouMean: ProposedSearch[];
}

@ObjectType({ description: 'The best hits of one index.' })
export class SearchIndexResult extends SearchPageResult {
  @Field(() => SearchIndexEnum)
  index: FilledIndex;
}

@ObjectType({ description: 'A word that completes what was typed.' })
export class SearchSuggestion {
  @Field()
  text: string;

  @Field(() => Int, { description: 'Things that have it, among those that the reader may see' })
  count: number;
}

@ObjectType({ description: 'What can be searched.' })
export class SearchIndex {
  @Field(() => SearchIndexEnum)
  index: FilledIndex;

  @Field(() => Int)
  documents: number;

  @Field(() => [String], { description: 'Attributes for filters by value, and facets' })
  filterable: string[];

  @Field(() => [String], { description: 'Attributes for filters by range' })
  ranges: string[];

  @Field(() => [String])
  sortable: string[];
}
