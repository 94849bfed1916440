import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Person, PersonLoader } from '@jiebang/identity';
import { pageRequest, type Id, type Viewer } from '@jiebang/kernel';
import { Allow, AllowPublic, CurrentViewer } from '@jiebang/platform/authorisation';
import { toConnection, type GraphqlContext } from '@jiebang/platform/graphql';
import { mayDecideDuplicates } from '../duplicate.policy.js';
import { duplicatesCapabilities as can } from '../duplicates.capabilities.js';
import { DuplicatesReadModel, type MergeRecord } from '../duplicates.read-model.js';
import { MergePeople } from '../merge-people.js';
import { PreviewMerge } from '../preview-merge.js';
import { UndoMerge } from '../undo-merge.js';
import {
  MergePeopleInput,
  MergePreview,
  PersonMerge,
  PersonMergeConnection,
  PersonMergeResult,
} from './duplicate.type.js';

const NOTHING = { rows: [], cursors: [], hasNextPage: false, cursorAt: () => null };

@Resolver(() => PersonMerge)
export class PersonMergeResolver {
  constructor(
    private readonly duplicates: DuplicatesReadModel,
    private readonly preview: PreviewMerge,
    private readonly merging: MergePeople,
    private readonly undoing: UndoMerge,
    private readonly people: PersonLoader,
  ) {}

  @Allow(can['duplicate.decide'])
  @Query(() => PersonMergeConnection, { description: 'Merges of people, the newest first' })
  async personMerges(
    @CurrentViewer() viewer: Viewer,
    @Args('first', { type: () => Int, nullable: true }) first?: number,
    @Args('after', { type: () => String, nullable: true }) after?: string,
  ) {
    const page = pageRequest(first, after);
    const rows = mayDecideDuplicates(viewer) ? await this.duplicates.mergePage(page) : NOTHING;
    return toConnection(rows, page.after);
  }

  @Allow(can['duplicate.decide'])
  @Query(() => MergePreview, { description: 'What a merge would do, and what stands in its way' })
  async mergePreview(
    @CurrentViewer() viewer: Viewer,
    @Args('keptId', { type: () => ID }) keptId: Id,
    @Args('mergedId', { type: () => ID }) mergedId: Id,
  ): Promise<MergePreview> {
    const { fields, moved, obstacles } = await this.preview.run(viewer, keptId, mergedId);
    return {
      fields: fields.map(({ group, label, ...field }) => ({
        ...field,
        groupZh: group.zh,
        groupEn: group.en,
        labelZh: label.zh,
        labelEn: label.en,
      })),
      moved: moved.map(({ label, count }) => ({ labelZh: label.zh, labelEn: label.en, count })),
      obstacles: obstacles.map((error) => ({
        code: error.code,
        message: error.say(viewer.locale),
        hint: error.hint(viewer.locale),
      })),
    };
  }

  @AllowPublic()
  @Query(() => Person, {
    nullable: true,
    description: 'Who a person was found to be, for links to a record that was merged; else null',
  })
  async mergedInto(@Args('personId', { type: () => ID }) personId: Id, @Context() context: GraphqlContext) {
    const id = await this.duplicates.standsFor(personId);
    return id ? this.people.load(context, id) : null;
  }

  @Allow(can['duplicate.decide'])
  @Mutation(() => PersonMergeResult, { description: 'Makes one person of two records; can be undone' })
  async mergePeople(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { keptId, mergedId, choices }: MergePeopleInput,
  ) {
    const chosen = Object.fromEntries(choices.map(({ field, choice }) => [field, choice]));
    return this.merge(await this.merging.run(viewer, keptId, mergedId, chosen));
  }

  @Allow(can['duplicate.decide'])
  @Mutation(() => PersonMergeResult, { description: 'Puts every row back as it was before the merge' })
  async undoPersonMerge(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: Id) {
    return this.merge(await this.undoing.run(viewer, id));
  }

  @ResolveField(() => Person)
  kept(@Parent() { keptPersonId }: MergeRecord, @Context() context: GraphqlContext) {
    return this.people.load(context, keptPersonId);
  }

  @ResolveField(() => Person)
  merged(@Parent() { mergedPersonId }: MergeRecord, @Context() context: GraphqlContext) {
    return this.people.load(context, mergedPersonId);
  }

  @ResolveField(() => Person, { nullable: true })
  mergedBy(@Parent() { mergedBy }: MergeRecord, @Context() context: GraphqlContext) {
    return mergedBy ? this.people.load(context, mergedBy) : null;
  }

  @ResolveField(() => Person, { nullable: true })
  undoneBy(@Parent() { undoneBy }: MergeRecord, @Context() context: GraphqlContext) {
    return undoneBy ? this.people.load(context, undoneBy) : null;
  }

  private async merge(id: Id): Promise<MergeRecord | null> {
    const [merge] = await this.duplicates.merges([id]);
    return merge ?? null;
  }
}
