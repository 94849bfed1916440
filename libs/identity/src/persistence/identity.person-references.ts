import { Injectable } from '@nestjs/common';
import { PointsAtPeople, type PersonReferences } from '@jiebang/platform/person-references';

const ENDED = 'ended when people become one; a sign-in or token is nobody else’s';

/** The person, their posts, their account and what hangs on it. */
@Injectable()
@PointsAtPeople()
export class IdentityPersonReferences implements PersonReferences {
  readonly own = [
    {
      table: 'person',
      column: 'id',
      label: { zh: '基本信息', en: 'Register entry' },
      unique: ['identity_number', 'orcid'],
      tombstone: { column: 'merged_into_id' },
      fields: [
        { column: 'name_zh', kind: 'text', label: { zh: '姓名', en: 'Chinese name' } },
        { column: 'name_en', kind: 'text', label: { zh: '英文姓名', en: 'Name in Latin letters' } },
        {
          column: 'identity_number',
          kind: 'text',
          label: { zh: '工号 / 学号', en: 'Staff or student number' },
        },
        { column: 'orcid', kind: 'text', label: { zh: 'ORCID', en: 'ORCID' } },
        { column: 'email', kind: 'text', label: { zh: '电子邮箱', en: 'E-mail' } },
      ],
    },
  ] as const;

  readonly columns = [
    // Whoever was merged into the one who now goes points on to the one who is kept.
    {
      table: 'person',
      column: 'merged_into_id',
      label: { zh: '早先并入的人员', en: 'People merged earlier' },
    },
    {
      table: 'affiliation',
      column: 'person_id',
      label: { zh: '任职', en: 'Posts' },
      once: [{ by: ['organisation_id', 'title_zh', 'title_en', 'started_on', 'ended_on'] }],
      // One main post a person: that of the one who is kept.
      yields: { where: 'r.main', values: { main: false } },
    },
    {
      table: 'account',
      column: 'person_id',
      label: { zh: '账号', en: 'Account' },
      // One account a person: with two, the one of the one who goes stays with them, closed.
      once: [{ by: [] }],
      stays: { status: 'disabled' },
    },
    { table: 'consent_record', column: 'person_id', label: { zh: '授权记录', en: 'Consents' } },
    {
      table: 'role_grant',
      column: 'account_id',
      points: 'account',
      label: { zh: '角色', en: 'Roles' },
      once: [{ by: ['role', 'organisation_id', 'programme_id'], where: 'r.revoked_at IS NULL' }],
    },
    {
      table: 'role_grant',
      column: 'granted_by',
      points: 'account',
      label: { zh: '授予的角色', en: 'Roles granted' },
    },
  ] as const;

  readonly excused = [
    { table: 'session', column: 'account_id', reason: ENDED },
    { table: 'api_token', column: 'account_id', reason: ENDED },
  ] as const;
}
