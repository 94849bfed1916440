import { Args, ArgsType, Query, Resolver } from '@nestjs/graphql';
import { AllowPublic } from '@jiebang/platform/authorisation';
import { TextListField } from '@jiebang/platform/graphql';
import { capabilityCategories, departments, disciplines } from '@jiebang/vocabulary';
import { notionOf } from '../domain/notion.js';
import { CapabilityCategory, Department, Discipline, FieldTerm } from './vocabulary.type.js';

@ArgsType()
class FieldTermsArgs {
  @TextListField({ max: 100, maxItems: 300 })
  words: string[];
}

/** The dictionaries that codes elsewhere refer to, whole: a page asks once and keeps them. */
@Resolver()
export class VocabularyResolver {
  @AllowPublic()
  @Query(() => [Discipline], { description: 'All disciplines, each after its parent' })
  disciplines() {
    return disciplines;
  }

  @AllowPublic()
  @Query(() => [Department], { description: 'All clinical departments, in the order of their codes' })
  departments() {
    return departments;
  }

  @AllowPublic()
  @Query(() => [CapabilityCategory], { description: 'All categories of capabilities of shared facilities' })
  capabilityCategories() {
    return capabilityCategories;
  }

  @AllowPublic()
  @Query(() => [FieldTerm], {
    description: 'The words as both languages say them, in their order; unknown ones as they are',
  })
  fieldTerms(@Args() { words }: FieldTermsArgs): FieldTerm[] {
    return words.map((word) => {
      const { zh, en } = notionOf(word);
      return { word, textZh: zh, textEn: en };
    });
  }
}
