import { ArgsType, Field, ID, ObjectType } from '@nestjs/graphql';
import type { Id } from '@jiebang/kernel';
import { IntField, TextField } from '@jiebang/platform/graphql';
import type { SearchEntity } from '../search-entities.js';
import type { FilledIndex } from '../search-indexes.js';
import { SearchEntityEnum, SearchIndexEnum } from './search.type.js';

@ObjectType({
  description: 'What somebody may be about to type: a term of the field, or the name of something.',
})
export class SearchCompletion {
  @Field({ description: 'To be searched for' })
  q: string;

  @Field()
  zh: string;

  @Field({ description: 'Blank where there is no English name' })
  en: string;

  @Field(() => SearchIndexEnum, { nullable: true, description: 'Where it was found; null for a term' })
  index: FilledIndex | null;

  @Field(() => SearchEntityEnum, { nullable: true, description: 'What it names; null for a term' })
  entity: SearchEntity | null;

  @Field(() => ID, { nullable: true, description: 'Of what it names; null for a term' })
  id: Id | null;
}

@ArgsType()
export class SearchCompletionsArgs {
  @TextField({ max: 100, min: 0, description: 'Typed so far: characters, pinyin, initials or English' })
  q: string;

  @IntField({ min: 1, max: 20, nullable: true, description: '8 when left out' })
  first?: number | null;
}
