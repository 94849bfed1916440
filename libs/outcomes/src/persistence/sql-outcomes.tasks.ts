import { Injectable } from '@nestjs/common';
import type { Id, Viewer } from '@jiebang/kernel';
import { hasCapability } from '@jiebang/platform/authorisation';
import { Database } from '@jiebang/platform/database';
import {
  MOST_OF_A_KIND,
  taskAbout,
  taskOfQueue,
  TellsTasks,
  type Task,
  type TaskSource,
} from '@jiebang/platform/tasks';
import { outcomeAudience } from '../outcome.policy.js';
import { outcomesCapabilities as can } from '../outcomes.capabilities.js';
import { outcomesTasks as kinds } from '../outcomes.tasks.js';

interface Waiting {
  readonly id: Id;
  readonly titleZh: string | null;
  readonly titleEn: string | null;
  readonly what: 'finish' | 'answer' | 'agree' | 'grade' | 'confirm_use';
}

/** What waits in outcomes: for their owners and those who are named, for graders, clinicians and the office. */
@Injectable()
@TellsTasks()
export class SqlOutcomesTasks implements TaskSource {
  constructor(private readonly database: Database) {}

  async tasksOf(viewer: Viewer): Promise<readonly Task[]> {
    const office = hasCapability(viewer, can['outcome.decide']);
    return [...(await this.ofPerson(viewer)), ...(office ? await this.ofOffice(viewer) : [])];
  }

  private async ofPerson({ personId }: Viewer): Promise<readonly Task[]> {
    if (!personId) return [];
    const subject = `o.id, o.title_zh AS "titleZh", o.title_en AS "titleEn"`;
    const rows = await this.database.prepared<Waiting>(
      `(SELECT ${subject}, CASE o.state WHEN 'draft' THEN 'finish' ELSE 'answer' END AS what FROM outcome o
        WHERE o.owner_person_id = $1 AND o.state IN ('draft', 'info_requested')
        ORDER BY o.id DESC LIMIT ${MOST_OF_A_KIND})
       UNION ALL
       (SELECT ${subject}, 'agree' FROM outcome_member m JOIN outcome o ON o.id = m.outcome_id
        WHERE m.person_id = $1 AND m.answer IS NULL AND o.submitted_at IS NOT NULL
          AND o.state NOT IN ('retracted', 'withdrawn') ORDER BY o.id DESC LIMIT ${MOST_OF_A_KIND})
       UNION ALL
       (SELECT ${subject}, 'grade' FROM outcome_grading g JOIN outcome o ON o.id = g.outcome_id
        WHERE g.person_id = $1 AND g.grade IS NULL AND g.declined_at IS NULL AND o.state = 'verified'
        ORDER BY o.id DESC LIMIT ${MOST_OF_A_KIND})
       UNION ALL
       (SELECT ${subject}, 'confirm_use' FROM outcome o
        WHERE o.problem_owner_person_id = $1 AND o.state IN ('verified', 'graded', 'published')
          AND NOT EXISTS (SELECT 1 FROM outcome_use u WHERE u.outcome_id = o.id AND u.person_id = $1)
          AND NOT EXISTS (SELECT 1 FROM outcome_member m WHERE m.outcome_id = o.id AND m.person_id = $1)
        ORDER BY o.id DESC LIMIT ${MOST_OF_A_KIND})`,
      [personId],
    );
    return rows.map((row) =>
      taskAbout(
        kinds[`outcome.${row.what}`],
        row,
        row.what === 'finish' || row.what === 'answer' ? `/outcomes/${row.id}/edit` : `/outcomes/${row.id}`,
      ),
    );
  }

  private async ofOffice(viewer: Viewer): Promise<readonly Task[]> {
    const [counts] = await this.database.prepared<{ verify: number; ask: number; publish: number }>(
      `SELECT count(*) FILTER (WHERE o.state = 'submitted')::int AS verify,
              count(*) FILTER (WHERE o.state = 'graded')::int AS publish,
              count(*) FILTER (WHERE o.state = 'verified' AND (SELECT count(*) FROM outcome_grading g
                WHERE g.outcome_id = o.id AND g.declined_at IS NULL) < 2)::int AS ask
       FROM outcome o WHERE o.state IN ('submitted', 'verified', 'graded')
         AND ($1::uuid[] IS NULL OR o.programme_id IS NULL OR o.programme_id = ANY($1::uuid[]))`,
      [outcomeAudience(viewer)],
    );
    return [
      ...taskOfQueue(kinds['outcome.verify'], counts?.verify ?? 0, '/office/outcomes'),
      ...taskOfQueue(kinds['outcome.ask_graders'], counts?.ask ?? 0, '/office/outcomes?state=verified'),
      ...taskOfQueue(kinds['outcome.publish'], counts?.publish ?? 0, '/office/outcomes?state=graded'),
    ];
  }
}
