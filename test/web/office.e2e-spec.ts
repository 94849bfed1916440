import type { BrowserContext, Page } from 'playwright-core';
import { startOfficeSite, type OfficeSite } from './office.site.js';
import { enterAs, expectWell, readersBrowser, watchedPage, type Language, type Width } from './site.js';

const WORDS = {
  'zh-CN': {
    overview: '总览',
    listed: '上榜的需求',
    waiting: '1 条需求在等提出人补充信息',
    lists: '榜单',
    newList: '新建榜单',
    create: '建立草稿',
    required: '请填写此项。',
    code: '代号',
    titleZh: '中文名称',
    titleEn: '英文名称',
    opens: '开榜时间',
    closes: '截止时间',
    pool: '项目库',
    take: /^收入榜单：/,
    taken: /已收入榜单/,
    challenges: '榜题',
    two: '2 道榜题',
    one: '1 道榜题',
    lacks: '还缺：英文简介',
    down: /^下移：/,
    remove: /^移出：/,
    undo: '撤销',
    edit: /^编辑：/,
    summaryEn: '英文简介',
    goOn: '继续填写',
    saved: /^已保存/,
    toList: '回到榜单',
    approve: '审定榜单',
    ethics: '已核查伦理',
    ip: '已核查知识产权',
    approved: '榜单已审定。',
    open: '开榜',
    opened: '已开榜，榜题已发布。',
    preview: '预览与打印',
    programmes: '项目批次',
    edit1: /^修改：项目/,
    largest: '每队最多人数',
    save: '保存',
    inverted: '团队人数上限不得小于下限。',
    changed: '批次已更新。',
  },
  en: {
    overview: 'Overview',
    listed: 'Needs listed',
    waiting: "1 need waits for its owner's answer",
    lists: 'Challenge lists',
    newList: 'New list',
    create: 'Create the draft',
    required: 'Please fill this in.',
    code: 'Code',
    titleZh: 'Title in Chinese',
    titleEn: 'Title in English',
    opens: 'Opens at',
    closes: 'Closes at',
    pool: 'Project pool',
    take: /^Put on the list: /,
    taken: /is on the list/,
    challenges: 'Challenges',
    two: '2 challenges',
    one: '1 challenge',
    lacks: 'Still missing: Summary in English',
    down: /^Move down: /,
    remove: /^Remove: /,
    undo: 'Undo',
    edit: /^Edit: /,
    summaryEn: 'Summary in English',
    goOn: 'Go on writing',
    saved: /^Saved/,
    toList: 'Back to the list',
    approve: 'Approve',
    ethics: 'Ethics were checked',
    ip: 'Intellectual property was checked',
    approved: 'The list is approved.',
    open: 'Open',
    opened: 'The list is open, its challenges are published.',
    preview: 'Preview and print',
    programmes: 'Programmes',
    edit1: /^Edit Programme/,
    largest: 'Largest team',
    save: 'Save',
    inverted: 'The largest team size must not be below the smallest.',
    changed: 'The programme was changed.',
  },
};

/** A day as the browser's own control takes it, by the clock of Shanghai. */
const clock = (daysAhead: number) =>
  new Date(Date.now() + daysAhead * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 16);

describe('the project office in a browser', () => {
  let site: OfficeSite;

  beforeAll(async () => {
    site = await startOfficeSite();
  });

  afterAll(() => site.close());

  async function signedIn(width: Width, language: Language): Promise<BrowserContext> {
    const context = await readersBrowser(site, width, language);
    await enterAs(context, site.office.login);
    return context;
  }

  const WALKS: readonly (readonly [Width, Language, string])[] = [
    ['wide', 'zh-CN', 'WALK-1'],
    ['narrow', 'en', 'WALK-2'],
  ];

  it.each(WALKS)('%s, %s: from the overview to an open list', async (width, language, code) => {
    const words = WORDS[language];
    const context = await signedIn(width, language);
    const watched = await watchedPage(site, context);
    const { page } = watched;
    const button = (name: string | RegExp) =>
      page.getByRole('button', { name, exact: typeof name === 'string' });
    const heading = (name: string, level = 1) => page.getByRole('heading', { name, level, exact: true });

    await page.goto(`/office?programme=${site.programmeId}`);
    await heading(words.overview).waitFor();
    await page.getByText(words.waiting).waitFor();
    await expectWell(watched);
    await page.getByRole('link', { name: words.listed }).click();
    await heading(words.lists).waitFor();
    await expectWell(watched);

    await button(words.newList).click();
    await button(words.create).click();
    await page.getByText(words.required).first().waitFor();
    await fillList(page, words, code);
    await expectWell(watched);
    // What was typed is not lost by a slip of the finger.
    await page.keyboard.press('Escape');
    await button(words.goOn).click();
    expect(await page.getByLabel(words.code).inputValue()).toBe(code);
    await button(words.create).click();
    await page.waitForURL(/\/office\/lists\/[0-9a-f-]{36}$/);
    const list = page.url();

    await page.getByRole('link', { name: words.pool, exact: true }).click();
    for (let taken = 0; taken < 2; taken += 1) {
      await page.getByRole('button', { name: words.take }).first().click();
      await page.getByText(words.taken).waitFor();
      await page.getByRole('status').getByRole('button').last().click();
    }
    await expectWell(watched);
    await page.getByRole('main').getByRole('link', { name: words.challenges, exact: true }).click();
    await heading(words.two, 2).waitFor();
    const titles = page.locator('ol h3');
    const [first] = await titles.allTextContents();
    await button(words.down).first().click();
    await page.waitForFunction(
      (title) => document.querySelectorAll('ol h3')[1]?.textContent === title,
      first,
    );
    await page.getByRole('button', { name: words.remove }).first().click();
    await heading(words.one, 2).waitFor();
    await button(words.undo).click();
    await heading(words.two, 2).waitFor();
    await page.getByRole('button', { name: words.remove }).first().click();
    await heading(words.one, 2).waitFor();
    await page.getByText(words.lacks).waitFor();
    await expectWell(watched);

    await button(words.approve).click();
    await page.getByLabel(words.ethics).check();
    await page.getByLabel(words.ip).check();
    await page.getByRole('dialog').getByRole('button', { name: words.approve }).click();
    await page.getByRole('alert').getByRole('link').click();
    await page.getByLabel(words.summaryEn).fill('A result that can be measured.');
    await page.getByText(words.saved).waitFor();
    await expectWell(watched);
    await page.getByRole('link', { name: words.toList }).click();
    await page.waitForURL(list);

    await button(words.approve).click();
    await page.getByLabel(words.ethics).check();
    await page.getByLabel(words.ip).check();
    await page.getByRole('dialog').getByRole('button', { name: words.approve }).click();
    await page.getByText(words.approved).waitFor();
    await button(words.open).click();
    await page.getByRole('dialog').getByRole('button', { name: words.open }).click();
    await page.getByText(words.opened).waitFor();
    await page.getByRole('link', { name: words.preview }).click();
    await page.getByRole('article').getByText(`${code}-0001`).waitFor();
    await expectWell(watched);
    await context.close();
  });

  it('changes a programme, and says beside the field what does not go together', async () => {
    const words = WORDS['zh-CN'];
    const context = await signedIn('wide', 'zh-CN');
    const watched = await watchedPage(site, context);
    const { page } = watched;
    await page.goto('/office/programmes');
    await page.getByRole('button', { name: words.edit1 }).click();
    await page.getByLabel(words.largest).fill('1');
    await page.getByRole('dialog').getByRole('button', { name: words.save, exact: true }).click();
    await page.getByText(words.inverted).first().waitFor();
    await expectWell(watched);
    await page.getByLabel(words.largest).fill('5');
    await page.getByRole('dialog').getByRole('button', { name: words.save, exact: true }).click();
    await page.getByText(words.changed).waitFor();
    await page.getByText('3–5 人').waitFor();
    await context.close();
  });

  const OTHERS: readonly (readonly [Width, Language])[] = [
    ['narrow', 'zh-CN'],
    ['wide', 'en'],
  ];

  it.each(OTHERS)('%s, %s: each page is well', async (width, language) => {
    const words = WORDS[language];
    const context = await signedIn(width, language);
    const watched = await watchedPage(site, context);
    for (const [path, title] of [
      ['/office', words.overview],
      ['/office/lists', words.lists],
      ['/office/programmes', words.programmes],
    ] as const) {
      await watched.page.goto(path);
      await watched.page.getByRole('heading', { name: title, level: 1 }).waitFor();
      await watched.page.locator('main :is(table, ol)').first().waitFor();
      await expectWell(watched);
    }
    await context.close();
  });
});

async function fillList(page: Page, words: (typeof WORDS)['en'], code: string): Promise<void> {
  await page.getByLabel(words.code).fill(code);
  await page.getByLabel(words.titleZh).fill('第二批榜单');
  await page.getByLabel(words.titleEn).fill('Second list');
  await page.getByLabel(words.opens).fill(clock(-1));
  await page.getByLabel(words.closes).fill(clock(40));
}
