import type { BrowserContext, Page } from 'playwright-core';
import { TEST_PASSWORD } from '../support/people.js';
import { startNeedsSite, type NeedsSite } from './needs.site.js';
import {
  enterAs,
  expectWell,
  readersBrowser,
  watchedPage,
  type Language,
  type WatchedPage,
  type Width,
} from './site.js';

const WORDS = {
  'zh-CN': {
    login: '账号',
    password: '密码',
    mine: '我的需求',
    post: '提出一个需求',
    check: '检查',
    problem: '问题',
    submit: '提交需求',
    title: '一句话说清问题',
    scene: '临床场景',
    departments: '科室',
    keywords: '关键词',
    replace: /^改为/,
    saved: /已保存/,
    next: /^下一步/,
    practice: '目前做法',
    cost: '危害与代价',
    measured: '测量什么',
    value: '数值',
    unit: '单位',
    ethics: '需要伦理审查吗？',
    hgr: '涉及人类遗传资源吗？',
    tier: '保密等级',
    yes: '是',
    no: '否',
    open: '公开',
    alike: /相近度/,
    desk: '需求初筛',
    suitable: '适合',
    reason: '理由',
    give: '提交意见',
    given: '意见已提交，等待另一方',
    both: '双方意见已齐，转项目办决定',
    merge: '并入此项',
    mergeNow: '合并',
    undo: '撤销',
    undone: '合并已撤销，需求回到原来的环节',
    ask: '要求补充信息',
    question: '需要提出人补充什么？',
    send: '发送问题',
    answer: '您的答复',
    answerNow: '发送答复',
    answered: '已答复，需求回到原来的环节',
    pool: '收入项目库',
    pooled: '已收入项目库',
    inPool: '已入库',
    withdraw: '撤回需求',
    withdrawNow: '确认撤回',
    withdrawn: '撤回',
  },
  en: {
    login: 'Login',
    password: 'Password',
    mine: 'My needs',
    post: 'Post a need',
    check: 'Check',
    problem: 'Problem',
    submit: 'Submit the need',
    title: 'The problem in one line',
    scene: 'The clinical scene',
    departments: 'Departments',
    keywords: 'Keywords',
    replace: /^Write/,
    saved: /^Saved/,
    next: /^Next:/,
    practice: 'What is done today',
    cost: 'What it costs',
    measured: 'What is measured',
    value: 'Value',
    unit: 'Unit',
    ethics: 'Will it need an ethics review?',
    hgr: 'Does it involve human genetic resources?',
    tier: 'Confidentiality',
    yes: 'Yes',
    no: 'No',
    open: 'Open',
    alike: /alike/,
    desk: 'Screening desk',
    suitable: 'suitable',
    reason: 'Reason',
    give: 'Give the verdict',
    given: 'Verdict given; the other side is still to speak',
    both: 'Both sides have spoken; the project office decides',
    merge: 'Merge into this',
    mergeNow: 'Merge',
    undo: 'Undo',
    undone: 'The merge is undone; the need is where it was',
    ask: 'Ask for information',
    question: 'What should the poster add?',
    send: 'Send the question',
    answer: 'Your answer',
    answerNow: 'Send the answer',
    answered: 'Answered: the need goes on where it was',
    pool: 'Take into the pool',
    pooled: 'Taken into the pool',
    inPool: 'In the pool',
    withdraw: 'Withdraw',
    withdrawNow: 'Withdraw it',
    withdrawn: 'Withdrawn',
  },
};

const TITLE = '心包纵隔引流管堵塞发现太晚';

describe('needs in a browser', () => {
  let site: NeedsSite;
  const contexts: BrowserContext[] = [];

  beforeAll(async () => {
    site = await startNeedsSite();
  });

  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
  });

  afterAll(() => site.close());

  async function reader(width: Width, language: Language, login: string | null): Promise<WatchedPage> {
    const context = await readersBrowser(site, width, language);
    contexts.push(context);
    if (login) await enterAs(context, login);
    return watchedPage(site, context);
  }

  /** Writes a need from sign-in to submission, with a slip on the way. Returns its id. */
  async function post(watched: WatchedPage, words: (typeof WORDS)[Language]): Promise<string> {
    const { page } = watched;
    const button = (name: string | RegExp) => page.getByRole('button', { name });
    await page.goto('/sign-in?returnTo=/needs');
    await page.getByLabel(words.login).fill(site.people.clinician.login);
    await page.getByLabel(words.password).fill(TEST_PASSWORD);
    await page.locator('main button[type=submit]').click();
    await page.getByRole('heading', { name: words.mine, level: 1 }).waitFor();
    await expectWell(watched);
    await page.getByRole('link', { name: words.post }).click();

    // Everything that is missing is said at once, and the first of it is gone to.
    await page.getByRole('link', { name: words.check, exact: true }).click();
    await button(words.submit).click();
    await page.waitForURL(/step=problem/);
    await page.waitForFunction(() =>
      document.activeElement?.closest('[data-field]')?.matches('[data-field=titleZh]'),
    );
    expect(await page.getByRole('alert').getByRole('listitem').count()).toBe(10);
    await expectWell(watched);

    await page.getByLabel(words.title, { exact: true }).fill(TITLE);
    await page
      .getByLabel(words.scene, { exact: true })
      .fill('昨夜患者张某术后引流突然变少，分不清是堵了还是不出血了。');
    await page.getByLabel(words.departments, { exact: true }).fill('04.06');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    for (const word of ['引流管', '堵塞预警']) {
      await page.getByLabel(words.keywords, { exact: true }).fill(word);
      await page.keyboard.press('Enter');
    }
    await page.waitForURL(/draft=/);
    await button(words.replace).click();
    await button(words.replace).waitFor({ state: 'detached' });
    await page.getByRole('status').filter({ hasText: words.saved }).waitFor();
    await expectWell(watched);

    await button(words.next).click();
    await page.getByLabel(words.practice, { exact: true }).fill('护士每半小时挤管。');
    await page.getByLabel(words.cost, { exact: true }).fill('每年数例心包填塞。');
    await button(words.next).click();
    await page.getByLabel(words.measured).fill('堵塞前预警提前量');
    await page.getByLabel(words.value, { exact: true }).fill('30');
    await page.getByLabel(words.unit, { exact: true }).fill('min');
    await expectWell(watched);
    await button(words.next).click();
    const choose = (group: string, name: string) =>
      page.getByRole('group', { name: group }).getByRole('radio', { name, exact: true }).check();
    await choose(words.ethics, words.yes);
    await choose(words.hgr, words.no);
    await choose(words.tier, words.open);
    await expectWell(watched);
    await button(words.next).click();
    await page.getByText(words.alike).first().waitFor();
    await expectWell(watched);
    await button(words.submit).click();
    await page.waitForURL(/\/needs\/[0-9a-f-]{36}$/);
    await page.getByRole('heading', { name: TITLE, level: 1 }).waitFor();
    await expectWell(watched);
    return page.url().split('/').at(-1) ?? '';
  }

  /** Gives a verdict at the desk. */
  async function judge(watched: WatchedPage, id: string, words: (typeof WORDS)[Language], told: string) {
    const { page } = watched;
    await page.goto(`/screening?need=${id}`);
    await page.getByRole('heading', { name: TITLE, level: 2 }).waitFor();
    await page.getByRole('radio', { name: words.suitable, exact: true }).check();
    await page.getByLabel(words.reason, { exact: true }).fill('真实且常见');
    await expectWell(watched);
    await page.getByRole('button', { name: words.give }).click();
    await page.getByText(told).waitFor();
  }

  const toldAt = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text }).waitFor();

  it.each([
    ['wide', 'zh-CN'],
    ['narrow', 'en'],
  ] as const)('go from a clinician to the pool (%s, %s)', async (width, language) => {
    const words = WORDS[language];
    const { screener, engineer, office } = site.people;
    const owner = await reader(width, language, null);
    const id = await post(owner, words);
    // The three of the desk use one browser after each other.
    const desk = await reader(width, language, screener.login);
    const { page } = desk;
    await judge(desk, id, words, words.given);
    await enterAs(page.context(), engineer.login);
    await judge(desk, id, words, words.both);
    await enterAs(page.context(), office.login);
    await page.goto(`/screening?need=${id}`);
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    await button(words.merge).first().click();
    await page.getByRole('dialog').getByLabel(words.reason).fill('同一问题');
    await expectWell(desk);
    await page.getByRole('dialog').getByRole('button', { name: words.mergeNow, exact: true }).click();
    await button(words.undo).click();
    await toldAt(page, words.undone);

    await page.goto(`/screening?need=${id}`);
    await button(words.ask).click();
    await page.getByLabel(words.question).fill('每年多少例？');
    await button(words.send).click();
    await owner.page.reload();
    await owner.page.getByLabel(words.answer).fill('约二十例');
    await expectWell(owner);
    await owner.page.getByRole('button', { name: words.answerNow }).click();
    await toldAt(owner.page, words.answered);

    await page.goto(`/screening?need=${id}`);
    await button(words.pool).click();
    await toldAt(page, words.pooled);
    await owner.page.reload();
    await owner.page.getByText(words.inPool, { exact: true }).first().waitFor();

    // Taken back in the end, so that the other walk finds the same others.
    await owner.page.getByRole('button', { name: words.withdraw, exact: true }).click();
    await owner.page.getByRole('button', { name: words.withdrawNow, exact: true }).click();
    await owner.page.getByText(words.withdrawn, { exact: true }).first().waitFor();
    await expectWell(owner);
  });

  it.each([
    ['wide', 'en'],
    ['narrow', 'zh-CN'],
  ] as const)('stand well on every page (%s, %s)', async (width, language) => {
    const words = WORDS[language];
    const owner = await reader(width, language, site.people.clinician.login);
    for (const address of ['/needs', '/needs/new?step=targets', `/needs/${site.waitingNeedId}`]) {
      await owner.page.goto(address);
      await owner.page.getByRole('heading', { level: 1 }).waitFor();
      await expectWell(owner);
    }
    await enterAs(owner.page.context(), site.people.office.login);
    await owner.page.goto('/screening');
    await owner.page.getByRole('heading', { name: words.desk, level: 1 }).waitFor();
    await owner.page.locator(`a[href*="${site.waitingNeedId}"]`).first().waitFor();
    await expectWell(owner);
  });

  it('are not for everybody', async () => {
    const { page } = await reader('wide', 'en', site.people.office.login);
    await page.goto('/needs');
    await page
      .getByRole('heading', { name: 'You may not use this page' })
      .or(page.locator('main h1'))
      .waitFor();
    expect(await page.getByRole('link', { name: WORDS.en.post }).count()).toBe(0);
  });
});
