import { Injectable } from '@nestjs/common';
import { PointsAtPeople, type PersonReferences } from '@jiebang/platform/person-references';
import { challengesErrors } from '../domain/challenges.errors.js';

/** Needs and challenges of a person, and what they said and did about those of others. */
@Injectable()
@PointsAtPeople()
export class ChallengesPersonReferences implements PersonReferences {
  readonly columns = [
    { table: 'need', column: 'owner_person_id', label: { zh: '临床需求', en: 'Needs' } },
    { table: 'need_screening', column: 'person_id', label: { zh: '需求初筛', en: 'Screenings of needs' } },
    {
      table: 'need_question',
      column: 'asked_by',
      label: { zh: '对需求的提问', en: 'Questions about needs' },
    },
    { table: 'need_merge', column: 'merged_by', label: { zh: '合并的需求', en: 'Needs merged' } },
    {
      table: 'need_merge',
      column: 'undone_by',
      label: { zh: '撤销的需求合并', en: 'Merges of needs undone' },
    },
    { table: 'challenge', column: 'owner_person_id', label: { zh: '榜题', en: 'Challenges' } },
    { table: 'challenge_list', column: 'checked_by', label: { zh: '核准的榜单', en: 'Lists checked' } },
  ] as const;

  readonly obstacles = [
    {
      error: challengesErrors.MERGE_BOTH_SCREENED,
      sql: `SELECT coalesce(n.title_zh, n.title_en, '') AS what FROM need n
        JOIN need_screening a ON a.need_id = n.id AND a.person_id = $1 AND a.voided_at IS NULL
        JOIN need_screening b ON b.need_id = n.id AND b.person_id = $2 AND b.voided_at IS NULL ORDER BY n.id`,
    },
    {
      error: challengesErrors.MERGE_SCREENED_OWN_NEED,
      sql: `SELECT coalesce(n.title_zh, n.title_en, '') AS what FROM need n
        JOIN need_screening s ON s.need_id = n.id AND s.voided_at IS NULL
        WHERE (n.owner_person_id, s.person_id) IN (($1::uuid, $2::uuid), ($2::uuid, $1::uuid)) ORDER BY n.id`,
    },
  ];
}
