import { Injectable } from '@nestjs/common';
import { commonErrors, type Id, type Viewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { refuseIfStale } from '@jiebang/platform/database';
import { Events } from '@jiebang/platform/events';
import { identityErrors } from './domain/identity.errors.js';
import { mayStandBelow } from './domain/organisation.js';
import { organisationChanged } from './identity.events.js';
import { OrganisationRepository, type NewOrganisation } from './organisation.repository.js';

/** New values; what is left out stays. The kind stays for good: what stands below depends on it. */
export type OrganisationChanges = Partial<Omit<NewOrganisation, 'kind'>>;

/** Renames or moves an organisation. */
@Injectable()
export class UpdateOrganisation {
  constructor(
    private readonly organisations: OrganisationRepository,
    private readonly audit: AuditTrail,
    private readonly events: Events,
  ) {}

  /**
   * A move cannot make a loop: no kind may stand, however far down, below its own. Throws NOT_FOUND, STALE_VERSION or
   * ORGANISATION_MISPLACED.
   */
  async run(viewer: Viewer, id: Id, version: number, changes: OrganisationChanges): Promise<void> {
    const organisation = await this.organisations.byIdForUpdate(id);
    if (!organisation) throw commonErrors.NOT_FOUND({ what: 'organisation' });
    refuseIfStale(organisation, version);
    if (changes.parentId !== undefined) await this.refuseMisplaced(organisation.kind, changes.parentId);
    await this.organisations.save({ ...organisation, ...changes });
    await this.audit.record(viewer, {
      action: 'organisation.update',
      subjectType: 'organisation',
      subjectId: id,
      details: { fields: Object.keys(changes).sort() },
    });
    await this.events.publish(organisationChanged, { organisationId: id }, viewer.personId);
  }

  private async refuseMisplaced(kind: NewOrganisation['kind'], parentId: Id | null): Promise<void> {
    const parentKind = parentId ? await this.organisations.kindOf(parentId) : null;
    if (parentId && !parentKind) throw commonErrors.NOT_FOUND({ what: 'organisation' });
    if (!mayStandBelow(kind, parentKind))
      throw identityErrors.ORGANISATION_MISPLACED({ kind, parent: parentKind ?? '—' });
  }
}
