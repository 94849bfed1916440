import { ReindexAll } from '@jiebang/discovery';
import { newId } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import type { BrowserContext } from 'playwright-core';
import { addOrganisation } from '../support/organisations.js';
import { signedIn, TEST_PASSWORD, type TestPerson } from '../support/people.js';
import {
  isTooWide,
  readersBrowser,
  startSite,
  watchedPage,
  type Language,
  type Site,
  type Width,
} from './site.js';

const WORDS = {
  'zh-CN': {
    add: '新建平台',
    save: '保存',
    problems: /有 3 处需要修改/,
    nameZh: '中文名称',
    nameEn: '英文名称',
    organisation: '单位',
    unit: '单位',
    methods: '方法与技术',
    addService: '添加服务',
    addPrice: '添加一行价格',
    inHouse: '校内价（元）',
    ask: '发送问题',
    question: '您的问题',
    answer: '答复',
    send: '发送答复',
    answered: '已答复',
    measure: '谁能测',
  },
  en: {
    add: 'New facility',
    save: 'Save',
    problems: /^3 /,
    nameZh: 'Name in Chinese',
    nameEn: 'Name in English',
    organisation: 'Organisation',
    unit: 'Unit',
    methods: 'Methods',
    addService: 'Add a service',
    addPrice: 'Add a price',
    inHouse: 'In-house (CNY)',
    ask: 'Send the question',
    question: 'Your question',
    answer: 'Answer',
    send: 'Send the answer',
    answered: 'Answered',
    measure: 'Who can measure this',
  },
};

const WALKS: readonly (readonly [Width, Language])[] = [
  ['wide', 'zh-CN'],
  ['narrow', 'en'],
];

describe('labs in a browser', () => {
  let site: Site;
  let head: TestPerson;
  let asker: TestPerson;

  beforeAll(async () => {
    site = await startSite();
    const { test, challengeId } = site;
    const organisationId = await addOrganisation(test, 'department');
    [head, asker] = await Promise.all([
      signedIn(test, 'Head', 'scientist'),
      signedIn(test, 'Asker', 'engineer'),
    ]);
    const database = test.app.get(Database);
    await database.rows(
      `INSERT INTO affiliation (id, version, person_id, organisation_id, title_zh, title_en, main)
       VALUES ($1, 1, $2, $3, '教授', 'Professor', true)`,
      [newId(), head.personId, organisationId],
    );
    await database.rows(
      `UPDATE challenge SET summary_zh = '须做步态分析', summary_en = 'Gait analysis' WHERE id = $1`,
      [challengeId],
    );
  });

  afterAll(() => site.close());

  async function signIn(context: BrowserContext, login: string): Promise<void> {
    await context.request.post('/graphql', {
      data: {
        query: `mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }`,
        variables: { input: { login, password: TEST_PASSWORD } },
      },
    });
  }

  it.each(WALKS)(
    '%s, %s: a facility is opened and priced, asked, and found from a challenge',
    async (width, language) => {
      const words = WORDS[language];
      const context = await readersBrowser(site, width, language);
      await signIn(context, head.login);
      const watched = await watchedPage(site, context);
      const { page } = watched;
      const expectWell = async () => {
        expect(await watched.accessFaults()).toEqual([]);
        expect(await isTooWide(page)).toBe(false);
        expect(watched.complaints).toEqual([]);
      };
      await page.goto('/labs');
      await page.getByRole('button', { name: words.add }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: words.save, exact: true }).click();
      await dialog.getByText(words.problems).waitFor();
      await expectWell();
      await dialog.getByLabel(words.nameZh, { exact: true }).fill('步态实验室');
      await dialog.getByLabel(words.nameEn, { exact: true }).fill(`Gait laboratory ${width}`);
      await dialog.getByLabel(words.organisation, { exact: true }).fill(words.unit);
      await page.getByTitle(words.unit, { exact: true }).first().click();
      await dialog.getByLabel(words.methods, { exact: true }).fill('步态分析,');
      await dialog.getByRole('button', { name: words.save, exact: true }).click();
      await page.waitForURL(/\/labs\/.+/);
      await page.getByRole('button', { name: words.addService }).click();
      await dialog.getByLabel(words.nameZh, { exact: true }).fill('步态测试');
      await dialog.getByLabel(words.nameEn, { exact: true }).fill('Gait test');
      await dialog.getByRole('button', { name: words.addPrice }).click();
      await dialog.getByLabel(words.inHouse).fill('120.5');
      await dialog.getByRole('button', { name: words.save, exact: true }).click();
      await page.getByRole('cell', { name: '120.5' }).or(page.getByText('120.5')).first().waitFor();
      await expectWell();
      const address = new URL(page.url()).pathname;

      await signIn(context, asker.login);
      await page.goto(address);
      await page.getByLabel(words.question).fill('可以测量儿童的步态吗？');
      await page.getByRole('button', { name: words.ask }).click();
      await page.getByText('可以测量儿童的步态吗？').waitFor();
      await signIn(context, head.login);
      await page.goto(address);
      await page.getByLabel(words.answer, { exact: true }).fill('可以。');
      await page.getByRole('button', { name: words.send }).click();
      await page.getByText(words.answered, { exact: true }).waitFor();
      await expectWell();

      await site.test.app.get(ReindexAll).run(['labs']);
      await page.goto(`/challenges/${site.challengeId}`);
      await page.getByRole('region', { name: words.measure }).locator(`a[href="${address}"]`).waitFor();
      await expectWell();
      await context.close();
    },
    90_000,
  );
});
