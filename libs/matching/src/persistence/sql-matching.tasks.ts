import { Injectable } from '@nestjs/common';
import { hasRole, type Id, type Viewer } from '@jiebang/kernel';
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
import { ProgrammeReadModel } from '@jiebang/challenges';
import { TeamsReadModel } from '@jiebang/teams';
import { matchingCapabilities as can } from '../matching.capabilities.js';
import { matchingTasks as kinds } from '../matching.tasks.js';

/** What waits for mentors who are asked, and for the office that decides. */
@Injectable()
@TellsTasks()
export class SqlMatchingTasks implements TaskSource {
  constructor(
    private readonly database: Database,
    private readonly teams: TeamsReadModel,
    private readonly programmes: ProgrammeReadModel,
  ) {}

  async tasksOf(viewer: Viewer, now: Date): Promise<readonly Task[]> {
    const none = Promise.resolve<readonly Task[]>([]);
    const parts = [
      hasCapability(viewer, can['mentorship.answer']) ? this.ofMentor(viewer, now) : none,
      hasCapability(viewer, can['match.run']) ? this.ofOffice(viewer) : none,
    ];
    return (await Promise.all(parts)).flat();
  }

  private async ofMentor({ personId }: Viewer, now: Date): Promise<readonly Task[]> {
    const rows = await this.database.prepared<{ groupId: Id; teamId: Id; expiresAt: Date }>(
      `SELECT g.id AS "groupId", g.team_id AS "teamId", s.expires_at AS "expiresAt"
       FROM mentor_seat s JOIN mentor_group g ON g.id = s.group_id
       WHERE s.person_id = $1 AND s.state = 'inviting' AND s.expires_at > $2
         AND g.state IN ('inviting', 'exhausted', 'manual_match')
       ORDER BY s.expires_at, s.id LIMIT ${MOST_OF_A_KIND}`,
      [personId, now],
    );
    const teams = await this.teams.teams(rows.map(({ teamId }) => teamId));
    const named = new Map(teams.map((team) => [team.id, team]));
    return rows.flatMap(({ groupId, teamId, expiresAt }) => {
      const team = named.get(teamId);
      if (!team) return [];
      const subject = { id: groupId, titleZh: team.nameZh, titleEn: team.nameEn };
      return [taskAbout(kinds['mentor.answer'], subject, `/mentoring/${groupId}`, expiresAt)];
    });
  }

  private async ofOffice(viewer: Viewer): Promise<readonly Task[]> {
    const grants = viewer.grants.filter(({ role }) => role === 'pmo').map(({ programmeId }) => programmeId);
    const everywhere = hasRole(viewer, 'pmo') && grants.includes(null);
    const within = everywhere ? null : grants.filter((id): id is Id => id !== null);
    const [runs, counts] = await Promise.all([
      this.database.prepared<{ id: Id; programmeId: Id }>(
        `SELECT DISTINCT ON (programme_id) id, programme_id AS "programmeId" FROM match_run
         WHERE state = 'preview' AND kind <> 'what-if' AND ($1::uuid[] IS NULL OR programme_id = ANY($1::uuid[]))
         ORDER BY programme_id, id DESC LIMIT ${MOST_OF_A_KIND}`,
        [within],
      ),
      this.database.prepared<{ full: number; exhausted: number }>(
        `SELECT count(*) FILTER (WHERE state = 'full')::int AS full,
                count(*) FILTER (WHERE state = 'exhausted')::int AS exhausted
         FROM mentor_group
         WHERE state IN ('full', 'exhausted') AND ($1::uuid[] IS NULL OR programme_id = ANY($1::uuid[]))`,
        [within],
      ),
    ]);
    const programmes = await this.programmes.programmes(runs.map(({ programmeId }) => programmeId));
    const named = new Map(programmes.map((programme) => [programme.id, programme]));
    const [{ full, exhausted }] = counts as [{ full: number; exhausted: number }];
    return [
      ...runs.map(({ id, programmeId }) => {
        const programme = named.get(programmeId);
        const subject = { id, titleZh: programme?.nameZh ?? '', titleEn: programme?.nameEn ?? '' };
        return taskAbout(kinds['run.publish'], subject, `/matching/${id}`);
      }),
      ...taskOfQueue(kinds['group.confirm'], full, '/mentoring?state=full'),
      ...taskOfQueue(kinds['group.place'], exhausted, '/mentoring?state=exhausted'),
    ];
  }
}
