import type { BrowserContext, Page } from 'playwright-core';
import { ReindexAll } from '@jiebang/discovery';
import { Database } from '@jiebang/platform/database';
import { formTeam, invite, MEDICAL, student } from '../support/teams.js';
import {
  enterAs,
  expectWell,
  readersBrowser,
  startSite,
  watchedPage,
  type Language,
  type Site,
  type WatchedPage,
  type Width,
} from './site.js';

const WORDS = {
  'zh-CN': {
    todo: '待办',
    task: '腔镜小队',
    answer: '去答复: 腔镜小队',
    unread: (count: number) => `消息，${count} 条未读`,
    notice: /腔镜小队.*邀请您加入/,
    markAll: '全部标为已读',
    undo: '撤销',
    search: '搜索',
    query: '影像',
    pages: '页面',
    all: /查看“影像”的全部结果/,
    agree: '同意',
    withdraw: '撤回同意',
    exportNow: '导出我的数据',
    decline: '有人婉拒会怎样',
    help: '婉拒',
    nobodyDisturbed: /其他团队都不受影响/,
  },
  en: {
    todo: 'To do',
    task: 'Scopes',
    answer: 'Answer: Scopes',
    unread: (count: number) => `Notices, ${count} unread`,
    notice: /“Scopes” invites you/,
    markAll: 'Mark all as read',
    undo: 'Undo',
    search: 'Search',
    query: 'imaging',
    pages: 'Pages',
    all: /See all results for “imaging”/,
    agree: 'Agree',
    withdraw: 'Withdraw',
    exportNow: 'Export my data',
    decline: 'What happens when somebody declines',
    help: 'declines',
    nobodyDisturbed: /other teams, are not disturbed/,
  },
};

const WALKS: readonly (readonly [Width, Language])[] = [
  ['wide', 'zh-CN'],
  ['narrow', 'en'],
];

const LOOKS: readonly (readonly [Width, Language])[] = [
  ['wide', 'en'],
  ['narrow', 'zh-CN'],
];

describe('what everybody has, in a browser', () => {
  let site: Site;

  beforeAll(async () => {
    site = await startSite({ working: true });
    await site.test.app.get(ReindexAll).run(['people', 'labs']);
    await site.test.app
      .get(Database)
      .rows(
        `INSERT INTO profile (person_id, version, kind, discipline_codes) VALUES ($1, 1, 'student', '{460}')`,
        [site.student.personId],
      );
  });

  afterAll(() => site.close());

  async function inviteStudent(name: string): Promise<void> {
    const leader = await student(site.test, name, MEDICAL);
    const { id } = await formTeam(leader, site.programme.id);
    await invite(leader, id, site.student.personId ?? '');
  }

  describe.each(WALKS)('%s, %s', (width, language) => {
    const words = WORDS[language];
    let context: BrowserContext;
    let watched: WatchedPage;
    let page: Page;

    beforeAll(async () => {
      context = await readersBrowser(site, width, language);
      await enterAs(context, site.student.login);
      watched = await watchedPage(site, context);
      ({ page } = watched);
    });

    afterAll(() => context.close());

    const bell = (count: number) => page.getByRole('link', { name: words.unread(count), exact: true });

    it('an invitation rings the bell of an open page, stands on the desk, and is read with a way back', async () => {
      const before = (await unreadOf()) + 1;
      await page.goto('/desk');
      await bell(before - 1).waitFor();
      await inviteStudent(`Leader ${width}`);
      await bell(before).waitFor();
      const tasks = page.getByRole('region', { name: words.todo, exact: true });
      await tasks.getByRole('link', { name: words.answer }).first().waitFor();
      await expectWell(watched);
      await bell(before).click();
      await page.getByRole('link', { name: words.notice }).first().waitFor();
      await expectWell(watched);
      await page.getByRole('button', { name: words.markAll }).click();
      await bell(0).waitFor();
      await page.getByRole('button', { name: words.undo }).click();
      await bell(before).waitFor();
      await page.getByRole('link', { name: words.notice }).first().click();
      await page.waitForURL(/\/teams\//);
      await bell(before - 1).waitFor();
    });

    it('a search over everything opens by keyboard and goes by keyboard', async () => {
      await page.goto('/about');
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.keyboard.press('Control+k');
      const field = page.getByRole('dialog').getByRole('combobox');
      await field.waitFor();
      await page.getByRole('group', { name: words.pages }).waitFor();
      await field.fill(words.query);
      await page.getByRole('option').locator('mark').first().waitFor();
      await expectWell(watched);
      await page.getByRole('option', { name: words.all }).waitFor();
      await page.keyboard.press('ArrowUp');
      expect(await page.getByRole('option', { selected: true }).textContent()).toMatch(words.all);
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/search\?q=/);
      await page.locator('main h3 mark').first().waitFor();
      await expectWell(watched);
      await page.locator('main nav a[href*="in=challenges"]').click();
      await page.waitForURL(/in=challenges/);
      await page.locator('main h3 a[href^="/challenges/"]').nth(11).waitFor();
      await page.keyboard.press('Control+k');
      await field.waitFor();
      await page.keyboard.press('Escape');
      await field.waitFor({ state: 'detached' });
    });

    it('consents are given and withdrawn, and one’s own data taken along', async () => {
      await page.goto('/privacy');
      await page.getByRole('button', { name: words.agree, exact: true }).click();
      await page.getByRole('button', { name: words.withdraw, exact: true }).waitFor();
      await expectWell(watched);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: words.exportNow }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(/^jiebang-personal-data-[\d-]+\.json$/);
      await page.getByRole('button', { name: words.withdraw, exact: true }).click();
      await page.getByRole('button', { name: words.agree, exact: true }).waitFor();
    });

    it('help is found by its words, in the address', async () => {
      await page.goto('/help');
      await page.getByRole('searchbox').fill(words.help);
      await page.waitForURL(/[?&]q=/);
      await page.goto('/help?topic=decline');
      await page.getByRole('heading', { name: words.decline }).waitFor();
      await page.getByText(words.nobodyDisturbed).waitFor();
      await expectWell(watched);
    });

    async function unreadOf(): Promise<number> {
      const [row] = await site.test.app
        .get(Database)
        .rows<{ count: number }>(
          'SELECT count(*)::int AS count FROM notification WHERE person_id = $1 AND read_at IS NULL',
          [site.student.personId],
        );
      return row?.count ?? 0;
    }
  });

  it.each(LOOKS)('%s, %s: each page opens as it should', async (width, language) => {
    const context = await readersBrowser(site, width, language);
    await enterAs(context, site.student.login);
    const watched = await watchedPage(site, context);
    for (const path of ['/desk', '/notices?show=unread', '/search', '/privacy', '/help?for=office']) {
      await watched.page.goto(path);
      await watched.page.getByRole('heading', { level: 1 }).waitFor();
      await watched.page.waitForLoadState('networkidle');
      await expectWell(watched);
    }
    await context.close();
  });
});
