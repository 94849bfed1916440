import { Args, Context, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Person, PersonLoader } from '@jiebang/identity';
import { pageRequest, type Id, type Viewer } from '@jiebang/kernel';
import { Allow, CurrentViewer } from '@jiebang/platform/authorisation';
import { toConnection, type GraphqlContext } from '@jiebang/platform/graphql';
import { AuditTrailReadModel, type AuditEntryRecord } from '../audit-trail.read-model.js';
import { CheckAuditTrail } from '../check-audit-trail.js';
import { governanceCapabilities as can } from '../governance.capabilities.js';
import { AuditDetail, AuditEntry, AuditEntryConnection, AuditReport } from './audit.type.js';

@Resolver(() => AuditEntry)
export class AuditResolver {
  constructor(
    private readonly trail: AuditTrailReadModel,
    private readonly check: CheckAuditTrail,
    private readonly people: PersonLoader,
  ) {}

  @Allow(can['audit.read'])
  @Query(() => AuditEntryConnection, {
    description: 'The newest first; of a subject, an actor, a time, or all',
  })
  async auditTrail(
    @Args('subjectType', { type: () => String, nullable: true }) subjectType?: string | null,
    @Args('subjectId', { type: () => ID, nullable: true }) subjectId?: Id | null,
    @Args('actorId', { type: () => ID, nullable: true, description: 'A person' }) actorId?: Id | null,
    @Args('since', { type: () => Date, nullable: true, description: 'The first moment' }) since?: Date | null,
    @Args('until', { type: () => Date, nullable: true, description: 'The moment after the last' })
    until?: Date | null,
    @Args('first', { type: () => Int, nullable: true }) first?: number,
    @Args('after', { type: () => String, nullable: true }) after?: string,
  ) {
    const page = pageRequest(first, after);
    const filter = {
      subjectType: subjectType ?? undefined,
      subjectId: subjectId ?? undefined,
      actorId: actorId ?? undefined,
      since: since ?? undefined,
      until: until ?? undefined,
    };
    return toConnection(await this.trail.page(filter, page), page.after);
  }

  @Allow(can['audit.read'])
  @Query(() => AuditReport, { description: 'Computes every seal anew; at most six times a minute' })
  async auditVerdict(@CurrentViewer() viewer: Viewer): Promise<AuditReport> {
    const verdict = await this.check.run(viewer);
    return { ...verdict, holds: verdict.brokenAt === null };
  }

  @ResolveField(() => [AuditDetail])
  details(@Parent() { details }: AuditEntryRecord): AuditDetail[] {
    return Object.entries(details).map(([name, value]) => ({ name, value: JSON.stringify(value) }));
  }

  @ResolveField(() => Person, { nullable: true })
  actor(@Parent() { personId }: AuditEntryRecord, @Context() context: GraphqlContext) {
    return personId ? this.people.load(context, personId) : null;
  }
}
