import { Injectable } from '@nestjs/common';
import { ChallengesReadModel } from '@jiebang/challenges';
import type { Id, Viewer } from '@jiebang/kernel';
import { hasCapability } from '@jiebang/platform/authorisation';
import { Database } from '@jiebang/platform/database';
import { MOST_OF_A_KIND, taskAbout, TellsTasks, type Task, type TaskSource } from '@jiebang/platform/tasks';
import { teamsCapabilities as can } from '../teams.capabilities.js';
import { teamsTasks as kinds } from '../teams.tasks.js';

interface Subject {
  readonly id: Id;
  readonly titleZh: string;
  readonly titleEn: string;
}

interface LedTeam extends Subject {
  readonly programmeId: Id;
  readonly state: 'forming' | 'complete';
  readonly choices: number;
  readonly applications: number;
}

/** What waits for a student: invitations to answer and, for a leader, the next step of the team. */
@Injectable()
@TellsTasks()
export class SqlTeamsTasks implements TaskSource {
  constructor(
    private readonly database: Database,
    private readonly challenges: ChallengesReadModel,
  ) {}

  async tasksOf(viewer: Viewer, now: Date): Promise<readonly Task[]> {
    if (!viewer.personId || !hasCapability(viewer, can['team.join'])) return [];
    const [invitations, led] = await Promise.all([
      this.invitations(viewer.personId, now),
      this.ledTeams(viewer.personId),
    ]);
    const closings = await this.closings(led);
    return [
      ...invitations,
      ...led.flatMap((team) => tasksOfLeader(team, closings.get(team.programmeId) ?? null)),
    ];
  }

  private async invitations(personId: Id, now: Date): Promise<readonly Task[]> {
    const rows = await this.database.prepared<Subject & { expiresAt: Date }>(
      `SELECT t.id, t.name_zh AS "titleZh", t.name_en AS "titleEn", s.expires_at AS "expiresAt"
       FROM team_seat s JOIN team t ON t.id = s.team_id
       WHERE s.person_id = $1 AND s.state = 'invited' AND s.expires_at > $2 AND t.state IN ('forming', 'complete')
       ORDER BY s.expires_at LIMIT ${MOST_OF_A_KIND}`,
      [personId, now],
    );
    return rows.map((team) =>
      taskAbout(kinds['team.answer-invitation'], team, `/teams/${team.id}`, team.expiresAt),
    );
  }

  /** Through the seats, which are indexed by person: a leader sits in the team. */
  private ledTeams(personId: Id): Promise<readonly LedTeam[]> {
    return this.database.prepared<LedTeam>(
      `SELECT t.id, t.name_zh AS "titleZh", t.name_en AS "titleEn", t.programme_id AS "programmeId", t.state,
              (SELECT count(*)::int FROM team_choice c WHERE c.team_id = t.id) AS choices,
              (SELECT count(*)::int FROM team_application a WHERE a.team_id = t.id AND a.state = 'pending') AS applications
       FROM team_seat s JOIN team t ON t.id = s.team_id
       WHERE s.person_id = $1 AND s.state = 'accepted' AND t.leader_person_id = $1 AND t.state IN ('forming', 'complete')
       ORDER BY t.id DESC LIMIT ${MOST_OF_A_KIND}`,
      [personId],
    );
  }

  /** When the first of a programme's open student lists closes, by programme. */
  private async closings(led: readonly LedTeam[]): Promise<ReadonlyMap<Id, Date>> {
    const programmeIds = [...new Set(led.map(({ programmeId }) => programmeId))];
    if (programmeIds.length === 0) return new Map();
    return this.challenges.nextClosings(programmeIds, 'student_challenge');
  }
}

function tasksOfLeader(team: LedTeam, closesAt: Date | null): readonly Task[] {
  const path = `/teams/${team.id}`;
  const kind =
    team.state === 'forming' ? 'team.complete' : team.choices === 0 ? 'team.rank' : ('team.lock' as const);
  const next = taskAbout(kinds[kind], team, path, closesAt);
  if (team.applications === 0) return [next];
  return [{ ...taskAbout(kinds['team.answer-applications'], team, path), count: team.applications }, next];
}
