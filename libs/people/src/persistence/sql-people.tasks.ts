import { Injectable } from '@nestjs/common';
import { hasRole, type Viewer } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import { taskAbout, TellsTasks, type Task, type TaskSource } from '@jiebang/platform/tasks';
import { PROFILE_KINDS } from '../domain/profile.js';
import { peopleTasks as kinds } from '../people.tasks.js';

/** A re-check is announced so long before its day. */
const AHEAD_DAYS = 60;

interface Standing {
  readonly complete: boolean;
  readonly acceptsMentoring: boolean;
  readonly recheckAt: Date | null;
}

const PROFILE = { titleZh: '我的档案', titleEn: 'My profile' };
const LICENCE = { titleZh: '导师资格', titleEn: 'Mentor licence' };

/** What one's own profile and mentor licence wait for. */
@Injectable()
@TellsTasks()
export class SqlPeopleTasks implements TaskSource {
  constructor(private readonly database: Database) {}

  async tasksOf(viewer: Viewer, now: Date): Promise<readonly Task[]> {
    const { personId: id } = viewer;
    if (!id || !hasRole(viewer, ...PROFILE_KINDS)) return [];
    const [row] = await this.database.prepared<Standing>(
      `SELECT p.discipline_codes <> '{}' AND jsonb_array_length(p.terms) > 0 AS complete,
              p.accepts_mentoring AS "acceptsMentoring",
              (l.recheck_on + 1)::timestamp AT TIME ZONE 'Asia/Shanghai' AS "recheckAt"
       FROM profile p LEFT JOIN mentor_licence l ON l.person_id = p.person_id AND l.state = 'certified'
       WHERE p.person_id = $1`,
      [id],
    );
    const tasks = row?.complete ? [] : [taskAbout(kinds['profile.write'], { id, ...PROFILE }, '/profile')];
    const recheckAt = row?.acceptsMentoring ? row.recheckAt : null;
    if (recheckAt && recheckAt.getTime() - now.getTime() <= AHEAD_DAYS * 86_400_000) {
      tasks.push(taskAbout(kinds['licence.recheck'], { id, ...LICENCE }, '/profile', recheckAt));
    }
    return tasks;
  }
}
