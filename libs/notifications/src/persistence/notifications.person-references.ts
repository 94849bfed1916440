import { Injectable } from '@nestjs/common';
import { PointsAtPeople, type PersonReferences } from '@jiebang/platform/person-references';

/** What somebody was told. */
@Injectable()
@PointsAtPeople()
export class NotificationsPersonReferences implements PersonReferences {
  readonly columns = [
    {
      table: 'notification',
      column: 'person_id',
      label: { zh: '通知', en: 'Notices' },
      once: [{ by: ['event_id'] }],
    },
  ] as const;
}
