import type { Id } from '@jiebang/kernel';
import type { EnquiryState } from './domain/enquiry-lifecycle.js';

/** A question to the people of a facility, for whoever asked and for them. */
export interface EnquiryRecord {
  readonly id: Id;
  readonly facilityId: Id;
  readonly askedBy: Id;
  readonly question: string;
  readonly state: EnquiryState;
  readonly askedAt: Date;
  readonly answer: string | null;
  readonly answeredBy: Id | null;
  readonly answeredAt: Date | null;
  readonly version: number;
}

/** Where questions to facilities are kept. */
export abstract class FacilityEnquiryRepository {
  /** Locked until the transaction ends. */
  abstract forUpdate(id: Id): Promise<EnquiryRecord | null>;
  abstract add(id: Id, enquiry: Pick<EnquiryRecord, 'facilityId' | 'askedBy' | 'question'>): Promise<void>;
  abstract answer(id: Id, answer: string, answeredBy: Id, now: Date): Promise<void>;
  abstract withdraw(id: Id): Promise<void>;
  /** How many of the person's questions to the facility wait for an answer. */
  abstract waitingOf(facilityId: Id, askedBy: Id): Promise<number>;
  abstract enquiries(ids: readonly Id[]): Promise<readonly EnquiryRecord[]>;
  /** The newest first, at most `limit`; those of one person, or of everybody without those that were taken back. */
  abstract ofFacility(facilityId: Id, askedBy: Id | null, limit: number): Promise<readonly EnquiryRecord[]>;
}
