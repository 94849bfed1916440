import { Injectable } from '@nestjs/common';
import { PointsAtPeople, type PersonReferences } from '@jiebang/platform/person-references';
import { teamsErrors } from '../domain/teams.errors.js';

const LIVE_SEATS = `FROM team_seat a JOIN team t ON t.id = a.team_id
  JOIN team_seat b ON b.programme_id = a.programme_id AND b.person_id = $2
  WHERE a.person_id = $1 AND t.state <> 'dissolved'`;

/** Teams led, seats, applications, and what was decided about those of others. */
@Injectable()
@PointsAtPeople()
export class TeamsPersonReferences implements PersonReferences {
  readonly columns = [
    { table: 'team', column: 'leader_person_id', label: { zh: '牵头的团队', en: 'Teams led' } },
    { table: 'team_seat', column: 'person_id', label: { zh: '团队席位', en: 'Seats in teams' } },
    {
      table: 'team_seat',
      column: 'invited_by',
      label: { zh: '发出的组队邀请', en: 'Invitations to teams sent' },
    },
    {
      table: 'team_application',
      column: 'person_id',
      label: { zh: '入队申请', en: 'Applications to teams' },
      once: [{ by: ['team_id'], where: "r.state = 'pending'" }],
    },
    {
      table: 'team_application',
      column: 'decided_by',
      label: { zh: '处理的入队申请', en: 'Applications decided' },
    },
    { table: 'team_reopening', column: 'reopened_by', label: { zh: '重开的团队', en: 'Teams reopened' } },
  ] as const;

  readonly obstacles = [
    {
      error: teamsErrors.MERGE_BOTH_IN_TEAM,
      sql: `SELECT t.name_zh AS what ${LIVE_SEATS} AND b.team_id = a.team_id
        AND a.state IN ('invited', 'accepted') AND b.state IN ('invited', 'accepted') ORDER BY t.id`,
    },
    {
      error: teamsErrors.MERGE_TWO_TEAMS,
      sql: `SELECT t.name_zh || ' / ' || u.name_zh AS what
        FROM team_seat a JOIN team t ON t.id = a.team_id
        JOIN team_seat b ON b.programme_id = a.programme_id AND b.person_id = $2 AND b.team_id <> a.team_id
        JOIN team u ON u.id = b.team_id
        WHERE a.person_id = $1 AND a.state = 'accepted' AND b.state = 'accepted' ORDER BY t.id`,
    },
  ];
}
