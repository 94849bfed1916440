import {
  Args,
  Context,
  ID,
  Int,
  Mutation,
  Parent,
  Query,
  ResolveField,
  Resolver,
  Subscription,
} from '@nestjs/graphql';
import { Person, PersonLoader } from '@jiebang/identity';
import { commonErrors, pageRequest, type Id, type Viewer } from '@jiebang/kernel';
import { Allow, CurrentViewer } from '@jiebang/platform/authorisation';
import { JobProgress, toConnection, type GraphqlContext } from '@jiebang/platform/graphql';
import { Signals } from '@jiebang/platform/signals';
import { CancelImport } from '../cancel-import.js';
import type { ImportState } from '../domain/import-lifecycle.js';
import type { ImportSheetName } from '../domain/import-sheet-name.js';
import { importableSheets, mayImport } from '../import.policy.js';
import { ImportReadModel, type ImportRecord } from '../import.read-model.js';
import { importTopic, type ImportSignal } from '../import.signal.js';
import { importsCapabilities as can } from '../imports.capabilities.js';
import { StartImport } from '../start-import.js';
import { ImportProblemsLoader } from './import-problems.loader.js';
import {
  CellProblem,
  ImportJob,
  ImportJobConnection,
  ImportJobResult,
  ImportSheetEnum,
  ImportStateEnum,
} from './import.type.js';

@Resolver(() => ImportJob)
export class ImportResolver {
  constructor(
    private readonly imports: ImportReadModel,
    private readonly start: StartImport,
    private readonly cancel: CancelImport,
    private readonly signals: Signals,
    private readonly people: PersonLoader,
    private readonly problemsLoader: ImportProblemsLoader,
  ) {}

  @Allow(can['import.run'])
  @Query(() => ImportJob, { nullable: true, description: 'With the preview once it was checked' })
  async importJob(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: Id,
  ): Promise<ImportRecord | null> {
    const job = await this.imports.job(id);
    return job && mayImport(viewer, job.sheet) ? job : null;
  }

  @Allow(can['import.run'])
  @Query(() => ImportJobConnection, { description: 'Newest first' })
  async importJobs(
    @CurrentViewer() viewer: Viewer,
    @Args('first', { type: () => Int, nullable: true }) first?: number,
    @Args('after', { type: () => String, nullable: true }) after?: string,
    @Args('sheet', { type: () => ImportSheetEnum, nullable: true }) sheet?: ImportSheetName,
    @Args('states', { type: () => [ImportStateEnum], nullable: true }) states?: ImportState[],
  ) {
    const page = pageRequest(first, after);
    const sheets = importableSheets(viewer).filter((name) => !sheet || name === sheet);
    return toConnection(await this.imports.page({ sheets, states: states ?? null }, page), page.after);
  }

  @Allow(can['import.run'])
  @Mutation(() => ImportJobResult, { description: 'Has all rows applied, in one transaction' })
  async runImport(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: Id,
    @Args('version', { type: () => Int }) version: number,
  ) {
    await this.start.run(viewer, id, version);
    return this.imports.job(id);
  }

  @Allow(can['import.run'])
  @Mutation(() => ImportJobResult, { description: 'Has the same file checked again' })
  async recheckImport(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: Id,
    @Args('version', { type: () => Int }) version: number,
  ) {
    await this.start.recheck(viewer, id, version);
    return this.imports.job(id);
  }

  @Allow(can['import.run'])
  @Mutation(() => ImportJobResult, {
    description: 'Ends an import that was not applied, and deletes its file',
  })
  async cancelImport(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: Id,
    @Args('version', { type: () => Int }) version: number,
  ) {
    await this.cancel.run(viewer, id, version);
    return this.imports.job(id);
  }

  @Allow(can['import.run'])
  @Subscription(() => JobProgress, { resolve: (signal: ImportSignal) => signal })
  async importProgress(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: Id) {
    if (!(await this.importJob(viewer, id))) throw commonErrors.NOT_FOUND({ what: 'import' });
    return this.signals.stream<ImportSignal>(importTopic(id));
  }

  @ResolveField(() => Person)
  uploader(@Parent() { uploadedBy }: ImportRecord, @Context() context: GraphqlContext) {
    return this.people.load(context, uploadedBy);
  }

  @ResolveField(() => [CellProblem])
  problems(@Parent() { id }: ImportRecord, @Context() context: GraphqlContext) {
    return this.problemsLoader.load(context, id);
  }
}
