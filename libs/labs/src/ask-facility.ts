import { Injectable } from '@nestjs/common';
import { commonErrors, newId, type Id, type Viewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { Events } from '@jiebang/platform/events';
import { labsErrors, MOST_OPEN_ENQUIRIES } from './domain/labs.errors.js';
import { FacilityEnquiryRepository } from './facility-enquiry.repository.js';
import { enquiryAsked } from './labs.events.js';
import { LabsRepository } from './labs.repository.js';

/** Puts a question to the people of a facility, through the platform: nobody's address is needed. */
@Injectable()
export class AskFacility {
  constructor(
    private readonly labs: LabsRepository,
    private readonly enquiries: FacilityEnquiryRepository,
    private readonly audit: AuditTrail,
    private readonly events: Events,
  ) {}

  /** Throws NOT_FOUND, FORBIDDEN for who is nobody (a token of a machine), TOO_MANY_ENQUIRIES. */
  async run(viewer: Viewer, facilityId: Id, question: string): Promise<Id> {
    if (viewer.personId === null) throw commonErrors.FORBIDDEN();
    // The lock also keeps two questions at once from passing the count.
    if (!(await this.labs.facilityForUpdate(facilityId))) throw commonErrors.NOT_FOUND({ what: 'facility' });
    const count = await this.enquiries.waitingOf(facilityId, viewer.personId);
    if (count >= MOST_OPEN_ENQUIRIES) throw labsErrors.TOO_MANY_ENQUIRIES({ count });
    const enquiryId = newId();
    await this.enquiries.add(enquiryId, { facilityId, askedBy: viewer.personId, question: question.trim() });
    await this.audit.record(viewer, {
      action: 'facility_enquiry.ask',
      subjectType: 'facility_enquiry',
      subjectId: enquiryId,
      to: 'asked',
      details: { facilityId },
    });
    await this.events.publish(enquiryAsked, { enquiryId, facilityId }, viewer.personId);
    return enquiryId;
  }
}
