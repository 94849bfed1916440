import { Injectable } from '@nestjs/common';
import { IdentityReadModel } from '@jiebang/identity';
import { Checks, Clock, commonErrors, newId, type Id, type Viewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { refuseIfStale } from '@jiebang/platform/database';
import { Events } from '@jiebang/platform/events';
import { checkCategories, type FacilityContent } from './domain/facility.js';
import { FacilityChanges } from './facility-changes.js';
import { mayOpenFacility } from './facility.policy.js';
import { facilityChanged } from './labs.events.js';
import { LabsRepository } from './labs.repository.js';

/** Opens a facility (`id` null) or changes one. */
@Injectable()
export class SaveFacility {
  constructor(
    private readonly labs: LabsRepository,
    private readonly changes: FacilityChanges,
    private readonly identity: IdentityReadModel,
    private readonly audit: AuditTrail,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** Throws NOT_FOUND, FORBIDDEN, STALE_VERSION, INVALID_INPUT with every unknown organisation, person and category. */
  async run(viewer: Viewer, id: Id | null, content: FacilityContent, version: number | null): Promise<Id> {
    const present = id === null ? null : await this.changes.begin(viewer, id);
    if (present) refuseIfStale(present, version ?? 0);
    else await this.refuseStranger(viewer, content);
    await this.checkNames(content);
    checkCategories(content.categories, (at) => `categories.${at}`);
    const facilityId = present?.id ?? newId();
    if (present) await this.labs.saveFacility(facilityId, content, this.clock.now());
    else await this.labs.addFacility(facilityId, content, this.clock.now());
    await this.audit.record(viewer, {
      action: present ? 'facility.save' : 'facility.open',
      subjectType: 'facility',
      subjectId: facilityId,
    });
    await this.events.publish(facilityChanged, { facilityId }, viewer.personId);
    return facilityId;
  }

  private async refuseStranger(viewer: Viewer, content: FacilityContent): Promise<void> {
    const own = viewer.personId ? await this.identity.affiliationsOf([viewer.personId]) : [];
    const organisationIds = own.map(({ organisationId }) => organisationId);
    if (!mayOpenFacility(viewer, content, organisationIds)) throw commonErrors.FORBIDDEN();
  }

  private async checkNames({ organisationId, responsiblePersonId }: FacilityContent): Promise<void> {
    const checks = new Checks();
    const [organisation] = await this.identity.organisations([organisationId]);
    const [person] = await this.identity.people([responsiblePersonId]);
    checks.that(organisation !== undefined, 'organisationId', 'UNKNOWN_ORGANISATION', {
      zh: '没有这个单位。',
      en: 'There is no such organisation.',
    });
    checks.that(person !== undefined, 'responsiblePersonId', 'UNKNOWN_PERSON', {
      zh: '没有这个人。',
      en: 'There is no such person.',
    });
    checks.refuseIfAny();
  }
}
