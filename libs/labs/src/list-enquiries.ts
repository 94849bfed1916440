import { Injectable } from '@nestjs/common';
import type { Id, Viewer } from '@jiebang/kernel';
import { FacilityEnquiryRepository, type EnquiryRecord } from './facility-enquiry.repository.js';
import { mayAnswerFor } from './facility.policy.js';
import { LabsReadModel } from './labs.read-model.js';

/** Nobody reads through more on one page; older ones are settled. */
const MOST = 50;

/** Questions to a facility: all of them for its people and the office, for others their own. */
@Injectable()
export class ListEnquiries {
  constructor(
    private readonly labs: LabsReadModel,
    private readonly enquiries: FacilityEnquiryRepository,
  ) {}

  /** The newest first; none for a facility that is not there. */
  async run(viewer: Viewer, facilityId: Id): Promise<readonly EnquiryRecord[]> {
    const [facility] = await this.labs.facilities([facilityId]);
    if (!facility || viewer.personId === null) return [];
    const whose = mayAnswerFor(viewer, facility) ? null : viewer.personId;
    return this.enquiries.ofFacility(facilityId, whose, MOST);
  }
}
