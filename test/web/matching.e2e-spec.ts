import type { BrowserContext, Page } from 'playwright-core';
import { startMatchingSite, type MatchingSite } from './matching.site.js';
import {
  enterAs,
  expectWell,
  isTooWide,
  readersBrowser,
  watchedPage,
  type Language,
  type WatchedPage,
  type Width,
} from './site.js';

const WORDS = {
  'zh-CN': {
    title: '匹配工作台',
    create: '新建匹配',
    start: '开始匹配',
    headline: /8 个团队，24 个席位；已证明没有更好的方案/,
    search: '查找团队、榜题或导师',
    found: /2 \/ 8 组/,
    lock: '锁定此席位',
    reason: '理由',
    save: '锁定',
    locked: '已锁定，下次匹配生效。',
    missing: '请填写此项。',
    close: '关闭',
    without: '推演：换掉这位导师',
    ask: '开始推演',
    compared: /总价值由/,
    base: '查看推演所依据的批次',
    views: {
      network: '关系图',
      fairness: '公平性',
      openings: '空缺席位',
      scarce: '紧缺导师',
      change: '改动与价值',
    },
    networkTable: '每位导师与其团队',
    gini: '差距（基尼系数）',
    noOpenings: '没有空缺，所有席位都有人',
    keep: '推演：尽量保持原方案',
    publish: '发布方案…',
    confirm: '发布并发出 24 份邀请',
    waiting: '待答复',
    lift: '解除',
    lifted: '已解除，下次匹配生效。',
    undo: '撤销',
    noLocks: '没有锁定或否决',
    compare: '并排比较两个批次',
    stable: '谁和谁更想在一起',
    veto: '否决这一对',
    saveVeto: '否决',
    vetoed: '已否决，下次匹配生效。',
    repair: '调整已发布的方案',
    budget: '另外最多改动几个席位',
    wrongBudget: '请填写不小于 0 的整数。',
    startRepair: '开始调整',
    onlyChanged: /只列出有改动的 1 组/,
    confirmRepair: '发布对 1 个团队的调整',
  },
  en: {
    title: 'Matching workbench',
    create: 'New match',
    start: 'Start matching',
    headline: /8 teams, 24 seats; proven that no plan is better/,
    search: 'Find a team, a challenge or a mentor',
    found: /2 of 8 groups/,
    lock: 'Lock this seat',
    reason: 'Reason',
    save: 'Lock',
    locked: 'Locked. It holds from the next run on.',
    missing: 'Please fill this in.',
    close: 'Close',
    without: 'What if: not this mentor',
    ask: 'Ask',
    compared: /The total went from/,
    base: 'To the run it starts from',
    views: {
      network: 'Network',
      fairness: 'Fairness',
      openings: 'Open seats',
      scarce: 'Scarce mentors',
      change: 'Changes and worth',
    },
    networkTable: 'Every mentor with their teams',
    gini: 'Inequality (Gini)',
    noOpenings: 'No seat is open',
    keep: 'What if: keep to the plan',
    publish: 'Publish the plan …',
    confirm: 'Publish and send 24 invitations',
    waiting: 'Awaiting answer',
    lift: 'Lift',
    lifted: 'Lifted. It holds from the next run on.',
    undo: 'Undo',
    noLocks: 'No locks and no vetoes',
    compare: 'Two runs side by side',
    stable: 'Who would rather be together',
    veto: 'Veto this pair',
    saveVeto: 'Veto',
    vetoed: 'Vetoed. It holds from the next run on.',
    repair: 'Repair the published plan',
    budget: 'Most other seats that may change',
    wrongBudget: 'Enter a whole number, 0 or more.',
    startRepair: 'Start the repair',
    onlyChanged: /Only the 1 group that changes is listed/,
    confirmRepair: 'Publish the changes to 1 team',
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

describe('the matching workbench in a browser', () => {
  let site: MatchingSite;
  const decided: string[] = [];
  const asked: string[] = [];

  beforeAll(async () => {
    site = await startMatchingSite(WALKS.length);
  });

  afterAll(() => site.close());

  async function officeBrowser(at: number, width: Width, language: Language): Promise<BrowserContext> {
    const context = await readersBrowser(site, width, language);
    await enterAs(context, site.scenes[at]?.office.login ?? '');
    return context;
  }

  /** Nothing complains and nothing hangs out: cheap, so after each step. */
  async function expectNeat({ page, complaints }: WatchedPage): Promise<void> {
    expect(await isTooWide(page)).toBe(false);
    expect(complaints).toEqual([]);
  }

  const idIn = (page: Page) => new URL(page.url()).pathname.split('/').at(-1) ?? '';

  it.each(WALKS)(
    '%s, %s: from starting a match to the answers of its mentors',
    async (width, language) => {
      const words = WORDS[language];
      const at = WALKS.findIndex(([one]) => one === width);
      const context = await officeBrowser(at, width, language);
      const watched = await watchedPage(site, context);
      const { page } = watched;
      const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
      const heading = (name: string | RegExp) => page.getByRole('heading', { name });

      // A run with the defaults, live until it is there.
      await page.goto(`/matching?programme=${site.scenes[at]?.programme.id}`);
      await heading(words.title).waitFor();
      await heading(words.noLocks).waitFor();
      await button(words.create).click();
      await button(words.start).waitFor();
      await expectWell(watched);
      await button(words.start).click();
      await page.waitForURL(/\/matching\/[0-9a-f-]{36}$/);
      await page.getByText(words.headline).waitFor({ timeout: 30_000 });
      const runUrl = new URL(page.url()).pathname;
      decided[at] = idIn(page);
      await page.locator('tbody tr').nth(7).waitFor();
      await expectNeat(watched);

      // Found by the challenge, opened, and locked with a reason.
      const challenge = language === 'en' ? 'bone repair' : '骨修复';
      await page.getByRole('searchbox', { name: words.search }).fill(challenge);
      await page.getByText(words.found).waitFor();
      await page.locator('tbody th a').first().click();
      await page.waitForURL(/group=/);
      await button(words.lock).first().waitFor();
      await expectWell(watched);
      await button(words.lock).first().click();
      await button(words.save).click();
      await page.getByRole('alert').getByText(words.missing).waitFor();
      await page.getByLabel(words.reason).fill('Asked for by both');
      await button(words.save).click();
      await page.getByText(words.locked).waitFor();

      // Asked what would come out without that mentor, and compared.
      await button(words.without).first().click();
      await button(words.ask).click();
      await page.waitForURL((url) => url.pathname !== runUrl);
      await page.getByText(words.compared).waitFor({ timeout: 30_000 });
      asked[at] = idIn(page);
      await expectNeat(watched);
      await page.goto(`/matching/${asked[at]}?view=table`);
      await page.locator('tbody th a[href^="/teams/"]').nth(7).waitFor();
      await expectNeat(watched);
      await page.getByRole('link', { name: words.base }).click();
      await page.waitForURL(`**${runUrl}`);

      // Every view of the plan.
      const view = (name: keyof typeof words.views) =>
        page.getByRole('link', { name: words.views[name], exact: true }).click();
      await view('network');
      await page.getByRole('table', { name: words.networkTable }).waitFor();
      await page.locator('canvas').waitFor();
      await page.locator('tbody th a').first().click();
      await page.waitForURL(/node=mentor/);
      await expectWell(watched);
      await view('fairness');
      await page.getByText(words.gini).waitFor();
      await page.locator('canvas').nth(1).waitFor();
      await heading(words.stable).waitFor();
      await expectWell(watched);
      await view('openings');
      await heading(words.noOpenings).waitFor();
      await view('scarce');
      await page.waitForURL(/view=scarce/);
      await view('change');
      await button(words.keep).waitFor();

      // The lock is lifted, and put back by undoing that.
      await page.goto(`/matching?programme=${site.scenes[at]?.programme.id}`);
      await button(words.lift).click();
      await page.getByText(words.lifted).waitFor();
      await heading(words.noLocks).waitFor();
      await button(words.undo).click();
      await button(words.lift).waitFor();
      await expectNeat(watched);

      // Published after a second look; the answers are followed.
      await page.goto(runUrl);
      await button(words.publish).click();
      await button(words.confirm).click();
      await page.getByText(words.waiting).first().waitFor();

      // A mentor turns out to be unfit: the plan is repaired, and only that group hears of it.
      await page.locator('tbody th a').first().click();
      await button(words.veto).last().click();
      await page.getByLabel(words.reason).fill('On leave');
      await button(words.saveVeto).click();
      await page.getByText(words.vetoed).waitFor();
      await page.goto(`/matching?programme=${site.scenes[at]?.programme.id}`);
      await button(words.repair).click();
      await page.getByLabel(words.budget).fill('1.5');
      await button(words.startRepair).click();
      await page.getByRole('alert').getByText(words.wrongBudget).waitFor();
      await expectWell(watched);
      await page.getByLabel(words.budget).fill('0');
      await button(words.startRepair).click();
      await page.waitForURL((url) => /\/matching\/[0-9a-f-]{36}$/.test(url.pathname));
      await page.getByText(words.onlyChanged).waitFor({ timeout: 30_000 });
      expect(await page.locator('tbody tr').count()).toBe(1);
      await button(words.publish).click();
      await button(words.confirmRepair).click();
      await page.getByText(words.waiting).first().waitFor();
      await expectNeat(watched);
      await context.close();
    },
    120_000,
  );

  it.each(LOOKS)('%s, %s: every page reads well', async (width, language) => {
    const words = WORDS[language];
    const context = await officeBrowser(0, width, language);
    const watched = await watchedPage(site, context);
    const { page } = watched;
    await page.goto(`/matching/${decided[0]}`);
    await page.getByText(words.headline).waitFor();
    await expectWell(watched);
    await page.goto(`/matching/compare?before=${decided[0]}&after=${asked[0]}`);
    await page.getByRole('heading', { name: words.compare }).waitFor();
    await page.getByText(words.compared).waitFor();
    await page.locator('canvas').waitFor();
    await expectWell(watched);
    await page.goto(`/matching?programme=${site.scenes[0]?.programme.id}&runs=what-ifs`);
    await page.locator('tbody tr').first().waitFor();
    await expectWell(watched);
    await context.close();
  });

  it('is closed to those who run no matches', async () => {
    const context = await readersBrowser(site, 'wide', 'en');
    const page = await context.newPage();
    await page.goto('/matching');
    await page.waitForURL(/\/sign-in\?returnTo=%2Fmatching/);
    await context.close();
  });
});
