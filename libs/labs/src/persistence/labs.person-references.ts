import { Injectable } from '@nestjs/common';
import { PointsAtPeople, type PersonReferences } from '@jiebang/platform/person-references';

/** Who answers for a facility. */
@Injectable()
@PointsAtPeople()
export class LabsPersonReferences implements PersonReferences {
  readonly columns = [
    {
      table: 'facility',
      column: 'responsible_person_id',
      label: { zh: '负责的平台', en: 'Facilities answered for' },
    },
  ] as const;
}
