import { Injectable } from '@nestjs/common';
import type { Id, Viewer } from '@jiebang/kernel';
import { PeopleReadModel } from '@jiebang/people';
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
import { challengesCapabilities as can } from '../challenges.capabilities.js';
import { challengesTasks as kinds } from '../challenges.tasks.js';
import type { ScreeningSide } from '../domain/need.js';
import { mayScreenFor, needAudience } from '../needs/need.policy.js';

interface Subject {
  readonly id: Id;
  readonly titleZh: string | null;
  readonly titleEn: string | null;
}

/** Screeners are told of so many at most; the desk counts, it does not list. */
const MOST_TO_SCREEN = 200;

/** What waits in needs and lists: the owner's own, the screeners' queue, and the office's. */
@Injectable()
@TellsTasks()
export class SqlChallengesTasks implements TaskSource {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleReadModel,
  ) {}

  async tasksOf(viewer: Viewer, now: Date): Promise<readonly Task[]> {
    const none = Promise.resolve<readonly Task[]>([]);
    const parts = [
      hasCapability(viewer, can['need.write']) ? this.ofOwner(viewer) : none,
      hasCapability(viewer, can['need.screen']) ? this.ofScreener(viewer) : none,
      hasCapability(viewer, can['need.decide']) ? this.ofOffice(viewer) : none,
      hasCapability(viewer, can['list.manage']) ? this.ofLists(viewer, now) : none,
    ];
    return (await Promise.all(parts)).flat();
  }

  private async ofOwner({ personId }: Viewer): Promise<readonly Task[]> {
    const rows = await this.database.prepared<Subject & { state: string }>(
      `SELECT id, title_zh AS "titleZh", title_en AS "titleEn", state FROM need
       WHERE owner_person_id = $1 AND state IN ('info_requested', 'draft')
       ORDER BY state DESC, id DESC LIMIT ${MOST_OF_A_KIND}`,
      [personId],
    );
    return rows.map((need) =>
      need.state === 'draft'
        ? taskAbout(kinds['need.finish'], need, `/needs/${need.id}/edit`)
        : taskAbout(kinds['need.answer'], need, `/needs/${need.id}`),
    );
  }

  /** Needs whose side is open and whose owner the viewer is not in conflict with, as the screening itself asks. */
  private async ofScreener(viewer: Viewer): Promise<readonly Task[]> {
    const { personId } = viewer;
    const sides = (['medical', 'engineering'] as ScreeningSide[]).filter((side) =>
      mayScreenFor(viewer, side),
    );
    if (!personId || sides.length === 0) return [];
    const rows = await this.database.prepared<{ ownerPersonId: Id }>(
      `SELECT n.owner_person_id AS "ownerPersonId" FROM need n
       WHERE n.state = 'submitted' AND n.owner_person_id <> $1
         AND NOT EXISTS (SELECT 1 FROM need_screening s
                         WHERE s.need_id = n.id AND s.voided_at IS NULL AND s.person_id = $1)
         AND (SELECT count(*) FROM need_screening s
              WHERE s.need_id = n.id AND s.voided_at IS NULL AND s.side = ANY($2::text[])) < cardinality($2::text[])
       ORDER BY n.id LIMIT ${MOST_TO_SCREEN}`,
      [personId, sides],
    );
    if (rows.length === 0) return [];
    const owners = [...new Set(rows.map(({ ownerPersonId }) => ownerPersonId))];
    const conflicts = await this.people.conflictsAmong([personId, ...owners]);
    const partial = new Set(
      conflicts.filter(({ a, b }) => a === personId || b === personId).flatMap(({ a, b }) => [a, b]),
    );
    const count = rows.filter(({ ownerPersonId }) => !partial.has(ownerPersonId)).length;
    return taskOfQueue(kinds['need.screen'], count, '/screening');
  }

  private async ofOffice(viewer: Viewer): Promise<readonly Task[]> {
    const { programmeIds } = needAudience(viewer);
    const [counts] = await this.database.prepared<{ screened: number; pooled: number }>(
      `SELECT count(*) FILTER (WHERE state = 'screened')::int AS screened,
              count(*) FILTER (WHERE state = 'pooled')::int AS pooled
       FROM need WHERE state IN ('screened', 'pooled')
         AND ($1::uuid[] IS NULL OR programme_id IS NULL OR programme_id = ANY($1::uuid[]))`,
      [programmeIds],
    );
    return [
      ...taskOfQueue(kinds['need.decide'], counts?.screened ?? 0, '/screening'),
      ...taskOfQueue(kinds['need.list'], counts?.pooled ?? 0, '/office/lists'),
    ];
  }

  private async ofLists(viewer: Viewer, now: Date): Promise<readonly Task[]> {
    const { programmeIds } = needAudience(viewer);
    const rows = await this.database.prepared<Subject & { state: string; opensAt: Date; closesAt: Date }>(
      `SELECT id, title_zh AS "titleZh", title_en AS "titleEn", state, opens_at AS "opensAt", closes_at AS "closesAt"
       FROM challenge_list
       WHERE ($1::uuid[] IS NULL OR programme_id = ANY($1::uuid[])) AND closes_at > $2
         AND (state = 'draft' OR (state IN ('approved', 'forecast') AND opens_at <= $2))
       ORDER BY opens_at, id LIMIT ${MOST_OF_A_KIND}`,
      [programmeIds, now],
    );
    return rows.map((list) =>
      list.state === 'draft'
        ? taskAbout(
            kinds['list.approve'],
            list,
            `/office/lists/${list.id}`,
            list.opensAt > now ? list.opensAt : null,
          )
        : taskAbout(kinds['list.open'], list, `/office/lists/${list.id}`, list.closesAt),
    );
  }
}
