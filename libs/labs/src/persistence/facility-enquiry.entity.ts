import { Check, Column, Entity, Index } from 'typeorm';
import type { Id } from '@jiebang/kernel';
import { VersionedEntity } from '@jiebang/platform/database';
import { ENQUIRY_STATES, type EnquiryState } from '../domain/enquiry-lifecycle.js';

/** A question to the people of a facility, with their answer. */
@Entity('facility_enquiry')
@Check('ck_facility_enquiry__state', `state IN ('${ENQUIRY_STATES.join("', '")}')`)
@Check(
  'ck_facility_enquiry__answered',
  `num_nonnulls(answer, answered_by, answered_at) = CASE state WHEN 'answered' THEN 3 ELSE 0 END`,
)
@Index('ix_facility_enquiry__facility_id__id', ['facilityId', 'id'])
@Index('ix_facility_enquiry__asked_by', ['askedBy'])
export class FacilityEnquiryEntity extends VersionedEntity {
  @Column('uuid')
  facilityId: Id;

  @Column('uuid')
  askedBy: Id;

  @Column('text')
  question: string;

  @Column('text')
  state: EnquiryState;

  @Column('text', { nullable: true })
  answer: string | null;

  @Column('uuid', { nullable: true })
  answeredBy: Id | null;

  @Column('timestamptz', { nullable: true })
  answeredAt: Date | null;
}
