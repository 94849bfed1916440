import { ReindexAll } from '@jiebang/discovery';
import { Database } from '@jiebang/platform/database';
import { launchChromium } from '../support/chromium.mjs';
import { doneRun } from '../support/match-calls.js';
import { addMentor, MENTOR_KINDS, type MatchingScene, type SceneMentor } from '../support/matching-scene.js';
import { signedIn, type TestPerson } from '../support/people.js';
import {
  answerInvitation,
  ENGINEERING,
  MEDICAL,
  openProgramme,
  SCIENCE,
  seeTeam,
  student,
  type TestProgramme,
} from '../support/teams.js';
import { startTestApp } from '../support/test-app.js';
import type { Site } from './site.js';

/** A programme of its own with three students of three disciplines, none of them in a team yet. */
export interface TeamScene {
  readonly programme: TestProgramme;
  readonly leader: TestPerson;
  /** An engineer and a statistician, by their names. */
  readonly others: readonly { readonly name: string; readonly person: TestPerson }[];
}

/** The platform with its worker, so that a match runs for real, and a browser. */
export interface TeamSite extends Pick<Site, 'url' | 'browser'> {
  readonly office: TestPerson;
  readonly mentors: readonly SceneMentor[];
  scene(name: string): Promise<TeamScene>;
  /** The person accepts the one invitation that the team has for them. */
  join(person: TestPerson): Promise<void>;
  /** Matches the team for real and returns the run, which waits to be published. */
  matched(scene: TeamScene, teamId: string): Promise<{ readonly id: string }>;
  close(): Promise<void>;
}

/** Three certified mentors with room for every scene, an office, and programmes as they are asked for. */
export async function startTeamSite(): Promise<TeamSite> {
  const test = await startTestApp({ working: true });
  const [office, browser] = await Promise.all([signedIn(test, 'Project Office', 'pmo'), launchChromium()]);
  const mentors: SceneMentor[] = [];
  for (const kind of MENTOR_KINDS) mentors.push(await addMentor(test, kind, 0, { capacity: 5 }));
  await test.app.listen(0, '127.0.0.1');
  const { port } = test.app.getHttpServer().address() as { port: number };

  async function scene(name: string): Promise<TeamScene> {
    const programme = await openProgramme(test);
    for (const [index, id] of programme.challengeIds.entries()) {
      await test.app
        .get(Database)
        .rows(
          `UPDATE challenge SET title_zh = $2, title_en = $3, discipline_codes = '{32024}' WHERE id = $1`,
          [id, `${name} 榜题 ${index + 1}`, `${name} challenge ${index + 1}`],
        );
    }
    const leader = await student(test, `${name} Leader`, MEDICAL);
    const others = [
      { name: `${name} Engineer`, person: await student(test, `${name} Engineer`, ENGINEERING) },
      { name: `${name} Statistician`, person: await student(test, `${name} Statistician`, SCIENCE) },
    ];
    await test.app.get(ReindexAll).run(['people', 'challenges']);
    return { programme, leader, others };
  }

  return {
    url: `http://127.0.0.1:${port}`,
    browser,
    office,
    mentors,
    scene,
    join: async (person) => {
      const { myTeamInvitations } = await person.client.data<{ myTeamInvitations: { id: string }[] }>(
        `{ myTeamInvitations { id } }`,
      );
      const [invitation] = myTeamInvitations;
      if (!invitation) throw new Error('there is no invitation');
      const { code } = await answerInvitation(person, invitation.id);
      if (code) throw new Error(`the invitation could not be accepted: ${code}`);
    },
    matched: async ({ programme, leader }, teamId) => {
      await seeTeam(leader, teamId);
      const scene: MatchingScene = { programme, office, teams: [{ id: teamId, memberIds: [] }], mentors };
      return doneRun(scene);
    },
    close: async () => {
      await browser.close();
      await test.close();
    },
  };
}
