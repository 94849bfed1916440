import { ReindexAll } from '@jiebang/discovery';
import axe, { type AxeResults, type RunOptions } from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { Database } from '@jiebang/platform/database';
import { launchChromium } from '../support/chromium.mjs';
import { addPerson, TEST_PASSWORD } from '../support/people.js';
import { openProgramme, type TestProgramme } from '../support/teams.js';
import { startTestApp, type TestApp, type TestAppOptions } from '../support/test-app.js';

// A walk is one test of many pages, and the machine may do other things as well.
jest.setTimeout(180_000);

export const VIEWPORTS = { wide: { width: 1280, height: 800 }, narrow: { width: 390, height: 844 } };
export type Width = keyof typeof VIEWPORTS;
export type Language = 'zh-CN' | 'en';

/** The platform with its pages on a port, and a browser. */
export interface Site {
  /** The application behind the pages, for what a walk needs to be there. */
  readonly test: TestApp;
  readonly programme: TestProgramme;
  readonly url: string;
  readonly browser: Browser;
  /** The challenge with measured targets. */
  readonly challengeId: string;
  readonly student: { readonly personId?: string; readonly login: string; readonly password: string };
  close(): Promise<void>;
}

const AREAS = [
  ['rehabilitation', '康复工程', 'Rehabilitation'],
  ['imaging', '医学影像', 'Medical imaging'],
];

/** A list of 25 open challenges in two areas, one of them with targets, and a student who can sign in. */
export async function startSite(options: TestAppOptions = {}): Promise<Site> {
  const test = await startTestApp(options);
  const [programme, { personId, login }, browser] = await Promise.all([
    openProgramme(test, { challenges: 25 }),
    addPerson(test, 'Lin Xue', 'student'),
    launchChromium(),
  ]);
  const { challengeIds } = programme;
  const [challengeId = ''] = challengeIds;
  await describeChallenges(test, challengeIds);
  await test.app.get(ReindexAll).run(['challenges']);
  await test.app.listen(0, '127.0.0.1');
  const { port } = test.app.getHttpServer().address() as { port: number };
  return {
    test,
    programme,
    url: `http://127.0.0.1:${port}`,
    browser,
    challengeId,
    student: { personId, login, password: TEST_PASSWORD },
    close: async () => {
      await browser.close();
      await test.close();
    },
  };
}

async function describeChallenges(test: TestApp, ids: readonly string[]): Promise<void> {
  const database = test.app.get(Database);
  for (const [index, id] of ids.entries()) {
    const [key, zh, en] = AREAS[index % 2] ?? [];
    await database.rows(
      `UPDATE challenge SET title_zh = $2, title_en = $3, area = $4, area_zh = $5, area_en = $6, budget_fen = $7,
         discipline_codes = '{32024}', summary_zh = '需要可以测量的结果。', summary_en = 'A result that can be measured.'
       WHERE id = $1`,
      [id, `${zh}榜题 ${index + 1}`, `${en} challenge ${index + 1}`, key, zh, en, (index + 1) * 10_000_000],
    );
  }
  const targets = [
    { name: '首次成功率', comparator: 'at_least', value: 90, valueTo: null, unit: '%', note: null },
  ];
  await database.rows(`UPDATE challenge SET targets = $2::jsonb WHERE id = $1`, [
    ids[0],
    JSON.stringify(targets),
  ]);
}

/** A page, and everything about it that must not be. */
export interface WatchedPage {
  readonly page: Page;
  /** Console errors, faults of scripts, and requests to other hosts, in words; empty is well. */
  readonly complaints: readonly string[];
  /** Serious faults of accessibility on the page as it is now (axe, WCAG 2.2 A and AA). */
  accessFaults(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** A browser of one reader, with a cache and cookies of its own. */
export function readersBrowser(
  site: Pick<Site, 'browser' | 'url'>,
  width: Width,
  language: Language,
): Promise<BrowserContext> {
  return site.browser.newContext({
    viewport: VIEWPORTS[width],
    locale: language,
    baseURL: site.url,
    reducedMotion: 'reduce',
  });
}

export async function watchedPage(
  site: Pick<Site, 'browser' | 'url'>,
  context: BrowserContext,
): Promise<WatchedPage> {
  const page = await context.newPage();
  // Long enough for a machine that does other things as well.
  page.setDefaultTimeout(30_000);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (fault) => complaints.push(`fault: ${fault.stack ?? fault.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(site.url) && !request.url().startsWith('data:'))
      complaints.push(`elsewhere: ${request.url()}`);
  });
  return {
    page,
    complaints,
    accessFaults: () => accessFaults(page),
    close: () => page.close(),
  };
}

/** Nothing in the console, nothing from elsewhere, nothing that shuts people out, nothing beside the screen. */
export async function expectWell({ page, complaints, accessFaults }: WatchedPage): Promise<void> {
  // From the top: what has been scrolled under the header is no fault of the page.
  await page.evaluate(() => scrollTo(0, 0));
  expect(await accessFaults()).toEqual([]);
  expect(await beyondTheEdge(page)).toEqual([]);
  expect(complaints).toEqual([]);
}

/** Signs a browser in as another person than before without its pages, where signing in is not what is walked. */
export async function enterAs(context: BrowserContext, login: string): Promise<void> {
  await context.clearCookies();
  const answer = await context.request.post('/graphql', {
    data: {
      query: 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }',
      variables: { input: { login, password: TEST_PASSWORD } },
    },
  });
  expect(await answer.text()).toContain('"Me"');
}

const AXE_OPTIONS: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  resultTypes: ['violations'],
};

/** True when nothing that was pressed is still being done and nothing moves: what is between two states is faint. */
function atRest(): boolean {
  const moves = ({ playState, effect }: Animation) =>
    playState === 'running' && effect?.getTiming().iterations !== Infinity;
  return !document.querySelector('.ant-btn-loading') && !document.getAnimations().some(moves);
}

/**
 * Runs axe in the page itself, put there once for each document. The builder of @axe-core/playwright sends it twice and
 * opens a page for the results each time, which frames need; our pages have none, and it takes three times as long.
 */
async function accessFaults(page: Page): Promise<readonly string[]> {
  await page.waitForFunction(atRest);
  if (await page.evaluate(() => !('axe' in window))) await page.evaluate(axe.source);
  const violations = await page.evaluate(async (options) => {
    const results = await (
      window as unknown as { axe: { run: (options: RunOptions) => Promise<AxeResults> } }
    ).axe.run(options);
    return results.violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  }, AXE_OPTIONS);
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join(' | ')}`,
  );
}

/** The narrowest screen that pages are made for. */
const NARROWEST = 360;

/** True where the page can be scrolled sideways, which it never should; of a narrow page also on a narrower screen. */
export async function isTooWide(page: Page): Promise<boolean> {
  return (await beyondTheEdge(page)).length > 0;
}

/** What makes the page scroll sideways, at its width and, where that is narrow, at the narrowest; empty is well. */
async function beyondTheEdge(page: Page): Promise<readonly string[]> {
  const found = await hangingOut(page);
  const viewport = page.viewportSize();
  if (found.length > 0 || viewport?.width !== VIEWPORTS.narrow.width) return found;
  await page.setViewportSize({ ...viewport, width: NARROWEST });
  const narrowest = await hangingOut(page);
  await page.setViewportSize(viewport);
  return narrowest;
}

function hangingOut(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    // After two frames all that follows the size of the window has followed it.
    await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const culprits = [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth)
      .map((element) => element.outerHTML.slice(0, 120));
    return [`${scrollWidth} px on ${clientWidth} px`, ...culprits.slice(-3)];
  });
}
