import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { commonErrors, personOf, type Id, type Viewer } from '@jiebang/kernel';
import { AllowSignedIn, CurrentViewer } from '@jiebang/platform/authorisation';
import { RemoveSavedSearch } from '../remove-saved-search.js';
import { SaveSearch } from '../save-search.js';
import { SavedSearchRepository } from '../saved-search.repository.js';
import { UpdateSavedSearch } from '../update-saved-search.js';
import {
  RemoveSavedSearchInput,
  RestoreSavedSearchInput,
  SaveSearchInput,
  searchedForFrom,
  UpdateSavedSearchInput,
} from './saved-search.input.js';
import {
  RemoveSavedSearchResult,
  RestoreSavedSearchResult,
  SavedSearch,
  SaveSearchResult,
  UpdateSavedSearchResult,
} from './saved-search.type.js';

@Resolver(() => SavedSearch)
export class SavedSearchResolver {
  constructor(
    private readonly searches: SavedSearchRepository,
    private readonly save: SaveSearch,
    private readonly update: UpdateSavedSearch,
    private readonly remove: RemoveSavedSearch,
  ) {}

  @AllowSignedIn()
  @Query(() => [SavedSearch], { description: "The viewer's own, by name" })
  savedSearches(@CurrentViewer() viewer: Viewer) {
    return this.searches.of(personOf(viewer));
  }

  @AllowSignedIn()
  @Mutation(() => SaveSearchResult, { description: 'What it finds now is not news' })
  async saveSearch(@CurrentViewer() viewer: Viewer, @Args('input') { search, ...input }: SaveSearchInput) {
    const id = await this.save.run(viewer, { ...searchedForFrom(search), ...input });
    return this.own(viewer, id);
  }

  @AllowSignedIn()
  @Mutation(() => UpdateSavedSearchResult)
  async updateSavedSearch(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, version, search, ...change }: UpdateSavedSearchInput,
  ) {
    await this.update.run(viewer, id, version, {
      ...change,
      search: search ? searchedForFrom(search) : null,
    });
    return this.own(viewer, id);
  }

  @AllowSignedIn()
  @Mutation(() => RemoveSavedSearchResult, { description: 'It can be taken back for 30 days' })
  async removeSavedSearch(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, version }: RemoveSavedSearchInput,
  ) {
    await this.remove.run(viewer, id, version);
    return { id };
  }

  @AllowSignedIn()
  @Mutation(() => RestoreSavedSearchResult, { description: 'Takes a removal back' })
  async restoreSavedSearch(@CurrentViewer() viewer: Viewer, @Args('input') { id }: RestoreSavedSearchInput) {
    await this.remove.undo(viewer, id);
    return this.own(viewer, id);
  }

  private async own(viewer: Viewer, id: Id) {
    const found = (await this.searches.of(personOf(viewer))).find((search) => search.id === id);
    if (!found) throw commonErrors.NOT_FOUND({ what: 'saved search' });
    return found;
  }
}
