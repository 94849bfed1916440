import { Injectable } from '@nestjs/common';
import { PointsAtPeople, type PersonReferences } from '@jiebang/platform/person-references';
import { matchingErrors } from '../domain/matching.errors.js';

const LIVE = `('proposed', 'inviting', 'accepted')`;

/** Seats in mentor groups, locks and vetoes, and the runs that somebody made. */
@Injectable()
@PointsAtPeople()
export class MatchingPersonReferences implements PersonReferences {
  readonly columns = [
    { table: 'mentor_seat', column: 'person_id', label: { zh: '导师组席位', en: 'Seats in mentor groups' } },
    {
      table: 'match_constraint',
      column: 'person_id',
      label: { zh: '锁定与否决', en: 'Locks and vetoes' },
      once: [{ by: ['team_id'], where: 'r.lifted_at IS NULL' }],
    },
    {
      table: 'match_constraint',
      column: 'created_by',
      label: { zh: '设定的锁定与否决', en: 'Locks and vetoes set' },
    },
    {
      table: 'match_constraint',
      column: 'lifted_by',
      label: { zh: '解除的锁定与否决', en: 'Locks and vetoes lifted' },
    },
    { table: 'match_run', column: 'created_by', label: { zh: '匹配批次', en: 'Match runs' } },
  ] as const;

  readonly obstacles = [
    {
      error: matchingErrors.MERGE_BOTH_MENTOR_GROUP,
      sql: `SELECT t.name_zh AS what FROM mentor_seat a
        JOIN mentor_seat b ON b.group_id = a.group_id AND b.person_id = $2 AND b.state IN ${LIVE}
        JOIN mentor_group g ON g.id = a.group_id JOIN team t ON t.id = g.team_id
        WHERE a.person_id = $1 AND a.state IN ${LIVE} ORDER BY g.id`,
    },
    {
      error: matchingErrors.MERGE_MENTORS_OWN_TEAM,
      sql: `SELECT t.name_zh AS what FROM mentor_seat m
        JOIN mentor_group g ON g.id = m.group_id JOIN team t ON t.id = g.team_id
        JOIN team_seat s ON s.team_id = t.id AND s.state IN ('invited', 'accepted')
        WHERE m.state IN ${LIVE} AND g.state NOT IN ('completed', 'no_match', 'withdrawn')
          AND (m.person_id, s.person_id) IN (($1::uuid, $2::uuid), ($2::uuid, $1::uuid)) ORDER BY g.id`,
    },
  ];
}
