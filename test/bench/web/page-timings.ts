import type { Browser, Locator, Page } from 'playwright-core';
import { median, quantile } from '../measure.js';

/** What a reader of the list waits for, in milliseconds. */
export interface ListTimings {
  /** Largest Contentful Paint of a first visit with an empty cache, median over visits. */
  readonly lcpFront: number;
  readonly lcpList: number;
  /** From an input to the next painted frame, over all inputs of the walk. */
  readonly inputP95: number;
  readonly inputWorst: number;
  /** From a click to the rows that it asks for, medians. */
  readonly filter: number;
  readonly search: number;
  readonly more: number;
  /** The last page that was added, over the first. */
  readonly lastMoreOverFirst: number;
  readonly rows: number;
}

const ROW = 'main h2 a[href^="/challenges/"]';
/** Shortest duration that browsers tell of; shorter ones count as this (Event Timing). */
const LEAST_MS = 16;

/** Walks through front page and list of a system, cold at first, and measures in the browser. */
export async function timings(
  browser: Browser,
  url: string,
  { visits, pages }: { readonly visits: number; readonly pages: number },
): Promise<ListTimings> {
  const lcpFront: number[] = [];
  const lcpList: number[] = [];
  for (let visit = 0; visit < visits; visit += 1) {
    lcpFront.push(await coldPaint(browser, `${url}/`));
    lcpList.push(await coldPaint(browser, `${url}/challenges`));
  }
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, locale: 'zh-CN' });
  try {
    return { lcpFront: median(lcpFront), lcpList: median(lcpList), ...(await walk(page, url, pages)) };
  } finally {
    await page.close();
  }
}

async function coldPaint(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, locale: 'zh-CN' });
  try {
    const page = await context.newPage();
    await page.goto(address);
    await page.locator('main a[href^="/challenges/"]').first().waitFor();
    await page.waitForLoadState('networkidle');
    return await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? 0)).observe({
            type: 'largest-contentful-paint',
            buffered: true,
          });
        }),
    );
  } finally {
    await context.close();
  }
}

async function walk(page: Page, url: string, pages: number) {
  await page.addInitScript(() => {
    const told: number[] = [];
    Object.assign(window, { told });
    new PerformanceObserver((list) =>
      list.getEntries().forEach((entry) => {
        if ((entry as PerformanceEventTiming).interactionId) told.push(entry.duration);
      }),
    ).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
  const told: number[] = [];
  const listen = async () => {
    told.push(...(await page.evaluate(() => (window as unknown as { told: number[] }).told)));
  };
  await page.goto(`${url}/challenges`);
  await page.locator(ROW).first().waitFor();
  await page.waitForLoadState('networkidle');
  let inputs = 0;
  const click = async (target: Locator) => {
    inputs += 1;
    await target.click();
  };
  const filters = await filtering(page, click);
  // What was typed into counts until the page is left, so before each new one.
  const unfiltered = async () => {
    await listen();
    await page.goto(`${url}/challenges`);
    await page.locator(ROW).first().waitFor();
    await page.waitForLoadState('networkidle');
  };
  const searches = await searching(page, unfiltered);
  inputs += await typing(page);
  await unfiltered();
  const mores = await growing(page, click, pages);
  const rows = await page.locator(ROW).count();
  await listen();
  const all = [...told, ...Array.from({ length: Math.max(0, inputs - told.length) }, () => LEAST_MS)];
  return {
    inputP95: quantile(all, 0.95),
    inputWorst: Math.max(...all),
    filter: median(filters),
    search: median(searches),
    more: median(mores.slice(0, 3)),
    lastMoreOverFirst: (mores.at(-1) ?? 0) / (mores[0] ?? 1),
    rows,
  };
}

/** Waits until the first row is another one than `before`, or none is left. */
async function whenRowsChange(page: Page, before: string | null): Promise<void> {
  await page.waitForFunction(
    ([selector, was]) => {
      const first = document.querySelector(selector)?.getAttribute('href') ?? null;
      return first !== null && first !== was;
    },
    [ROW, before] as const,
    { polling: 'raf' },
  );
}

const firstRow = (page: Page) => page.locator(ROW).first().getAttribute('href');

/** Chooses one area after the other. */
async function filtering(page: Page, click: (target: Locator) => Promise<void>): Promise<number[]> {
  const taken: number[] = [];
  for (let choice = 0; choice < 4; choice += 1) {
    const links = page.locator('main a[href*="area="]:not([aria-current])');
    await links.first().waitFor();
    const before = await firstRow(page);
    const began = performance.now();
    await click(links.nth(Math.min(choice, (await links.count()) - 1)));
    await Promise.race([whenRowsChange(page, before), page.waitForLoadState('networkidle')]);
    taken.push(performance.now() - began);
    await page.waitForLoadState('networkidle');
  }
  return taken;
}

/** Types words, from an unfiltered list each time: with filters that stay, a word of another area finds nothing. */
async function searching(page: Page, unfiltered: () => Promise<void>): Promise<number[]> {
  const taken: number[] = [];
  const box = page.getByRole('searchbox').first();
  for (const word of ['材料', '康复', '机器人', '数据']) {
    await unfiltered();
    await box.focus();
    const began = performance.now();
    for (const letter of word) await page.keyboard.insertText(letter);
    await page
      .locator('main h2 mark', { hasText: word.slice(0, 2) })
      .first()
      .waitFor();
    taken.push(performance.now() - began);
    await page.waitForLoadState('networkidle');
  }
  return taken;
}

/** Types a word key by key, as fast as a quick hand; returns how many keys. */
async function typing(page: Page): Promise<number> {
  const word = 'ultrasound guidance';
  const box = page.getByRole('searchbox').first();
  await box.fill('');
  await box.pressSequentially(word, { delay: 60 });
  await page.waitForLoadState('networkidle');
  return word.length;
}

/** Goes to the end of the list and asks for more, again and again. */
async function growing(
  page: Page,
  click: (target: Locator) => Promise<void>,
  pages: number,
): Promise<number[]> {
  const taken: number[] = [];
  for (let more = 0; more < pages; more += 1) {
    const count = await page.locator(ROW).count();
    const button = page.getByRole('button', { name: '加载更多' });
    if ((await button.count()) === 0) break;
    await button.scrollIntoViewIfNeeded();
    const began = performance.now();
    await click(button);
    await page.waitForFunction(
      ([selector, was]) => document.querySelectorAll(selector).length > was,
      [ROW, count] as const,
      { polling: 'raf' },
    );
    taken.push(performance.now() - began);
  }
  return taken;
}
