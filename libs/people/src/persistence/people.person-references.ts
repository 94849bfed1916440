import { Injectable } from '@nestjs/common';
import { PointsAtPeople, type PersonReferences } from '@jiebang/platform/person-references';
import { stricterFields, stricterVisibility } from '../domain/merge-visibility.js';
import { peopleErrors } from '../domain/people.errors.js';

const LIVE = 'r.withdrawn_at IS NULL';

/** Profile and licence, evidence, declared conflicts. */
@Injectable()
@PointsAtPeople()
export class PeoplePersonReferences implements PersonReferences {
  readonly own = [
    {
      table: 'profile',
      column: 'person_id',
      label: { zh: '个人档案', en: 'Profile' },
      fields: [
        { column: 'kind', kind: 'text', label: { zh: '人员类型', en: 'Kind' } },
        { column: 'headline_zh', kind: 'text', label: { zh: '一句话简介', en: 'Headline in Chinese' } },
        { column: 'headline_en', kind: 'text', label: { zh: '英文一句话简介', en: 'Headline in English' } },
        { column: 'bio_zh', kind: 'text', label: { zh: '简介', en: 'About, in Chinese' } },
        { column: 'bio_en', kind: 'text', label: { zh: '英文简介', en: 'About, in English' } },
        { column: 'campus', kind: 'text', label: { zh: '校区', en: 'Campus' } },
        { column: 'capacity', kind: 'text', label: { zh: '可指导组数', en: 'Groups at once' } },
        { column: 'accepts_mentoring', kind: 'text', label: { zh: '接受指导邀请', en: 'Accepts mentoring' } },
        { column: 'terms', kind: 'list', label: { zh: '专长', en: 'Expertise' } },
        { column: 'discipline_codes', kind: 'list', label: { zh: '学科', en: 'Disciplines' } },
        { column: 'methods', kind: 'list', label: { zh: '方法', en: 'Methods' } },
        { column: 'instruments', kind: 'list', label: { zh: '仪器', en: 'Instruments' } },
        { column: 'wanted_problems', kind: 'list', label: { zh: '想解决的问题', en: 'Wanted problems' } },
        { column: 'languages', kind: 'list', label: { zh: '语言', en: 'Languages' } },
        { column: 'availability', kind: 'list', label: { zh: '可用时间', en: 'Availability' } },
        { column: 'availability_exceptions', kind: 'list', label: { zh: '例外日期', en: 'Exceptions' } },
        {
          column: 'field_visibility',
          kind: 'list',
          join: stricterFields,
          label: { zh: '逐项可见范围（取更严）', en: 'Visibility of fields (the stricter)' },
        },
        {
          column: 'visibility',
          kind: 'list',
          join: stricterVisibility,
          label: { zh: '可见范围（取更严）', en: 'Visibility (the stricter)' },
        },
      ],
    },
    {
      table: 'mentor_licence',
      column: 'person_id',
      label: { zh: '导师资格', en: 'Mentor licence' },
      fields: [],
    },
  ] as const;

  readonly columns = [
    {
      table: 'evidence_item',
      column: 'person_id',
      label: { zh: '佐证', en: 'Evidence' },
      once: [{ by: ['ref'], where: 'r.ref IS NOT NULL' }],
    },
    {
      table: 'visibility_decision',
      column: 'person_id',
      label: { zh: '可见范围的变更', en: 'Decisions on visibility' },
    },
    {
      table: 'visibility_decision',
      column: 'decided_by',
      label: { zh: '代为设定的可见范围', en: 'Decisions on visibility for others' },
    },
    {
      table: 'declared_conflict',
      column: 'declarer_person_id',
      label: { zh: '声明的利益冲突', en: 'Conflicts declared' },
      moot: 'r.other_person_id = $2',
      once: [{ by: ['other_person_id', 'kind'], where: LIVE }],
    },
    {
      table: 'declared_conflict',
      column: 'other_person_id',
      label: { zh: '他人声明的利益冲突', en: 'Conflicts that others declared' },
      moot: 'r.declarer_person_id = $2',
      once: [{ by: ['declarer_person_id', 'kind'], where: LIVE }],
    },
  ] as const;

  readonly obstacles = [
    {
      error: peopleErrors.MERGE_DECLARED_CONFLICT,
      sql: `SELECT kind AS what FROM declared_conflict WHERE withdrawn_at IS NULL AND
        (declarer_person_id, other_person_id) IN (($1::uuid, $2::uuid), ($2::uuid, $1::uuid)) ORDER BY id`,
    },
  ];
}
