import { Injectable } from '@nestjs/common';
import { IdentityReadModel } from '@jiebang/identity';
import { Checks, Clock, commonErrors, newId, type Id, type Viewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { refuseIfStale } from '@jiebang/platform/database';
import { Events } from '@jiebang/platform/events';
import { checkFacility, type FacilityContent } from './domain/facility.js';
import { appointmentsDiffer } from './domain/facility-staff.js';
import { FacilityChanges } from './facility-changes.js';
import { mayAppointAt, mayOpenFacility } from './facility.policy.js';
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

  /**
   * Throws NOT_FOUND, STALE_VERSION, FORBIDDEN (also for a deputy who changes the people or the organisation), and
   * INVALID_INPUT with every unknown organisation, person, category and discipline.
   */
  async run(viewer: Viewer, id: Id | null, content: FacilityContent, version: number | null): Promise<Id> {
    const present = id === null ? null : await this.changes.begin(viewer, id);
    if (present) refuseIfStale(present, version ?? 0);
    else await this.refuseStranger(viewer, content);
    if (present && !mayAppointAt(viewer, present) && appointmentsDiffer(present, content))
      throw commonErrors.FORBIDDEN();
    await this.check(content);
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

  private async check(content: FacilityContent): Promise<void> {
    const { organisationId, responsiblePersonId, staff } = content;
    const checks = new Checks();
    const [organisation] = await this.identity.organisations([organisationId]);
    const wanted = [...new Set([responsiblePersonId, ...staff.map(({ personId }) => personId)])];
    const known = new Set((await this.identity.people(wanted)).map(({ id }) => id));
    checks.that(organisation !== undefined, 'organisationId', 'UNKNOWN_ORGANISATION', {
      zh: '没有这个单位。',
      en: 'There is no such organisation.',
    });
    const person = (id: Id, path: string) =>
      checks.that(known.has(id), path, 'UNKNOWN_PERSON', {
        zh: '没有这个人。',
        en: 'There is no such person.',
      });
    person(responsiblePersonId, 'responsiblePersonId');
    staff.forEach(({ personId }, at) => person(personId, `staff.${at}.personId`));
    checkFacility(checks, content);
    checks.refuseIfAny();
  }
}
