import { Injectable } from '@nestjs/common';
import { PointsAtPeople, type PersonReferences } from '@jiebang/platform/person-references';

/** Who signed, submitted and approved. */
@Injectable()
@PointsAtPeople()
export class FundingPersonReferences implements PersonReferences {
  readonly columns = [
    {
      table: 'proposal_signature',
      column: 'person_id',
      label: { zh: '申报书签名', en: 'Signatures of proposals' },
      once: [{ by: ['proposal_id'], where: 'r.voided_at IS NULL' }],
    },
    { table: 'proposal', column: 'submitted_by', label: { zh: '提交的申报书', en: 'Proposals submitted' } },
    { table: 'funding_call', column: 'approved_by', label: { zh: '核准的申报通知', en: 'Calls approved' } },
  ] as const;
}
