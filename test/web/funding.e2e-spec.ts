import type { BrowserContext, Page } from 'playwright-core';
import { saveDraft, seeProposal } from '../support/funding.js';
import { TEST_PASSWORD, type TestPerson } from '../support/people.js';
import type { TestTeam } from '../support/teams.js';
import { othersSign, startFundingSite, teamOf, type FundingSite } from './funding.site.js';
import { FUNDING_WORDS } from './funding.words.js';
import {
  enterAs,
  expectWell,
  readersBrowser,
  watchedPage,
  type Language,
  type WatchedPage,
  type Width,
} from './site.js';

const READERS: readonly (readonly [Width, Language])[] = [
  ['wide', 'zh-CN'],
  ['narrow', 'en'],
];

describe('calls and proposals in a browser', () => {
  let site: FundingSite;

  beforeAll(async () => {
    site = await startFundingSite();
  });

  afterAll(() => site.close());

  const heading = (page: Page, name: string | RegExp, level = 1) =>
    page.getByRole('heading', { name, level });

  describe.each(READERS)('%s, %s', (width, language) => {
    const words = FUNDING_WORDS[language];
    let context: BrowserContext;
    let watched: WatchedPage;
    let team: TestTeam;

    beforeAll(async () => {
      team = await teamOf(site, `Team ${width}`);
      context = await readersBrowser(site, width, language);
      watched = await watchedPage(site, context);
    });

    afterAll(() => context.close());

    const button = (name: string) => watched.page.getByRole('button', { name, exact: true });

    /** Presses the button, and the one that says so again. */
    async function confirm(name: string, again: string): Promise<void> {
      await button(name).click();
      await watched.page.getByRole('dialog').getByRole('button', { name: again, exact: true }).click();
    }

    it("leads a team's leader from the sign-in to a submitted proposal", async () => {
      const { page } = watched;
      await page.goto(`/sign-in?returnTo=/calls`);
      await page.getByLabel(words.login).fill(team.leader.login);
      await page.getByLabel(words.password).fill(TEST_PASSWORD);
      await page.locator('main button[type=submit]').click();
      await heading(page, words.calls).waitFor();
      await page.getByRole('link', { name: words.call }).first().waitFor();
      await expectWell(watched);
      await page.locator(`main a[href="/calls/${site.call.id}"]`).click();
      await heading(page, words.rubric, 2).waitFor();
      await button(words.start).waitFor();
      await expectWell(watched);
      await button(words.start).click();
      await page.waitForURL(/\/proposals\/[0-9a-f-]{36}$/);
      const proposalId = page.url().split('/').at(-1) ?? '';

      await page.getByLabel(words.titleZh, { exact: true }).fill('柔性内镜');
      await page.getByLabel(words.titleEn, { exact: true }).fill('A soft endoscope');
      await page.getByLabel(words.abstractZh).fill('摘要');
      await page.getByLabel(words.abstractEn).fill('Abstract');
      await page.getByLabel(words.duration).fill('12');
      await page.getByLabel(words.background).fill('现有内镜偏硬。');
      await button(words.addLine).click();
      await page.getByLabel(words.item(1)).fill('硅胶');
      await page.getByLabel(words.amount(1)).fill('60,000');
      await page.getByText(words.over, { exact: true }).waitFor();
      await page.getByLabel(words.amount(1)).fill('600.05');
      await page.getByLabel(words.amount(1)).press('Enter');
      await page.keyboard.type('模具');
      await page.getByLabel(words.amount(2)).fill('400');
      await page.getByText(words.total, { exact: true }).first().waitFor();
      await page.getByText(words.saved).waitFor();
      await expectWell(watched);
      // A row is moved by keyboard, and is where it was put after the page was loaded anew.
      await page.getByLabel(words.item(2)).press('Alt+ArrowUp');
      await page.waitForFunction(
        (label) => document.querySelector<HTMLInputElement>(`[aria-label="${label}"]`)?.value === '模具',
        words.item(1),
      );
      await page.waitForResponse(
        (answer) => answer.request().postData()?.includes('SaveProposalBudget') ?? false,
      );
      await page.getByText(words.saved).waitFor();
      await page.reload();
      await page.getByLabel(words.item(1)).waitFor();
      expect(await page.getByLabel(words.item(1)).inputValue()).toBe('模具');
      expect(await page.getByLabel(words.amount(2)).inputValue()).toBe('600.05');

      await confirm(words.ask, words.askNow);
      await button(words.sign).waitFor();
      await expectWell(watched);
      await confirm(words.sign, words.signNow);
      await page.getByText(words.signed).first().waitFor();
      await confirm(words.submit, words.submitNow);
      await page.getByRole('alert').getByText(words.notAll).waitFor();
      await othersSign(team, proposalId);
      await confirm(words.submit, words.submitNow);
      await button(words.withdraw).waitFor();
      await expectWell(watched);
      expect(await seeProposal(team.leader, proposalId)).toMatchObject({
        state: 'submitted',
        totalFen: 100_005,
      });
    });

    it('leads the office from a new fund to an open call, and to the proposals of another', async () => {
      const { page } = watched;
      await enterAs(context, site.office.login);
      await page.goto('/calls');
      await button(words.newCall).click();
      await button(words.create).click();
      await page.getByRole('dialog').getByRole('alert').waitFor();
      await page.getByLabel(words.programme, { exact: true }).last().click();
      await page.keyboard.press('Enter');
      await page.getByLabel(words.fund, { exact: true }).fill(words.newFund);
      await page.keyboard.press('Enter');
      await page.getByLabel(words.fundZh).fill('新基金');
      await page.getByLabel(words.fundEn).fill('New fund');
      await expectWell(watched);
      await button(words.create).click();
      await page.waitForURL(/\/calls\/[0-9a-f-]{36}\/edit$/);

      await page.getByLabel(words.titleZhOfCall, { exact: true }).fill('春季种子基金');
      await page.getByLabel(words.titleEnOfCall, { exact: true }).fill('Spring seed fund');
      await confirm(words.approve, words.approveNow);
      await page.getByRole('alert').getByText(words.problems).waitFor();
      await expectWell(watched);
      const now = site.test.clock.now().getTime();
      const shanghai = (at: number) => new Date(at + 8 * 3_600_000).toISOString().slice(0, 16);
      await page.getByLabel(words.guide, { exact: true }).fill('资助第一版样机。');
      await page.getByLabel(words.opens).fill(shanghai(now - 3_600_000));
      await page.getByLabel(words.closes).fill(shanghai(now + 30 * 86_400_000));
      await page.getByLabel(words.ceiling, { exact: true }).fill('50000');
      await button(words.addCriterion).click();
      await page.keyboard.type('影响');
      await page.getByLabel(words.criterionEn(1)).fill('Impact');
      await page.getByLabel(words.weight(1)).fill('100');
      await confirm(words.approve, words.approveNow);
      await page.waitForURL(/\/calls\/[0-9a-f-]{36}$/);
      await confirm(words.announce, words.announceNow);
      await confirm(words.open, words.openNow);
      await page.getByRole('link', { name: words.seeProposals }).waitFor();
      await expectWell(watched);

      await page.goto(`/calls/${site.call.id}/proposals?sort=total`);
      await heading(page, words.proposals).waitFor();
      await page.getByRole('link', { name: words.proposal }).first().waitFor();
      await expectWell(watched);
      await page.getByRole('link', { name: words.proposal }).first().click();
      await heading(page, '柔性内镜').waitFor();
      await expectWell(watched);
    });

    it('joins what two members write, and asks where both wrote in one place', async () => {
      const { page } = watched;
      const writers = await teamOf(site, `Writers ${width}`);
      const [leader, other] = writers.members as [TestPerson, TestPerson];
      await enterAs(context, leader.login);
      await page.goto(`/calls/${site.call.id}`);
      await button(words.start).click();
      await page.waitForURL(/\/proposals\//);
      const proposalId = page.url().split('/').at(-1) ?? '';
      await page.getByLabel(words.titleZh, { exact: true }).waitFor();
      await saveDraft(other, { proposalId, version: 1, titleZh: '他写的', titleEn: 'Theirs' });
      await page.getByLabel(words.abstractZh).fill('我写的摘要');
      await page.getByText(words.saved).waitFor();
      expect(await page.getByLabel(words.titleZh, { exact: true }).inputValue()).toBe('他写的');

      const { version } = (await seeProposal(leader, proposalId)) ?? { version: 0 };
      await saveDraft(other, { proposalId, version, titleZh: '他又写的' });
      await page.getByLabel(words.titleZh, { exact: true }).fill('我写的');
      await page.getByRole('alert').getByText('他又写的').waitFor();
      await expectWell(watched);
      await button(words.mine).click();
      await page.getByRole('alert').waitFor({ state: 'detached' });
      await page.waitForResponse(
        (answer) => answer.request().postData()?.includes('SaveProposalTexts') ?? false,
      );
      await page.getByText(words.saved).waitFor();
      const seen = await leader.client.data<{ proposal: { titleZh: string } }>(
        `query ($id: ID!) { proposal(id: $id) { titleZh } }`,
        { id: proposalId },
      );
      expect(seen.proposal.titleZh).toBe('我写的');
    });
  });

  it.each([
    ['wide', 'en'],
    ['narrow', 'zh-CN'],
  ] as const)('%s, %s: opens every page', async (width, language) => {
    const context = await readersBrowser(site, width, language);
    const words = FUNDING_WORDS[language];
    const watched = await watchedPage(site, context);
    await enterAs(context, site.office.login);
    for (const [path, name] of [
      ['/calls', words.calls],
      [`/calls/${site.call.id}`, words.call],
      [`/calls/${site.call.id}/proposals`, words.proposals],
    ] as const) {
      await watched.page.goto(path);
      await heading(watched.page, name).waitFor();
      await expectWell(watched);
    }
    await context.close();
  });
});
