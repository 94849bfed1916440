import { Injectable } from '@nestjs/common';
import { PointsAtPeople, type PersonReferences } from '@jiebang/platform/person-references';

/** Saved searches, how somebody wants to be told, and what they were told. */
@Injectable()
@PointsAtPeople()
export class AlertsPersonReferences implements PersonReferences {
  readonly own = [
    {
      table: 'alert_preference',
      column: 'person_id',
      label: { zh: '提醒设置', en: 'Alert settings' },
      fields: [],
    },
  ] as const;

  readonly columns = [
    {
      table: 'saved_search',
      column: 'person_id',
      label: { zh: '保存的搜索', en: 'Saved searches' },
      once: [{ by: [], same: 'lower(o.name) = lower(r.name)', where: 'r.removed_at IS NULL' }],
    },
    {
      table: 'alert_digest',
      column: 'person_id',
      label: { zh: '提醒汇总', en: 'Digests' },
      once: [{ by: ['day'] }],
    },
  ] as const;
}
