import { ReindexAll } from '@jiebang/discovery';
import { Database } from '@jiebang/platform/database';
import { cast, pooledNeed } from '../support/challenges.js';
import { launchChromium } from '../support/chromium.mjs';
import { outcomeCast, publishedOutcome, submittedOutcome, type OutcomeCast } from '../support/outcomes.js';
import { startTestApp } from '../support/test-app.js';
import { enterAs, expectWell, readersBrowser, watchedPage, type Site } from './site.js';

describe('outcomes in a browser', () => {
  let site: Pick<Site, 'url' | 'browser' | 'close'>;
  let people: OutcomeCast;
  let needId: string;
  let publishedId: string;

  beforeAll(async () => {
    const test = await startTestApp();
    const browser = await launchChromium();
    people = await outcomeCast(test);
    needId = (await pooledNeed(await cast(test))).id;
    publishedId = (await publishedOutcome(people, { needId })).id;
    await test.app
      .get(Database)
      .rows(`INSERT INTO profile (person_id, version, kind) VALUES ($1, 1, 'engineer')`, [
        people.owner.personId,
      ]);
    await submittedOutcome(people, { titleZh: '等待核验的样机', titleEn: 'A prototype that waits' });
    await test.app.get(ReindexAll).run(['outcomes', 'challenges']);
    await test.app.listen(0, '127.0.0.1');
    const { port } = test.app.getHttpServer().address() as { port: number };
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

  it('wide, zh-CN: an engineer hands one in, and the office verifies it', async () => {
    const context = await readersBrowser(site, 'wide', 'zh-CN');
    await enterAs(context, people.owner.login);
    const watched = await watchedPage(site, context);
    const { page } = watched;
    const pick = async (label: string, typed: string, option: string | RegExp) => {
      await page.getByLabel(label, { exact: true }).fill(typed);
      await page.locator('.ant-select-item').and(page.getByTitle(option)).click();
    };
    await page.goto('/outcomes/mine');
    await page.getByRole('link', { name: '提交成果' }).click();
    await page.getByLabel('中文标题').fill('引流管堵塞预警软件');
    await page.getByText('已保存').waitFor();
    await page.getByRole('button', { name: '提交', exact: true }).click();
    await page.getByText(/处需要修改/).waitFor();
    await expectWell(watched);
    await pick('成果类型', '软件', '软件');
    await page.getByLabel('英文标题').fill('Software that warns of a blocked drain');
    await page.getByLabel('中文简介').fill('在模型上提前发现引流管堵塞。');
    await page.getByLabel('英文简介').fill('Finds a blocked drain early, on a phantom.');
    await page.getByLabel('年份').fill('2026');
    await pick('技术成熟度', '6', /^6 · /);
    await page.getByLabel('关键词').fill('引流管，');
    await pick('学科', '46020', /46020/);
    await page.getByLabel('材料名称').fill('Warning of a blocked drain');
    await page.getByLabel('DOI').fill('10.5555/drain.1');
    await page.getByRole('radio', { name: '公开', exact: true }).check();
    await page.getByRole('button', { name: '提交', exact: true }).click();
    await page.getByRole('heading', { name: '引流管堵塞预警软件', level: 1 }).waitFor();
    await page.getByText('待核验', { exact: true }).waitFor();
    await expectWell(watched);

    await enterAs(context, people.office.login);
    await page.goto('/office/outcomes');
    await page.getByRole('link', { name: '引流管堵塞预警软件' }).click();
    await page.getByRole('button', { name: '核验通过' }).click();
    await page.getByText('评价中', { exact: true }).waitFor();
    await page.getByRole('button', { name: '邀请' }).first().waitFor();
    await expectWell(watched);
    await context.close();
  });

  it('narrow, en: its pages are well', async () => {
    const context = await readersBrowser(site, 'narrow', 'en');
    const watched = await watchedPage(site, context);
    const { page } = watched;
    const title = 'Prototype of a flexible bronchoscope with navigation';
    const opens = async (path: string, shows: string | RegExp) => {
      await page.goto(path);
      await page.getByRole('main').getByText(shows).first().waitFor();
      await expectWell(watched);
    };
    await opens('/outcomes', title);
    await opens(`/outcomes/${publishedId}`, 'Reaches the eighth generation of airways in a phantom.');
    await opens(`/pool/${needId}`, /./);
    await opens(`/people/${people.owner.personId}`, title);
    await enterAs(context, people.owner.login);
    await opens('/outcomes/mine', title);
    await opens('/outcomes/new', 'Chinese title');
    await enterAs(context, people.office.login);
    await opens('/office/outcomes', 'A prototype that waits');
    await context.close();
  });
});
