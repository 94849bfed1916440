import { Injectable } from '@nestjs/common';
import { PointsAtPeople, type PersonReferences } from '@jiebang/platform/person-references';

const BOTH = 'names two records, as they were found or merged';

/** Who decided, merged and undid; the pairs themselves go on naming both records. */
@Injectable()
@PointsAtPeople()
export class DuplicatesPersonReferences implements PersonReferences {
  readonly columns = [
    { table: 'duplicate_pair', column: 'decided_by', label: { zh: '判定的重复', en: 'Duplicates decided' } },
    { table: 'person_merge', column: 'merged_by', label: { zh: '办理的合并', en: 'Merges made' } },
    { table: 'person_merge', column: 'undone_by', label: { zh: '撤销的合并', en: 'Merges undone' } },
    { table: 'duplicate_scan', column: 'asked_by', label: { zh: '发起的查重', en: 'Scans asked for' } },
  ] as const;

  readonly excused = [
    { table: 'duplicate_pair', column: 'left_person_id', reason: BOTH },
    { table: 'duplicate_pair', column: 'right_person_id', reason: BOTH },
    { table: 'person_merge', column: 'kept_person_id', reason: BOTH },
    { table: 'person_merge', column: 'merged_person_id', reason: BOTH },
    { table: 'duplicate_key', column: 'person_id', reason: 'computed anew from the record' },
  ] as const;
}
