import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Database } from '@jiebang/platform/database';
import { launchChromium } from '../support/chromium.mjs';
import { addPerson } from '../support/people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { enterAs, expectWell, readersBrowser, watchedPage, type Site } from './site.js';

const OF_DOI = {
  DOI: '10.5555/ok',
  title: 'A work',
  type: 'article-journal',
  issued: { 'date-parts': [[2022]] },
};
const OF_ORCID = {
  group: [
    {
      'work-summary': [
        {
          title: { title: { value: 'Listed' } },
          type: 'journal-article',
          'publication-date': { year: { value: '2020' } },
          'external-ids': {
            'external-id': [
              {
                'external-id-type': 'doi',
                'external-id-value': '10.5555/listed',
                'external-id-relationship': 'self',
              },
            ],
          },
        },
      ],
    },
  ],
};

describe('looking works up, in a browser', () => {
  let register: Server;
  let test: TestApp;
  let site: Pick<Site, 'url' | 'browser' | 'close'>;

  beforeAll(async () => {
    register = createServer((request, response) => {
      const isOrcid = request.url?.startsWith('/orcid');
      if (!isOrcid && !request.url?.endsWith('ok')) return response.writeHead(404).end();
      response.setHeader('content-type', 'application/json');
      return response.end(JSON.stringify(isOrcid ? OF_ORCID : OF_DOI));
    }).listen(0, '127.0.0.1');
    await once(register, 'listening');
    const base = `http://127.0.0.1:${(register.address() as AddressInfo).port}`;
    test = await startTestApp({ env: { DOI_URL: `${base}/doi`, ORCID_URL: `${base}/orcid/` } });
    await test.app.listen(0, '127.0.0.1');
    const { port } = test.app.getHttpServer().address() as { port: number };
    const browser = await launchChromium();
    site = {
      url: `http://127.0.0.1:${port}`,
      browser,
      close: async () => {
        await browser.close();
        await test.close();
        register.close();
      },
    };
  });

  afterAll(() => site.close());

  it('fills in what a register knows, and saves nothing by itself', async () => {
    const { login, personId } = await addPerson(test, 'Author', 'engineer');
    const database = test.app.get(Database);
    await database.rows(`INSERT INTO profile (person_id, version, kind) VALUES ($1, 1, 'engineer')`, [
      personId,
    ]);
    const saved = () =>
      database.rows('SELECT ref, title_en, year FROM evidence_item WHERE person_id = $1', [personId]);
    const context = await readersBrowser(site, 'narrow', 'en');
    await enterAs(context, login);
    const watched = await watchedPage(site, context);
    const { page } = watched;
    await page.goto('/profile/evidence');
    await page.getByRole('button', { name: 'Add evidence' }).click();
    await page.getByLabel('Number').fill('10.5555/unheard-of');
    await page.getByRole('button', { name: 'Look up and fill in' }).click();
    await page.getByText('No register knows this DOI').waitFor();
    await page.getByLabel('Number').fill('https://doi.org/10.5555/OK');
    await page.getByRole('button', { name: 'Look up and fill in' }).click();
    await page.getByText('Filled in from the register').waitFor();
    expect(await page.getByLabel('Title in English').inputValue()).toBe('A work');
    await expectWell(watched);
    expect(await saved()).toEqual([]);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('listitem').filter({ hasText: 'A work' }).waitFor();
    expect(await saved()).toEqual([{ ref: '10.5555/ok', title_en: 'A work', year: 2022 }]);
    await page.getByRole('button', { name: 'Look up by ORCID' }).click();
    await page.getByLabel('ORCID', { exact: true }).fill('0000-0002-1825-0097');
    await page.getByRole('button', { name: 'Look up', exact: true }).click();
    await page.getByText('1 work found').waitFor();
    await expectWell(watched);
    await page.getByRole('button', { name: 'Check and add: Listed' }).click();
    expect(await page.getByLabel('Title in English').inputValue()).toBe('Listed');
    expect(await saved()).toHaveLength(1);
    await context.close();
  });
});
