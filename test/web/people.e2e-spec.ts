import { ReindexAll } from '@jiebang/discovery';
import { newId } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import { launchChromium } from '../support/chromium.mjs';
import { addOrganisation } from '../support/organisations.js';
import { addPerson, signedIn } from '../support/people.js';
import { openProgramme } from '../support/teams.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import {
  enterAs,
  expectWell,
  readersBrowser,
  watchedPage,
  type Language,
  type Site,
  type Width,
} from './site.js';

const WORDS = {
  'zh-CN': {
    begin: '建立档案',
    addTerm: '添加专长词',
    term: '中文',
    saved: /已保存/,
    weekend: /周末工程师/,
    hours: '每周共 16 小时',
    fits: '适合我的榜题',
    people: '专家与人才',
    labs: '共享平台',
    services: '服务与价格',
    network: '合作网络',
    direct: '已有人直接合作',
    bridgers: '桥梁人物',
    addException: '添加例外',
    fields: '逐项设置',
  },
  en: {
    begin: 'Begin',
    addTerm: 'Add a term',
    term: 'Chinese',
    saved: /^Saved/,
    weekend: /^Weekend engineer/,
    hours: '16 hours a week',
    fits: 'Challenges that fit me',
    people: 'People',
    labs: 'Facilities',
    services: 'Services and prices',
    network: 'Work with others',
    direct: 'have worked together directly',
    bridgers: 'People who bridge',
    addException: 'Add an exception',
    fields: 'Field by field',
  },
};

const WALKS: readonly (readonly [Width, Language])[] = [
  ['wide', 'zh-CN'],
  ['narrow', 'en'],
];
const GLANCES: readonly (readonly [Width, Language])[] = [
  ['wide', 'en'],
  ['narrow', 'zh-CN'],
];

/** A facility with an instrument, opened by the project office. */
async function addLab(test: TestApp): Promise<string> {
  const [{ client, personId }, organisationId] = await Promise.all([
    signedIn(test, 'Office', 'pmo'),
    addOrganisation(test, 'department'),
  ]);
  const { saveFacility } = await client.data<{ saveFacility: { id: string } }>(
    `mutation ($input: SaveFacilityInput!) { saveFacility(input: $input) { ... on Facility { id } } }`,
    {
      input: {
        organisationId,
        responsiblePersonId: personId,
        nameZh: '光学平台',
        nameEn: 'Optics platform',
        categories: [],
        openAccess: true,
      },
    },
  );
  return saveFacility.id;
}

describe('people in a browser', () => {
  let test: TestApp;
  let site: Pick<Site, 'url' | 'browser' | 'close'>;
  let challengeId: string;
  let labId: string;

  beforeAll(async () => {
    test = await startTestApp();
    const programme = await openProgramme(test, { challenges: 2 });
    challengeId = programme.challengeIds[0] ?? '';
    await test.app
      .get(Database)
      .rows(`UPDATE challenge SET title_zh = '心肌梗死预警', title_en = 'Warning of AMI' WHERE id = $1`, [
        challengeId,
      ]);
    labId = await addLab(test);
    await test.app.get(ReindexAll).run(['people', 'challenges', 'labs']);
    await test.app.listen(0, '127.0.0.1');
    const { port } = test.app.getHttpServer().address() as { port: number };
    const browser = await launchChromium();
    site = {
      url: `http://127.0.0.1:${port}`,
      browser,
      close: async () => {
        await browser.close();
        await test.close();
      },
    };
  });

  afterAll(() => site.close());

  it.each(WALKS)('%s, %s: an engineer writes a profile and finds what fits', async (width, language) => {
    const words = WORDS[language];
    const { login, personId } = await addPerson(test, `Walker ${width}`, 'engineer');
    const context = await readersBrowser(site, width, language);
    await enterAs(context, login);
    const watched = await watchedPage(site, context);
    const { page } = watched;
    await page.goto('/profile');
    await page.getByRole('button', { name: words.begin }).click();
    await page.goto('/profile/expertise');
    await page.getByRole('button', { name: words.addTerm }).click();
    await page.getByLabel(words.term, { exact: true }).fill('心肌梗死');
    await page.getByText(words.saved).waitFor();
    await expectWell(watched);
    await page.goto('/profile/time');
    await page.getByRole('button', { name: words.weekend }).click();
    await page.getByText(words.hours).waitFor();
    await page.getByText(words.saved).waitFor();
    await expectWell(watched);
    await page.goto('/for-me');
    await page.getByRole('heading', { name: words.fits }).waitFor();
    await page.locator(`main h2 a[href="/challenges/${challengeId}"]`).waitFor();
    await expectWell(watched);
    await page.goto(`/people/${personId}`);
    await page
      .getByRole('link', { name: '心肌梗死', exact: true })
      .or(page.getByRole('link', { name: 'myocardial infarction', exact: true }))
      .first()
      .waitFor();
    await expectWell(watched);
    await page.goto('/labs');
    await page.locator(`main h2 a[href="/labs/${labId}"]`).click();
    await page.getByRole('heading', { name: words.services, exact: true }).waitFor();
    await expectWell(watched);
    await context.close();
  });

  it.each(GLANCES)('%s, %s: a visitor looks at the directories', async (width, language) => {
    const context = await readersBrowser(site, width, language);
    const watched = await watchedPage(site, context);
    for (const [path, title] of [
      ['/people', WORDS[language].people],
      ['/labs', WORDS[language].labs],
    ] as const) {
      await watched.page.goto(path);
      await watched.page.getByRole('heading', { name: title, level: 1 }).waitFor();
      await watched.page.getByRole('main').getByRole('status').first().waitFor();
      await expectWell(watched);
    }
    await context.close();
  });

  /** Two people with profiles in two disciplines, and one publication of both. */
  async function coauthors(name: string): Promise<readonly Awaited<ReturnType<typeof addPerson>>[]> {
    const database = test.app.get(Database);
    const pair = [
      await addPerson(test, `${name} one`, 'clinician'),
      await addPerson(test, `${name} two`, 'engineer'),
    ];
    for (const [at, { personId }] of pair.entries()) {
      await database.rows(
        `INSERT INTO profile (person_id, version, kind, discipline_codes) VALUES ($1, 1, $2, $3)`,
        [personId, at === 0 ? 'clinician' : 'engineer', [at === 0 ? '32024' : '52020']],
      );
      await database.rows(
        `INSERT INTO evidence_item (id, version, person_id, kind, title_zh, title_en, year, ref)
         VALUES ($1, 1, $2, 'publication', '合著论文', 'A paper of both', 2026, $3)`,
        [newId(), personId, `10.5555/${name.toLowerCase()}`],
      );
    }
    return pair;
  }

  it.each(WALKS)(
    '%s, %s: work together bridges two disciplines',
    async (width, language) => {
      const words = WORDS[language];
      const [one, two] = await coauthors(`Bridge-${width}`);
      const context = await readersBrowser(site, width, language);
      await enterAs(context, one!.login);
      const watched = await watchedPage(site, context);
      const { page } = watched;
      await page.goto('/people/bridges?from=320&to=520');
      await page.getByText(words.direct).waitFor();
      await page.getByRole('heading', { name: words.bridgers }).waitFor();
      await expectWell(watched);
      await page.getByRole('main').locator(`a[href="/people/${two!.personId}"]`).first().click();
      await page.getByRole('heading', { name: words.network }).waitFor();
      await expectWell(watched);
      await page.goto('/profile/time');
      await page.getByRole('button', { name: words.addException }).waitFor();
      await expectWell(watched);
      await page.goto('/profile/visibility');
      await page.getByText(words.fields).first().click();
      await expectWell(watched);
      await context.close();
    },
    60_000,
  );
});
