import { Injectable } from '@nestjs/common';
import { commonErrors, newId, type Id, type Viewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { Events } from '@jiebang/platform/events';
import { identityErrors } from './domain/identity.errors.js';
import { mayStandBelow } from './domain/organisation.js';
import { organisationChanged } from './identity.events.js';
import { OrganisationRepository, type NewOrganisation } from './organisation.repository.js';

/** Adds an organisation to the tree. */
@Injectable()
export class CreateOrganisation {
  constructor(
    private readonly organisations: OrganisationRepository,
    private readonly audit: AuditTrail,
    private readonly events: Events,
  ) {}

  /** Throws NOT_FOUND for an unknown parent, ORGANISATION_MISPLACED where the kinds do not go together. */
  async run(viewer: Viewer, wanted: NewOrganisation): Promise<Id> {
    const parentKind = wanted.parentId ? await this.organisations.kindOf(wanted.parentId) : null;
    if (wanted.parentId && !parentKind) throw commonErrors.NOT_FOUND({ what: 'organisation' });
    if (!mayStandBelow(wanted.kind, parentKind)) {
      throw identityErrors.ORGANISATION_MISPLACED({ kind: wanted.kind, parent: parentKind ?? '—' });
    }
    const id = newId();
    await this.organisations.add({ id, ...wanted });
    await this.audit.record(viewer, {
      action: 'organisation.create',
      subjectType: 'organisation',
      subjectId: id,
    });
    await this.events.publish(organisationChanged, { organisationId: id }, viewer.personId);
    return id;
  }
}
