import { Database } from '@jiebang/platform/database';
import {
  createRun,
  doneRun,
  groupsOf,
  publishedRun,
  publishRun,
  seeGroup,
  seeRun,
  startRun,
} from '../support/match-calls.js';
import { addTeam, matchingScene } from '../support/matching-scene.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

describe('publishing a match run', () => {
  let test: TestApp;

  beforeEach(async () => {
    // One database for each scenario: every certified mentor takes part in every match.
    test = await startTestApp({ working: true });
  });

  afterEach(() => test.close());

  const sql = (text: string, values: readonly unknown[]) => test.app.get(Database).rows(text, values);

  describe('is refused when the preview is out of date:', () => {
    async function previewed() {
      const scene = await matchingScene(test, { teams: 2 });
      const run = await doneRun(scene);
      return { scene, run, client: scene.office.client, group: groupsOf(run)[0]! };
    }

    it.each([
      ['a mentor lost the licence', `UPDATE mentor_licence SET state = 'suspended' WHERE person_id = $1`],
      ['a mentor offers no place', `UPDATE profile SET capacity = 0 WHERE person_id = $1`],
      ['a mentor became something else', `UPDATE profile SET kind = 'enterprise' WHERE person_id = $1`],
    ])('%s', async (_, change) => {
      const { run, client, group } = await previewed();
      await sql(change, [group.seats[0]!.mentor.id]);
      expect(await publishRun(client, run)).toMatchObject({
        code: 'MATCH_PLAN_OUTDATED',
        message: expect.stringContaining('1 ') as string,
      });
      expect((await seeRun(client, run.id)).state).toBe('preview');
    });

    it.each([
      ['a team was reopened', `UPDATE team SET state = 'complete', locked_at = NULL WHERE id = $1`],
      [
        'a conflict was declared',
        `INSERT INTO declared_conflict (id, version, declarer_person_id, other_person_id, kind, reason, declared_at)
         SELECT gen_random_uuid(), 1, t.leader_person_id, $2, 'family', 'r', now() FROM team t WHERE t.id = $1`,
      ],
    ])('%s', async (_, change) => {
      const { run, client, group } = await previewed();
      await sql(change, change.includes('$2') ? [group.teamId, group.seats[0]!.mentor.id] : [group.teamId]);
      expect((await publishRun(client, run)).code).toBe('MATCH_PLAN_OUTDATED');
    });

    it('another plan was put in force, which takes this one’s proposals back', async () => {
      const { scene, run, client } = await previewed();
      const second = await doneRun(scene);
      const answers = await Promise.all([publishRun(client, run), publishRun(client, second)]);
      expect(answers.map(({ state, code }) => state ?? code).sort()).toEqual(['STALE_VERSION', 'published']);
      const loser = answers[0].code ? run : second;
      const seen = await seeRun(client, loser.id);
      expect(seen.state).toBe('superseded');
      expect(groupsOf(seen).map(({ state }) => state)).toEqual(['withdrawn', 'withdrawn']);
    });
  });

  it('lets groups of an earlier run go on, and serves the teams that came after', async () => {
    const scene = await matchingScene(test, { teams: 2, mentorsOfAKind: 4 });
    const { client } = scene.office;
    const run = await publishedRun(scene);
    const groups = groupsOf(run);
    const late = await addTeam(test, scene.programme, 2);
    const second = await publishedRun(scene);
    expect(groupsOf(second).map(({ teamId }) => teamId)).toEqual([late.id]);
    const taken = groups.flatMap(({ seats }) => seats.map(({ mentor }) => mentor.id));
    for (const { mentor } of groupsOf(second)[0]!.seats) expect(taken).not.toContain(mentor.id);
    expect((await seeRun(client, run.id)).state).toBe('superseded');
    expect((await seeGroup(client, groups[0]!.id))?.state).toBe('inviting');
    expect((await startRun(client, await createRun(scene))).code).toBe('MATCH_NOTHING_TO_DO');
  });
});
