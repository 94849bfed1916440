import { Query, Resolver } from '@nestjs/graphql';
import { AllowPublic } from '@jiebang/platform/authorisation';
import { capabilityCategories, departments, disciplines } from '@jiebang/vocabulary';
import { CapabilityCategory, Department, Discipline } from './vocabulary.type.js';

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
}
