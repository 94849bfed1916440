import { Injectable } from '@nestjs/common';
import type { Id } from '@jiebang/kernel';
import {
  enquiryAnswered,
  enquiryAsked,
  FacilityEnquiryRepository,
  LabsReadModel,
  type FacilityRole,
} from '@jiebang/labs';
import { HandlesEvent, type EventHandler, type EventMeta } from '@jiebang/platform/events';
import { TellPeople } from '../tell-people.js';

interface Enquiry {
  readonly enquiryId: Id;
  readonly facilityId: Id;
}

/** Who hears of every question; the others find it on the page. */
const TOLD: readonly FacilityRole[] = ['deputy', 'bookings'];

/** Whoever answers for a facility, and those who take its questions, hear of each. */
@Injectable()
@HandlesEvent('tell-the-people-of-a-facility', enquiryAsked)
export class TellOfQuestions implements EventHandler<Enquiry> {
  constructor(
    private readonly labs: LabsReadModel,
    private readonly tell: TellPeople,
  ) {}

  async handle({ facilityId }: Enquiry, event: EventMeta): Promise<void> {
    const [facility] = await this.labs.facilities([facilityId]);
    if (!facility) return;
    const { nameZh, nameEn, responsiblePersonId, staff } = facility;
    const others = staff.filter(({ role }) => TOLD.includes(role)).map(({ personId }) => personId);
    await this.tell.run(event, {
      kind: 'facility.asked',
      personIds: [responsiblePersonId, ...others],
      params: { titleZh: nameZh, titleEn: nameEn },
      path: `/labs/${facilityId}`,
    });
  }
}

/** Whoever asked a facility hears that it has answered. */
@Injectable()
@HandlesEvent('tell-of-a-facilitys-answer', enquiryAnswered)
export class TellOfAnswers implements EventHandler<Enquiry> {
  constructor(
    private readonly labs: LabsReadModel,
    private readonly enquiries: FacilityEnquiryRepository,
    private readonly tell: TellPeople,
  ) {}

  async handle({ enquiryId, facilityId }: Enquiry, event: EventMeta): Promise<void> {
    const [facility] = await this.labs.facilities([facilityId]);
    const [enquiry] = await this.enquiries.enquiries([enquiryId]);
    if (!facility || !enquiry) return;
    const { nameZh, nameEn } = facility;
    await this.tell.run(event, {
      kind: 'facility.answered',
      personIds: [enquiry.askedBy],
      params: { titleZh: nameZh, titleEn: nameEn },
      path: `/labs/${facilityId}`,
    });
  }
}
