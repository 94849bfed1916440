import { Injectable } from '@nestjs/common';
import { PointsAtPeople, type PersonReferences } from '@jiebang/platform/person-references';

/** Who answers or works for a facility, and who asked and answered there. */
@Injectable()
@PointsAtPeople()
export class LabsPersonReferences implements PersonReferences {
  readonly columns = [
    {
      table: 'facility',
      column: 'responsible_person_id',
      label: { zh: '负责的平台', en: 'Facilities answered for' },
    },
    {
      table: 'facility_staff',
      column: 'person_id',
      key: ['facility_id', 'person_id', 'role'],
      label: { zh: '在平台的职责', en: 'Roles at facilities' },
      once: [{ by: ['facility_id', 'role'] }],
    },
    {
      table: 'facility_enquiry',
      column: 'asked_by',
      label: { zh: '向平台提的问题', en: 'Questions to facilities' },
    },
    {
      table: 'facility_enquiry',
      column: 'answered_by',
      label: { zh: '对平台提问的答复', en: 'Answers for facilities' },
    },
  ] as const;
}
