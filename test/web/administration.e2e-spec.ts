import type { BrowserContext, Page } from 'playwright-core';
import { startAdministrationSite, type AdministrationSite } from './administration.site.js';
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
    find: '查找',
    grant: '授予角色',
    role: '角色',
    reviewer: '评审专家',
    may: /可以做的 \d+ 件事/,
    granted: '已授予角色：评审专家',
    revoke: '收回角色：评审专家',
    disable: '停用账号',
    disabled: '账号已停用',
    undo: '撤销',
    enabled: '账号已启用',
    newAccount: '新建账号',
    create: '建立账号',
    wrong: '有 3 处需要修改',
    nameZh: '中文名称',
    nameEn: '英文名称',
    login: '登录名',
    number: '工号（学号）',
    password: '初始密码',
    retry: '重试：通知变化',
    retried: '已重新排队：通知变化',
    check: '校验全部封印',
    intact: '完好',
    subject: '对象',
    signedIn: '登录',
    unfold: '展开 演示医院',
    neurology: '神经内科',
    newBelow: '在其下新建',
    save: '保存',
    organisationSaved: /已建立/,
    drop: /把文件拖到这里/,
    problems: '2 处问题',
    fill: '填上这一格。',
    ready: '可以写入',
    run: '确认写入',
    done: '已完成',
    newToken: '新建令牌',
    name: '名称',
    scopes: '权限范围',
    read: '读取登录后可见的内容',
    make: '生成令牌',
    kept: '已保存好',
    revokeToken: '撤销令牌：日报',
    revokeIt: '撤销',
    noTokens: '还没有令牌。',
    changePassword: '修改密码',
    missing: '请填写此项。',
    closed: '您没有使用此页的权限',
  },
  en: {
    find: 'Find',
    grant: 'Grant a role',
    role: 'Role',
    reviewer: 'Reviewer',
    may: /\d+ things it may do/,
    granted: 'Role granted: Reviewer',
    revoke: 'Take away the role: Reviewer',
    disable: 'Disable the account',
    disabled: 'The account is disabled',
    undo: 'Undo',
    enabled: 'The account is enabled',
    newAccount: 'New account',
    create: 'Create the account',
    wrong: '3 things have to be mended',
    nameZh: 'Name in Chinese',
    nameEn: 'Name in English',
    login: 'Login',
    number: 'Staff or student number',
    password: 'First password',
    retry: 'Try again: Deliver an event',
    retried: 'Back in the queue: Deliver an event',
    check: 'Check every seal',
    intact: 'Intact',
    subject: 'Subject',
    signedIn: 'Signed in',
    unfold: 'Unfold Demo Hospital',
    neurology: 'Neurology',
    newBelow: 'New one below',
    save: 'Save',
    organisationSaved: /Created:/,
    drop: /Drop the file here/,
    problems: '2 problems',
    fill: 'Fill in this cell.',
    ready: 'Ready',
    run: 'Apply the file',
    done: 'Done',
    newToken: 'New token',
    name: 'Name',
    scopes: 'Scopes',
    read: 'Read what members may read',
    make: 'Make the token',
    kept: 'I have kept it',
    revokeToken: 'Revoke the token: 日报',
    revokeIt: 'Revoke',
    noTokens: 'No tokens yet.',
    changePassword: 'Change password',
    missing: 'Please fill this in.',
    closed: 'This page is not open to you',
  },
} as const;

const WALKS: readonly (readonly [Width, Language])[] = [
  ['wide', 'zh-CN'],
  ['narrow', 'en'],
];
const LOOKS: readonly (readonly [Width, Language])[] = [
  ['wide', 'en'],
  ['narrow', 'zh-CN'],
];

type Who = keyof AdministrationSite['logins'];

const PAGES: readonly (readonly [Who, readonly string[]])[] = [
  [
    'admin',
    [
      '/office',
      '/office/accounts',
      '/office/organisations',
      '/office/imports',
      '/office/jobs',
      '/office/audit',
      '/settings',
    ],
  ],
  ['auditor', ['/office/accounts', '/office/jobs', '/office/audit']],
  ['office', ['/office/organisations', '/office/imports']],
];

describe('the pages of those who run the platform', () => {
  let site: AdministrationSite;

  beforeAll(async () => {
    site = await startAdministrationSite();
  });

  afterAll(() => site.close());

  const enter = (context: BrowserContext, who: Who) => enterAs(context, site.logins[who]);

  describe.each(WALKS)('%s, %s', (width, language) => {
    const words = WORDS[language];
    let context: BrowserContext;
    let watched: WatchedPage;
    let page: Page;

    beforeAll(async () => {
      context = await readersBrowser(site, width, language);
      watched = await watchedPage(site, context);
      ({ page } = watched);
    });

    afterAll(() => context.close());

    const button = (name: string) => page.getByRole('button', { name, exact: true });
    const field = (name: string) => page.getByLabel(name, { exact: true });

    it('an administrator finds an account, grants and takes away a role, shuts it and thinks better of it', async () => {
      await enter(context, 'admin');
      const { login, accountId } = site.clinicians[width === 'wide' ? 0 : 1] ?? { login: '', accountId: '' };
      await page.goto('/office/accounts');
      await page.getByRole('searchbox', { name: words.find }).fill(login);
      await page.waitForURL(/[?&]q=/);
      await page.locator(`main tbody tr:only-child a[href="/office/accounts/${accountId}"]`).click();
      await page.waitForURL(`**/office/accounts/${accountId}`);
      await button(words.grant).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(words.role).selectOption('reviewer');
      await dialog.getByText(words.may).waitFor();
      await expectWell(watched);
      await dialog.getByRole('button', { name: words.grant }).click();
      await page.getByText(words.granted).waitFor();
      await button(words.revoke).click();
      await button(words.revoke).waitFor({ state: 'detached' });
      await button(words.disable).click();
      await dialog.getByRole('button', { name: words.disable }).click();
      await page.getByText(words.disabled).waitFor();
      await button(words.undo).click();
      await page.getByText(words.enabled).waitFor();
      await expectWell(watched);
    });

    it('an administrator makes an account; all that is wrong is said at once', async () => {
      await enter(context, 'admin');
      await page.goto('/office/accounts');
      await button(words.newAccount).click();
      await button(words.create).click();
      await page.getByText(words.wrong).waitFor();
      expect(await field(words.nameZh).evaluate((input) => input === document.activeElement)).toBe(true);
      await field(words.nameZh).fill('新人');
      await field(words.nameEn).fill('New Person');
      await field(words.login).fill(`new-${width}`);
      await button(words.create).click();
      await page.locator('[data-field=identityNumber] [aria-invalid=true]').waitFor();
      await page.locator('[data-field=password] [aria-invalid=true]').waitFor();
      await expectWell(watched);
      await field(words.number).fill(`n-${width}`);
      await field(words.password).fill('a long and quiet river');
      await button(words.create).click();
      await page.waitForURL(/\/office\/accounts\/[0-9a-f-]{36}$/);
    });

    it('an administrator has a failed job tried again', async () => {
      await enter(context, 'admin');
      await page.goto('/office/jobs');
      await page.getByText('no event handler "nobody"').waitFor();
      await expectWell(watched);
      await button(words.retry).click();
      await page.getByText(words.retried).waitFor();
    });

    it('an auditor reads who did what, checks the seals, and changes nothing', async () => {
      await enter(context, 'auditor');
      await page.goto('/office/audit');
      await page.locator('main tbody tr').first().waitFor();
      await button(words.check).click();
      await page.getByText(words.intact, { exact: true }).waitFor();
      await page.getByLabel(words.subject, { exact: true }).selectOption('session');
      await page.waitForURL(/type=session/);
      await page.locator('main tbody td').getByText(words.signedIn, { exact: true }).first().waitFor();
      await expectWell(watched);
      await page.goto(`/office/accounts/${site.clinicians[0]?.accountId}`);
      await page.getByRole('heading', { level: 3 }).first().waitFor();
      expect(await button(words.grant).count()).toBe(0);
      expect(await button(words.disable).count()).toBe(0);
      await page.goto('/office/jobs');
      await page.locator('main tbody tr').first().waitFor();
      expect(await button(words.retry).count()).toBe(0);
      await page.goto('/office/organisations');
      await page.getByRole('heading', { name: words.closed }).waitFor();
    });

    it('the office opens a department in the tree of organisations, and adds one', async () => {
      await enter(context, 'office');
      await page.goto('/office/organisations');
      await button(words.unfold).click();
      await page.getByRole('link', { name: words.neurology }).waitFor();
      await page.getByRole('link', { name: language === 'en' ? 'Demo Hospital' : '演示医院' }).click();
      await page.waitForURL(/id=/);
      await button(words.newBelow).click();
      await field(words.nameZh).fill(`心内科 ${width}`);
      await field(words.nameEn).fill(`Cardiology ${width}`);
      await expectWell(watched);
      await button(words.save).click();
      await page.getByText(words.organisationSaved).waitFor();
      await page
        .getByRole('link', { name: `${language === 'en' ? 'Cardiology' : '心内科'} ${width}` })
        .waitFor();
      await expectWell(watched);
    });

    it('the office brings people in: row by row what is wrong, then all of it', async () => {
      await enter(context, 'office');
      const header = '工号（学号）,姓名,英文姓名,身份';
      const upload = async (name: string, rows: string) => {
        await page.goto('/office/imports');
        const choosing = page.waitForEvent('filechooser');
        await page.getByText(words.drop).click();
        await (
          await choosing
        ).setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(`${header}\n${rows}\n`) });
        await page.waitForURL(/\/office\/imports\/[0-9a-f-]{36}$/);
      };
      await upload('wrong.csv', `w-${width},,Han Mei,魔术师`);
      await page.getByRole('heading', { name: words.problems }).waitFor();
      await page.getByText(words.fill).waitFor();
      await expectWell(watched);
      await upload('right.csv', `w-${width},韩梅,Han Mei,临床医生`);
      await page.getByText(words.ready, { exact: true }).waitFor();
      await expectWell(watched);
      await button(words.run).click();
      await page.getByText(words.done, { exact: true }).waitFor();
      await expectWell(watched);
    });

    it('anybody makes a token whose secret is shown once, revokes it, and is told what a password lacks', async () => {
      await enter(context, 'clinician');
      await page.goto('/settings');
      await button(words.newToken).click();
      await field(words.name).fill('日报');
      await page.getByLabel(words.scopes).click();
      await page.getByTitle(words.read).click();
      await page.keyboard.press('Escape');
      await button(words.make).click();
      expect(await page.locator('dialog input[readonly]').inputValue()).toMatch(/^jb_/);
      await button(words.kept).click();
      await expectWell(watched);
      await button(words.revokeToken).click();
      await page.getByRole('dialog').getByRole('button', { name: words.revokeIt, exact: true }).click();
      await page.getByText(words.noTokens).waitFor();
      await button(words.changePassword).click();
      await page.locator('main form button[type=submit]').click();
      await page.getByText(words.missing).first().waitFor();
      await expectWell(watched);
    });
  });

  it.each(LOOKS)('%s, %s: everybody sees each of their pages', async (width, language) => {
    const context = await readersBrowser(site, width, language);
    const watched = await watchedPage(site, context);
    for (const [who, paths] of PAGES) {
      await enter(context, who);
      for (const path of paths) {
        await watched.page.goto(path);
        await watched.page.locator('main h1').waitFor();
        await watched.page.locator('main [role=status][class*=lines]').first().waitFor({ state: 'detached' });
        expect(await isTooWide(watched.page)).toBe(false);
        expect(watched.complaints).toEqual([]);
      }
    }
    await context.close();
  });
});
