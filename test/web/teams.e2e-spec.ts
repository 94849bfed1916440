import type { BrowserContext, Page } from 'playwright-core';
import { TEST_PASSWORD } from '../support/people.js';
import {
  enterAs,
  expectWell,
  readersBrowser,
  watchedPage,
  type Language,
  type WatchedPage,
  type Width,
} from './site.js';
import { startTeamSite, type TeamScene, type TeamSite } from './teams.site.js';

const WORDS = {
  'zh-CN': {
    login: '账号',
    password: '密码',
    board: '团队广场',
    all: '全部团队',
    form: '组建团队',
    formNow: '组建团队',
    nameZh: '团队名称（中文）',
    nameEn: '团队名称（英文）',
    missing: '请填写此项。',
    invite: '邀请同学',
    close: '关闭',
    complete: '已齐备',
    add: '添加榜题',
    saved: /已保存/,
    second: /当前第 2 志愿/,
    lock: '锁定团队',
    lockNow: '锁定',
    noMentors: '尚未匹配导师组',
    publish: /^发布方案/,
    publishNow: /^发布并发出/,
    why: '为什么是这位导师',
    mentoring: '导师指导',
    accept: /^接受邀请/,
    accepted: '已接受',
    answering: '邀请中',
    mine: '我的导师组',
    history: '经过',
  },
  en: {
    login: 'Login',
    password: 'Password',
    board: 'Team board',
    all: 'All teams',
    form: 'Form a team',
    formNow: 'Form the team',
    nameZh: 'Name in Chinese',
    nameEn: 'Name in English',
    missing: 'Please fill this in.',
    invite: 'Invite a student',
    close: 'Close',
    complete: 'Complete',
    add: 'Add a challenge',
    saved: /^Saved/,
    second: /now choice 2/,
    lock: 'Lock the team',
    lockNow: 'Lock',
    noMentors: 'No mentor group yet',
    publish: /^Publish the plan/,
    publishNow: /invitation/,
    why: 'Why this mentor',
    mentoring: 'Mentoring',
    accept: /^Accept:/,
    accepted: 'Accepted',
    answering: 'Inviting',
    mine: 'My groups',
    history: 'History',
  },
};

type Words = (typeof WORDS)[Language];

/** Waits at most this long for what a job does, or a page that has to be loaded first. */
const PATIENT = { timeout: 30_000 };

describe('teams and their mentors in browsers', () => {
  let site: TeamSite;

  beforeAll(async () => {
    site = await startTeamSite();
  });

  afterAll(() => site.close());

  /** Opens an address that asks for the sign-in, and signs in. */
  async function signIn(page: Page, words: Words, login: string, address: string): Promise<void> {
    await page.goto(address);
    await page.waitForURL(/\/sign-in/, PATIENT);
    await page.getByLabel(words.login).fill(login);
    await page.getByLabel(words.password).fill(TEST_PASSWORD);
    await page.locator('main button[type=submit]').click();
    await page.waitForURL(`**${address}`, PATIENT);
  }

  async function withBrowser(
    width: Width,
    language: Language,
    use: (context: BrowserContext) => Promise<void>,
  ) {
    const context = await readersBrowser(site, width, language);
    try {
      await use(context);
    } finally {
      await context.close();
    }
  }

  /** A student forms a team, gathers it, chooses and locks. Returns the team's id; its page stays open. */
  async function lockedByHand(watched: WatchedPage, words: Words, { leader, others, programme }: TeamScene) {
    const { page } = watched;
    await signIn(page, words, leader.login, `/teams?programme=${programme.id}`);
    await page.getByRole('heading', { name: words.board, level: 1 }).waitFor(PATIENT);
    await expectWell(watched);
    const dialog = page.getByRole('dialog');
    await page.getByRole('main').getByRole('button', { name: words.form }).first().click();
    await dialog.waitFor(PATIENT);
    await dialog.getByRole('button', { name: words.formNow }).click();
    await dialog.getByText(words.missing).first().waitFor();
    await dialog.getByLabel(words.nameZh, { exact: true }).fill('静音泵小队');
    await dialog.getByLabel(words.nameEn, { exact: true }).fill('Quiet Pumps');
    await expectWell(watched);
    await dialog.getByRole('button', { name: words.formNow }).click();
    await page.waitForURL(/\/teams\/[0-9a-f-]{36}$/, PATIENT);
    const teamId = new URL(page.url()).pathname.split('/').at(-1) ?? '';

    await page.getByRole('button', { name: words.invite }).click();
    for (const { name } of others) {
      await dialog.getByRole('searchbox').fill(name);
      await dialog.getByRole('button', { name: new RegExp(`${name}$`) }).click();
      await dialog.getByRole('button', { name: new RegExp(`${name}$`) }).waitFor({ state: 'detached' });
    }
    await dialog.getByRole('button', { name: words.close }).click();
    // The others answer elsewhere; this page follows without being loaded again.
    for (const { person } of others) await site.join(person);
    await page.getByRole('main').getByText(words.complete, { exact: true }).waitFor(PATIENT);

    await page.getByRole('button', { name: words.add }).click();
    const choose = dialog.getByRole('listitem').getByRole('button');
    await choose.first().click();
    await choose.first().click();
    await expectWell(watched);
    await dialog.getByRole('button', { name: words.close }).click();
    const titles = page.locator('main ol li a[href^="/challenges/"]');
    const before = await titles.allTextContents();
    await page.getByRole('button', { name: words.second }).focus();
    await page.keyboard.press('ArrowUp');
    await page.getByText(words.saved).waitFor(PATIENT);
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-handle'))).toBe(true);
    expect(await titles.allTextContents()).toEqual([...before].reverse());

    await page.getByRole('button', { name: words.lock }).click();
    await dialog.getByRole('button', { name: words.lockNow, exact: true }).click();
    await page.getByRole('heading', { name: words.noMentors }).waitFor(PATIENT);
    await expectWell(watched);
    return teamId;
  }

  it.each([
    ['wide', 'zh-CN'],
    ['narrow', 'en'],
  ] as const)(
    '%s, %s: a team is formed and locked; its open page shows the mentors when the office publishes, and their answers',
    async (width, language) => {
      const words = WORDS[language];
      const scene = await site.scene(`Walk ${width}`);
      await withBrowser(width, language, async (students) => {
        const watched = await watchedPage(site, students);
        const { page } = watched;
        const teamId = await lockedByHand(watched, words, scene);
        const loads: string[] = [];
        page.on('load', () => loads.push(page.url()));
        const run = await site.matched(scene, teamId);

        await withBrowser('wide', language, async (officers) => {
          await enterAs(officers, site.office.login);
          const office = await officers.newPage();
          await office.goto(`/matching/${run.id}`);
          await office.getByRole('button', { name: words.publish }).first().click(PATIENT);
          await office.getByRole('dialog').getByRole('button', { name: words.publishNow }).click(PATIENT);
          await page.getByRole('main').getByText(words.answering, { exact: true }).waitFor(PATIENT);
        });
        expect(await page.getByRole('list', { name: words.why }).count()).toBe(3);
        await expectWell(watched);

        await withBrowser(width, language, async (mentors) => {
          const asked = await watchedPage(site, mentors);
          await signIn(asked.page, words, site.mentors[0]?.login ?? '', '/mentoring');
          await asked.page.getByRole('heading', { name: words.mentoring, level: 1 }).waitFor(PATIENT);
          await asked.page.getByRole('button', { name: words.accept }).first().waitFor(PATIENT);
          await expectWell(asked);
          await asked.page.locator('main h2 a[href^="/mentoring/"]').first().click();
          await asked.page.getByRole('heading', { name: words.history }).waitFor(PATIENT);
          await expectWell(asked);
          await asked.page.getByRole('button', { name: words.accept }).click();
          await page.getByRole('main').getByText(words.accepted, { exact: true }).waitFor(PATIENT);
          await asked.page.goto('/mentoring?part=mentoring');
          await asked.page.locator('main h2 a[href^="/mentoring/"]').first().waitFor(PATIENT);
          await expectWell(asked);
        });
        expect(loads).toEqual([]);
        await expectWell(watched);
      });
    },
  );

  it.each([
    ['wide', 'en'],
    ['narrow', 'zh-CN'],
  ] as const)(
    '%s, %s: the board, a team of others and the mentor’s list are well',
    async (width, language) => {
      const words = WORDS[language];
      const { leader } = await site.scene(`Look ${width}`);
      await withBrowser(width, language, async (context) => {
        const watched = await watchedPage(site, context);
        const { page } = watched;
        await enterAs(context, leader.login);
        await page.goto('/teams?show=all');
        await page.getByRole('heading', { name: words.board, level: 1 }).waitFor();
        await page.waitForLoadState('networkidle');
        await expectWell(watched);
        await enterAs(context, site.mentors[1]?.login ?? '');
        await page.goto('/mentoring');
        await page.getByRole('link', { name: words.mine }).waitFor();
        await page.getByRole('heading', { name: words.mentoring, level: 1 }).waitFor();
        await expectWell(watched);
      });
    },
  );
});
