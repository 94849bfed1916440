import type { BrowserContext, Page } from 'playwright-core';
import { ReindexAll } from '@jiebang/discovery';
import { Database } from '@jiebang/platform/database';
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
    query: '影像',
    save: '保存此搜索',
    often: '“影像”的提醒频率',
    look: '立即查看',
    nothing: '目前没有新结果。',
    close: '关闭',
    fresh: '1 条新结果',
    title: '超声影像导航',
    remove: '删除',
    none: '还没有保存的搜索',
  },
  en: {
    query: 'imaging',
    save: 'Save this search',
    often: 'How often for “imaging”',
    look: 'Look now',
    nothing: 'There is nothing new at the moment.',
    close: 'Close',
    fresh: '1 new result',
    title: 'Ultrasound imaging for guidance',
    remove: 'Remove',
    none: 'No saved searches yet',
  },
};

const WALKS: readonly (readonly [Width, Language])[] = [
  ['wide', 'zh-CN'],
  ['narrow', 'en'],
];

describe('alerts in a browser', () => {
  let site: Site;

  beforeAll(async () => {
    site = await startSite();
    // What is published in the very instant of saving counts as new; readers save what has stood there for a while.
    site.test.clock.advance(60_000);
  });

  afterAll(() => site.close());

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

    const button = (name: string) => page.getByRole('button', { name, exact: true });

    it('a search is kept by keyboard, told how often, shows what has come since, and is let go', async () => {
      await page.goto(`/search?q=${encodeURIComponent(words.query)}&in=challenges`);
      await page.locator('main h3 a[data-hit]').first().waitFor();
      await page.keyboard.press('/');
      await page.locator('main input[type=search]:focus').press('ArrowDown');
      await page.locator('main h3 a[data-hit]:focus').waitFor();
      await button(words.save).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox').waitFor();
      await expectWell(watched);
      await dialog.getByRole('textbox').press('Enter');
      await dialog.waitFor({ state: 'detached' });

      await page.goto('/alerts');
      const often = page.getByRole('combobox', { name: words.often });
      await often.selectOption('daily');
      await button(words.look).click();
      const preview = page.getByRole('status').filter({ has: button(words.close) });
      await preview.getByText(words.nothing).waitFor();
      await expectWell(watched);
      await button(words.close).click();

      await publishAlso(width);
      await button(words.look).click();
      await preview.getByText(words.fresh).waitFor();
      await preview.getByRole('link', { name: words.title }).waitFor();
      await expectWell(watched);
      await page.reload();
      await often.waitFor();
      expect(await often.inputValue()).toBe('daily');
      await button(words.remove).click();
      await page.getByRole('heading', { name: words.none }).waitFor();
      await expectWell(watched);
    });
  });

  /** A challenge comes to be about imaging that was about something else: another one for each walk. */
  async function publishAlso(width: Width): Promise<void> {
    await site.test.app
      .get(Database)
      .rows(`UPDATE challenge SET title_zh = $2, title_en = $3 WHERE id = $1`, [
        site.programme.challengeIds[width === 'wide' ? 0 : 2],
        WORDS['zh-CN'].title,
        WORDS.en.title,
      ]);
    await site.test.app.get(ReindexAll).run(['challenges']);
  }
});
