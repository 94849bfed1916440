import { Injectable } from '@nestjs/common';
import type { Id, Viewer } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import { MOST_OF_A_KIND, taskAbout, TellsTasks, type Task, type TaskSource } from '@jiebang/platform/tasks';
import { labsTasks as kinds } from '../labs.tasks.js';

/** Questions to the facilities that somebody answers or works for. */
@Injectable()
@TellsTasks()
export class SqlLabsTasks implements TaskSource {
  constructor(private readonly database: Database) {}

  async tasksOf(viewer: Viewer): Promise<readonly Task[]> {
    if (!viewer.personId) return [];
    const rows = await this.database.prepared<{ id: Id; titleZh: string; titleEn: string; count: number }>(
      `WITH own AS (
         SELECT id FROM facility WHERE responsible_person_id = $1
         UNION SELECT facility_id FROM facility_staff WHERE person_id = $1)
       SELECT f.id, f.name_zh AS "titleZh", f.name_en AS "titleEn", count(*)::int AS count
       FROM own JOIN facility f USING (id) JOIN facility_enquiry e ON e.facility_id = f.id AND e.state = 'asked'
       GROUP BY f.id ORDER BY min(e.created_at) LIMIT ${MOST_OF_A_KIND}`,
      [viewer.personId],
    );
    return rows.map(({ count, ...facility }) => ({
      ...taskAbout(kinds['facility.answer-enquiries'], facility, `/labs/${facility.id}`),
      count,
    }));
  }
}
