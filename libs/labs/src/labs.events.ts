import type { Id } from '@jiebang/kernel';
import { defineEvent } from '@jiebang/platform/events';

/** A facility or something that it shares was made or changed. */
export const facilityChanged = defineEvent<{ facilityId: Id }>('labs.facility-changed');

/** Somebody has asked the people of a facility something; somebody of them has answered. */
export const enquiryAsked = defineEvent<{ enquiryId: Id; facilityId: Id }>('labs.enquiry-asked');
export const enquiryAnswered = defineEvent<{ enquiryId: Id; facilityId: Id }>('labs.enquiry-answered');
