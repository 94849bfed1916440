import { Args, Query, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@jiebang/kernel';
import { AllowPublic, CurrentViewer } from '@jiebang/platform/authorisation';
import { CompleteSearches } from '../complete-searches.js';
import { SearchCompletion, SearchCompletionsArgs } from './search-completion.type.js';

@Resolver(() => SearchCompletion)
export class SearchCompletionResolver {
  constructor(private readonly completions: CompleteSearches) {}

  @AllowPublic()
  @Query(() => [SearchCompletion], {
    description: 'Terms of the field, and names that the reader may see, that begin like what was typed',
  })
  searchCompletions(@CurrentViewer() viewer: Viewer, @Args() { q, first }: SearchCompletionsArgs) {
    return this.completions.run(viewer, q, first ?? 8);
  }
}
