import { Database } from '@jiebang/platform/database';
import { newId } from '@jiebang/kernel';
import { cast, mutate, pooledNeed } from '../support/challenges.js';
import { TEST_PASSWORD } from '../support/people.js';
import { completeTeam, openProgramme } from '../support/teams.js';
import { startTestApp } from '../support/test-app.js';
import { launchChromium } from '../support/chromium.mjs';
import type { Site } from './site.js';

/** The platform for an office: a programme with an open list and two teams, needs in the pool, one that was asked. */
export interface OfficeSite extends Site {
  readonly office: { readonly login: string; readonly password: string };
  readonly programmeId: string;
}

export async function startOfficeSite(): Promise<OfficeSite> {
  const test = await startTestApp({ now: new Date() });
  const [people, browser] = await Promise.all([cast(test), launchChromium()]);
  const programme = await openProgramme(test, { challenges: 6 });
  await completeTeam(test, programme, 'Scopes');
  for (const [titleZh, titleEn] of [
    ['儿童静脉置管时看不见血管', 'Veins of children cannot be seen'],
    ['术中出血量靠目测', 'Blood loss is estimated by eye'],
    ['床旁超声影像质量不稳', 'Bedside ultrasound varies'],
    ['夜间眼压没有人量', 'Nobody measures eye pressure at night'],
  ]) {
    await pooledNeed(people, { titleZh, titleEn });
  }
  const { id: needId, version } = await pooledNeed(people, {
    titleZh: '导管尖端定位',
    titleEn: 'Catheter tips',
  });
  await mutate(people.office.client, 'requestNeedInformation', { needId, version, question: '每年多少例？' });
  // A second programme, so that there is one to choose.
  await test.app.get(Database).rows(
    `INSERT INTO programme (id, version, name_zh, name_en, year, team_size_min, team_size_max, starts_on, ends_on)
     VALUES ($1, 1, '往年批次', 'Last year', 2020, 3, 6, '2020-01-01', '2020-12-31')`,
    [newId()],
  );
  await test.app.listen(0, '127.0.0.1');
  const { port } = test.app.getHttpServer().address() as { port: number };
  return {
    test,
    programme,
    url: `http://127.0.0.1:${port}`,
    browser,
    challengeId: programme.challengeIds[0] ?? '',
    student: { login: people.clinician.login, password: TEST_PASSWORD },
    office: { login: people.office.login, password: TEST_PASSWORD },
    programmeId: programme.id,
    close: async () => {
      await browser.close();
      await test.close();
    },
  };
}
