import { Injectable } from '@nestjs/common';
import { Clock, commonErrors, nextState, type Id, type Viewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { refuseIfStale } from '@jiebang/platform/database';
import { Events } from '@jiebang/platform/events';
import { enquiryLifecycle } from './domain/enquiry-lifecycle.js';
import { FacilityEnquiryRepository, type EnquiryRecord } from './facility-enquiry.repository.js';
import { mayAnswerFor } from './facility.policy.js';
import { enquiryAnswered } from './labs.events.js';
import { LabsReadModel } from './labs.read-model.js';

/** Answers a question to a facility, or takes one's own back. */
@Injectable()
export class SettleEnquiry {
  constructor(
    private readonly labs: LabsReadModel,
    private readonly enquiries: FacilityEnquiryRepository,
    private readonly audit: AuditTrail,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** Throws NOT_FOUND for a question that the viewer may not see, FORBIDDEN, STALE_VERSION, WRONG_STATE. */
  async answer(viewer: Viewer, id: Id, answer: string, version: number): Promise<Id> {
    const present = await this.seen(viewer, id, version);
    const [facility] = await this.labs.facilities([present.facilityId]);
    if (!facility || viewer.personId === null || !mayAnswerFor(viewer, facility))
      throw commonErrors.FORBIDDEN();
    const to = nextState(enquiryLifecycle, present.state, 'answer');
    await this.enquiries.answer(id, answer.trim(), viewer.personId, this.clock.now());
    await this.note(viewer, present, to);
    const { facilityId } = present;
    await this.events.publish(enquiryAnswered, { enquiryId: id, facilityId }, viewer.personId);
    return id;
  }

  /** Throws NOT_FOUND, FORBIDDEN for somebody else's, STALE_VERSION, WRONG_STATE. */
  async withdraw(viewer: Viewer, id: Id, version: number): Promise<Id> {
    const present = await this.seen(viewer, id, version);
    if (present.askedBy !== viewer.personId) throw commonErrors.FORBIDDEN();
    const to = nextState(enquiryLifecycle, present.state, 'withdraw');
    await this.enquiries.withdraw(id);
    await this.note(viewer, present, to);
    return id;
  }

  private async seen(viewer: Viewer, id: Id, version: number): Promise<EnquiryRecord> {
    const present = await this.enquiries.forUpdate(id);
    const [facility] = present ? await this.labs.facilities([present.facilityId]) : [];
    const sees = facility && (present?.askedBy === viewer.personId || mayAnswerFor(viewer, facility));
    if (!present || !sees) throw commonErrors.NOT_FOUND({ what: 'enquiry' });
    refuseIfStale(present, version);
    return present;
  }

  private async note(viewer: Viewer, { id, state, facilityId }: EnquiryRecord, to: string): Promise<void> {
    await this.audit.record(viewer, {
      action: to === 'answered' ? 'facility_enquiry.answer' : 'facility_enquiry.withdraw',
      subjectType: 'facility_enquiry',
      subjectId: id,
      from: state,
      to,
      details: { facilityId },
    });
  }
}
