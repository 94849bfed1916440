import { AxeBuilder } from '@axe-core/playwright';
import { ReindexAll } from '@jiebang/discovery';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { Database } from '@jiebang/platform/database';
import { launchChromium } from '../support/chromium.mjs';
import { addPerson, TEST_PASSWORD } from '../support/people.js';
import { openProgramme, type TestProgramme } from '../support/teams.js';
import { startTestApp, type TestApp, type TestAppOptions } from '../support/test-app.js';

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
    accessFaults: async () => {
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze();
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(
          ({ id, nodes }) =>
            `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join(' | ')}`,
        );
    },
    close: () => page.close(),
  };
}

/** True where the page can be scrolled sideways, which it never should. */
export function isTooWide(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}
