import { Injectable } from '@nestjs/common';
import { staleBefore, WAITING_STATES } from '@jiebang/challenges';
import { Clock, type Id } from '@jiebang/kernel';
import { LIVE_GROUP_STATES } from '@jiebang/matching';
import { Database } from '@jiebang/platform/database';
import {
  FUNNEL_STEPS,
  ProgrammeOverviewReadModel,
  WARNING_KINDS,
  type DeadlineRecord,
  type FunnelStep,
  type ProgrammeOverviewRecord,
  type WarningRecord,
} from '../programme-overview.read-model.js';

const DAY_MS = 86_400_000;
/** An invitation is about to expire within two days. */
const EXPIRING_MS = 2 * DAY_MS;
/** A list that nobody has chosen from is worth a warning in its last two weeks. */
const CLOSING_MS = 14 * DAY_MS;
/** Deadlines that are shown at once. */
const SHOWN = 40;

const quoted = (values: readonly string[]) => `'${values.join("', '")}'`;

/** The state of a need without a question: a need that was asked something is as far as it was. */
const REACHED = `CASE WHEN n.state = 'info_requested' THEN n.return_state ELSE n.state END`;
const LISTED = ['listed', 'in_solution', 'solved', 'archived'];
/** `$1` now, `$2` the programme. */
const NEEDS = `FROM need n WHERE (n.programme_id = $2 OR n.programme_id IS NULL)`;
const OPEN_CHALLENGE = `c.state = 'open' AND c.deadline_at > $1::timestamptz`;

const FUNNEL = `
  SELECT needs.*, rest.* FROM
  (SELECT (count(*) FILTER (WHERE n.state NOT IN ('draft', 'withdrawn')))::int AS needs_submitted,
     (count(*) FILTER (WHERE ${REACHED} IN ('screened', 'declined', 'pooled', ${quoted(LISTED)})))::int AS needs_screened,
     (count(*) FILTER (WHERE ${REACHED} IN ('pooled', ${quoted(LISTED)})))::int AS needs_pooled,
     (count(*) FILTER (WHERE n.state IN (${quoted(LISTED)})))::int AS needs_listed
   ${NEEDS}) needs,
  (SELECT
     (SELECT count(*)::int FROM challenge c
      WHERE c.programme_id = $2 AND c.published_at IS NOT NULL AND ${OPEN_CHALLENGE}) AS challenges_open,
     (SELECT count(*)::int FROM team t WHERE t.programme_id = $2 AND t.state <> 'dissolved'
        AND EXISTS (SELECT 1 FROM team_choice k WHERE k.team_id = t.id)) AS teams_choosing,
     (SELECT count(*)::int FROM mentor_group g WHERE g.programme_id = $2
        AND g.state IN ('full', 'confirmed', 'active', 'on_hold', 'completed')) AS groups_complete,
     (SELECT count(*)::int FROM funding_call f JOIN proposal p ON p.call_id = f.id WHERE f.programme_id = $2
        AND p.state NOT IN ('draft', 'member_signoff', 'withdrawn')) AS proposals_submitted) rest`;

const DEADLINES = `
  SELECT * FROM (
    SELECT CASE WHEN l.state = 'open' THEN 'list_closes' ELSE 'list_opens' END AS kind,
      CASE WHEN l.state = 'open' THEN l.closes_at ELSE l.opens_at END AS at, l.id AS "subjectId",
      l.title_zh AS "titleZh", l.title_en AS "titleEn",
      (SELECT count(*)::int FROM challenge c WHERE c.list_id = l.id) AS count
    FROM challenge_list l WHERE l.programme_id = $2 AND l.state IN ('approved', 'forecast', 'open')
    UNION ALL
    SELECT CASE WHEN f.state = 'open' THEN 'call_closes' ELSE 'call_opens' END,
      CASE WHEN f.state = 'open' THEN f.closes_at ELSE f.opens_at END, f.id, f.title_zh, f.title_en, 1
    FROM funding_call f WHERE f.programme_id = $2 AND f.state IN ('announced', 'open')
    UNION ALL
    -- One line for each day in Shanghai, at the first answer that is due on it.
    SELECT 'mentor_answers', min(s.expires_at), NULL, NULL, NULL, count(*)::int
    FROM mentor_group g JOIN mentor_seat s ON s.group_id = g.id
    WHERE g.programme_id = $2 AND s.state = 'inviting'
    GROUP BY (s.expires_at AT TIME ZONE 'Asia/Shanghai')::date
    UNION ALL
    SELECT 'programme_ends', ((p.ends_on + 1)::timestamp - interval '1 second') AT TIME ZONE 'Asia/Shanghai', p.id, p.name_zh, p.name_en, 1
    FROM programme p WHERE p.id = $2) d
  WHERE d.at > $1::timestamptz ORDER BY d.at, d.kind, d."subjectId" LIMIT ${SHOWN}`;

/** `$3` before it a need is stale, `$4` until then an invitation is expiring, `$5` until then a list is closing. */
const WARNINGS = `
  SELECT 'needs_stale' AS kind, count(*)::int AS count, NULL::uuid AS "subjectId", NULL AS "titleZh", NULL AS "titleEn",
    min(n.last_action_at) AS at
  ${NEEDS} AND n.state IN (${quoted(WAITING_STATES)}) AND n.last_action_at < $3::timestamptz
  UNION ALL
  SELECT 'needs_waiting_for_answer', count(*)::int, NULL, NULL, NULL, min(q.asked_at)
  FROM need n JOIN need_question q ON q.need_id = n.id AND q.answered_at IS NULL
  WHERE n.state = 'info_requested' AND (n.programme_id = $2 OR n.programme_id IS NULL)
  UNION ALL
  SELECT 'list_without_teams', count(*)::int, l.id, l.title_zh, l.title_en, l.closes_at
  FROM challenge_list l JOIN challenge c ON c.list_id = l.id
  WHERE l.programme_id = $2 AND l.state = 'open' AND l.closes_at > $1::timestamptz AND l.closes_at <= $5::timestamptz
    AND NOT EXISTS (SELECT 1 FROM team_choice k JOIN team t ON t.id = k.team_id
                    WHERE k.challenge_id = c.id AND t.state <> 'dissolved')
  GROUP BY l.id
  UNION ALL
  SELECT 'invitations_expiring', count(*)::int, NULL, NULL, NULL, min(s.expires_at)
  FROM mentor_group g JOIN mentor_seat s ON s.group_id = g.id
  WHERE g.programme_id = $2 AND s.state = 'inviting' AND s.expires_at > $1::timestamptz
    AND s.expires_at <= $4::timestamptz
  UNION ALL
  SELECT 'teams_unmatched', count(*)::int, NULL, NULL, NULL, NULL
  FROM team t WHERE t.programme_id = $2 AND t.state IN ('locked', 'active')
    AND NOT EXISTS (SELECT 1 FROM mentor_group g WHERE g.team_id = t.id
                    AND g.state IN (${quoted([...LIVE_GROUP_STATES, 'completed'])}))`;

@Injectable()
export class SqlProgrammeOverviewReadModel extends ProgrammeOverviewReadModel {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    super();
  }

  async overview(programmeId: Id): Promise<ProgrammeOverviewRecord> {
    const at = this.clock.now();
    const later = (ms: number) => new Date(at.getTime() + ms);
    const [funnel] = await this.database.prepared<Record<FunnelStep, number>>(FUNNEL, [at, programmeId]);
    const deadlines = await this.database.prepared<DeadlineRecord>(DEADLINES, [at, programmeId]);
    const warnings = await this.database.prepared<WarningRecord>(WARNINGS, [
      at,
      programmeId,
      staleBefore(at),
      later(EXPIRING_MS),
      later(CLOSING_MS),
    ]);
    const order = ({ kind }: WarningRecord) => WARNING_KINDS.indexOf(kind);
    return {
      programmeId,
      at,
      funnel: FUNNEL_STEPS.map((step) => ({ step, count: funnel?.[step] ?? 0 })),
      deadlines,
      warnings: warnings
        .filter(({ count }) => count > 0)
        .sort(
          (a, b) =>
            order(a) - order(b) ||
            Number(a.at) - Number(b.at) ||
            (a.subjectId ?? '').localeCompare(b.subjectId ?? ''),
        ),
    };
  }
}
