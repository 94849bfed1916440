import { Injectable } from '@nestjs/common';
import type { Id } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import { FacilityEnquiryRepository, type EnquiryRecord } from '../facility-enquiry.repository.js';
import { FacilityEnquiryEntity } from './facility-enquiry.entity.js';

const ENQUIRY = `id, facility_id AS "facilityId", asked_by AS "askedBy", question, state, created_at AS "askedAt", answer,
  answered_by AS "answeredBy", answered_at AS "answeredAt", version`;

@Injectable()
export class SqlFacilityEnquiryRepository extends FacilityEnquiryRepository {
  constructor(private readonly database: Database) {
    super();
  }

  async forUpdate(id: Id): Promise<EnquiryRecord | null> {
    return this.database.row<EnquiryRecord>(
      `SELECT ${ENQUIRY} FROM facility_enquiry WHERE id = $1 FOR UPDATE`,
      [id],
    );
  }

  async add(id: Id, enquiry: Pick<EnquiryRecord, 'facilityId' | 'askedBy' | 'question'>): Promise<void> {
    await this.database.manager.insert(FacilityEnquiryEntity, { ...enquiry, id, state: 'asked' });
  }

  async answer(id: Id, answer: string, answeredBy: Id, now: Date): Promise<void> {
    const answered = { answer, answeredBy, answeredAt: now, state: 'answered' } as const;
    await this.database.manager.update(FacilityEnquiryEntity, { id }, answered);
  }

  async withdraw(id: Id): Promise<void> {
    await this.database.manager.update(FacilityEnquiryEntity, { id }, { state: 'withdrawn' });
  }

  async waitingOf(facilityId: Id, askedBy: Id): Promise<number> {
    const state = 'asked' as const;
    return this.database.manager.count(FacilityEnquiryEntity, { where: { facilityId, askedBy, state } });
  }

  enquiries(ids: readonly Id[]): Promise<EnquiryRecord[]> {
    return this.database.prepared(`SELECT ${ENQUIRY} FROM facility_enquiry WHERE id = ANY($1::uuid[])`, [
      ids,
    ]);
  }

  ofFacility(facilityId: Id, askedBy: Id | null, limit: number): Promise<EnquiryRecord[]> {
    return this.database.prepared(
      `SELECT ${ENQUIRY} FROM facility_enquiry
       WHERE facility_id = $1 AND ($2::uuid IS NULL AND state <> 'withdrawn' OR asked_by = $2)
       ORDER BY id DESC LIMIT $3`,
      [facilityId, askedBy, limit],
    );
  }
}
