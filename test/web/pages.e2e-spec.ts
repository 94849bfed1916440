import type { BrowserContext } from 'playwright-core';
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
    claim: '把临床真实需求，交给能解决它的人',
    challenges: '公开榜题',
    area: '康复工程',
    query: '影像',
    targets: '要达到的指标',
    signIn: '登录',
    login: '账号',
    password: '密码',
    missing: '请填写此项。',
    refused: '账号或密码',
    desk: '您好',
    signOut: '退出登录',
    account: /^账户/,
    settings: '设置',
    more: '加载更多',
    filters: '筛选与排序',
    lost: '没有这个页面',
  },
  en: {
    claim: 'Real clinical needs, to the people who can solve them',
    challenges: 'Challenges',
    area: 'Rehabilitation',
    query: 'imaging',
    targets: 'Targets',
    signIn: 'Sign in',
    login: 'Login',
    password: 'Password',
    missing: 'Please fill this in.',
    refused: 'password',
    desk: 'Hello',
    signOut: 'Sign out',
    account: /^Account of/,
    settings: 'Settings',
    more: 'Load more',
    filters: 'Filter and sort',
    lost: 'There is no such page',
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

describe('the pages in a browser', () => {
  let site: Site;

  beforeAll(async () => {
    site = await startSite();
  });

  afterAll(() => site.close());

  describe.each(WALKS)('%s, %s', (width, language) => {
    const words = WORDS[language];
    let context: BrowserContext;
    let watched: WatchedPage;

    beforeAll(async () => {
      context = await readersBrowser(site, width, language);
      watched = await watchedPage(site, context);
    });

    afterAll(() => context.close());

    const heading = (name: string | RegExp, level = 1) => watched.page.getByRole('heading', { name, level });

    it('shows a visitor what is open, and leads to a challenge', async () => {
      const { page } = watched;
      await page.goto('/');
      await heading(words.claim).waitFor();
      await page.getByText('25', { exact: true }).waitFor();
      expect(await page.getAttribute('html', 'lang')).toBe(language);
      const first = page.locator('main li a[href^="/challenges/"]').first();
      await first.waitFor();
      await expectWell(watched);
      await first.click();
      await page.waitForURL(/\/challenges\/[0-9a-f-]{36}$/);
    });

    it('filters, searches and pages the list, all in the address', async () => {
      const { page } = watched;
      await page.goto('/challenges');
      await heading(words.challenges).waitFor();
      const rows = page.locator('main h2 a[href^="/challenges/"]');
      await page.getByRole('button', { name: words.more }).click();
      await expectCount(rows, 25);
      if (width === 'narrow') await page.getByRole('button', { name: words.filters }).click();
      await page.getByRole('link', { name: `${words.area} 13`, exact: true }).click();
      await page.waitForURL(/area=rehabilitation/);
      await expectCount(rows, 13);
      await page.goBack();
      await expectCount(rows, 20);
      await page.getByRole('searchbox').fill(words.query);
      await page.waitForURL(/[?&]q=/);
      await page.locator('main h2 mark').first().waitFor();
      await expectCount(rows, 12);
      await expectWell(watched);
    });

    it('tells of one challenge what is wanted', async () => {
      const { page } = watched;
      await page.goto(`/challenges/${site.challengeId}`);
      await heading(words.targets, 2).waitFor();
      await page.getByRole('cell', { name: '≥ 90 %' }).waitFor();
      await expectWell(watched);
    });

    it('signs a student in and out, and says beside the fields what is wrong', async () => {
      const { page } = watched;
      await page.goto('/sign-in');
      const submit = page.locator('main button[type=submit]');
      await submit.click();
      await page.getByText(words.missing).first().waitFor();
      expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('login');
      await page.getByLabel(words.login).fill(site.student.login);
      await page.getByLabel(words.password).fill('not the password');
      await submit.click();
      await page.getByRole('alert').getByText(words.refused).waitFor();
      await expectWell(watched);
      await page.getByLabel(words.password).fill(site.student.password);
      await submit.click();
      await page.waitForURL('**/desk');
      await heading(new RegExp(words.desk)).waitFor();
      await expectWell(watched);
      await page.getByRole('button', { name: words.account }).click();
      await page.getByRole('link', { name: words.settings }).first().click();
      await heading(words.settings).waitFor();
      await expectWell(watched);
      await page.getByRole('button', { name: words.account }).click();
      let asked = 0;
      page.on('request', (request) => (asked += request.postData()?.includes('query Viewer') ? 1 : 0));
      await page.getByRole('button', { name: words.signOut }).click();
      await page.getByRole('banner').getByRole('link', { name: words.signIn }).waitFor();
      // A page that was refused something on its way out must not ask again and again who is there.
      expect(asked).toBeLessThanOrEqual(2);
      await page.goto('/desk');
      await page.waitForURL(/\/sign-in/);
    });

    it('says where there is nothing', async () => {
      await watched.page.goto('/nowhere');
      await heading(words.lost).waitFor();
      await expectWell(watched);
    });
  });

  it.each(LOOKS)('%s, %s: each page opens as it should', async (width, language) => {
    const words = WORDS[language];
    const context = await readersBrowser(site, width, language);
    const watched = await watchedPage(site, context);
    const { page } = watched;
    const seen = async (path: string, name: string | RegExp, level = 1) => {
      await page.goto(path);
      await page.getByRole('heading', { name, level }).waitFor();
      await page.waitForLoadState('networkidle');
      await expectWell(watched);
    };
    await seen('/', words.claim);
    expect(await page.getAttribute('html', 'lang')).toBe(language);
    await seen(`/challenges?q=${words.query}`, words.challenges);
    await page.locator('main h2 mark').first().waitFor();
    await seen(`/challenges/${site.challengeId}`, words.targets, 2);
    await seen('/sign-in', words.signIn);
    await seen('/nowhere', words.lost);
    await enterAs(context, site.student.login);
    await seen('/desk', new RegExp(words.desk));
    await seen('/settings', words.settings);
    await context.close();
  });

  it('keeps language and colours that were chosen', async () => {
    const context = await readersBrowser(site, 'wide', 'zh-CN');
    const watched = await watchedPage(site, context);
    const { page } = watched;
    await page.goto('/settings');
    await page.getByRole('radio', { name: 'English' }).check();
    await page.getByRole('radio', { name: 'Dark' }).check();
    await page.goto('/');
    await page.getByRole('heading', { name: WORDS.en.claim, level: 1 }).waitFor();
    expect(await page.getAttribute('html', 'data-theme')).toBe('dark');
    await page.locator('main li a[href^="/challenges/"]').first().waitFor();
    await expectWell(watched);
    await context.close();
  });

  it('starts anew where an update has taken a file of a page that was open', async () => {
    const context = await readersBrowser(site, 'wide', 'en');
    const { page } = await watchedPage(site, context);
    await page.goto('/');
    await page.getByRole('heading', { name: WORDS.en.claim, level: 1 }).waitFor();
    await page.route('**/assets/settings.page-*', (route) => route.fulfill({ status: 404 }), { times: 1 });
    const [loaded] = await Promise.all([
      page.waitForEvent('load'),
      page.getByRole('contentinfo').getByRole('link', { name: WORDS.en.settings }).click(),
    ]);
    expect(new URL(loaded.url()).pathname).toBe('/settings');
    await page.getByRole('heading', { name: WORDS.en.settings, level: 1 }).waitFor();
    await context.close();
  });
});

/** Waits until the list has exactly so many rows. */
async function expectCount(
  rows: {
    count(): Promise<number>;
    nth(index: number): { waitFor(): Promise<void> };
    page(): WatchedPage['page'];
  },
  wanted: number,
): Promise<void> {
  await rows.nth(wanted - 1).waitFor();
  await rows
    .page()
    .waitForFunction(
      (count) => document.querySelectorAll('main h2 a[href^="/challenges/"]').length === count,
      wanted,
    );
  expect(await rows.count()).toBe(wanted);
}
