import type { Id } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import { launchChromium } from '../support/chromium.mjs';
import { addOrganisation, addPost, addRecord, addWork } from '../support/duplicates.js';
import { addPerson } from '../support/people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { enterAs, expectWell, readersBrowser, watchedPage, type Site } from './site.js';

describe('two records of one person, in a browser', () => {
  let test: TestApp;
  let site: Pick<Site, 'url' | 'browser' | 'close'>;
  let login: string;
  let kept: Id;
  let merged: Id;

  beforeAll(async () => {
    test = await startTestApp({ working: true });
    ({ login } = await addPerson(test, 'Office', 'pmo'));
    const hospital = await addOrganisation(test, '省立医院');
    const add = async (identityNumber: string, email: string, methods: readonly string[]) => {
      const names = { nameZh: '欧阳明', nameEn: 'Ouyang Ming' };
      const id = await addRecord(test, { ...names, identityNumber, email, methods });
      await addPost(test, id, hospital);
      return id;
    };
    kept = await add('jzu:1001', 'ming@jzu.example', ['CT']);
    merged = await add('hos:77', 'ming@hos.example', ['MRI']);
    await addWork(test, kept, '10.5555/one');
    await addWork(test, kept, '10.5555/two');
    await addWork(test, merged, '10.5555/three');
    await test.app.listen(0, '127.0.0.1');
    const { port } = test.app.getHttpServer().address() as { port: number };
    const browser = await launchChromium();
    site = {
      url: `http://127.0.0.1:${port}`,
      browser,
      close: async () => {
        await browser.close();
        await test.close();
      },
    };
  });

  afterAll(() => site.close());

  /** The addresses of the kept and of the merged one. */
  const emails = () =>
    test.app
      .get(Database)
      .rows<{ email: string }>('SELECT email FROM person WHERE id = ANY($1) ORDER BY id = $2 DESC', [
        [kept, merged],
        kept,
      ])
      .then((rows) => rows.map(({ email }) => email));

  it('are found, merged field by field, and separated again', async () => {
    const context = await readersBrowser(site, 'wide', 'zh-CN');
    await enterAs(context, login);
    const watched = await watchedPage(site, context);
    const { page } = watched;
    await page.goto('/office/duplicates');
    await page.getByRole('button', { name: '全面比对' }).click();
    await page.getByRole('link', { name: '比对欧阳明与欧阳明' }).click();
    // The one with more to their name is kept unless somebody chooses otherwise.
    const keeps = page.getByRole('radio', { name: '保留 欧阳明 jzu:1001' });
    await keeps.waitFor();
    expect(await keeps.isChecked()).toBe(true);
    await page
      .getByRole('group', { name: '电子邮箱' })
      .getByRole('radio', { name: 'ming@hos.example' })
      .check();
    await expectWell(watched);
    const address = page.url();
    await page.getByRole('button', { name: '合并', exact: true }).click();
    await page.getByRole('button', { name: '撤销合并' }).waitFor();
    await expectWell(watched);
    // Links to the other record lead to the kept one.
    await page.goto(`/people/${merged}`);
    await page.waitForURL(`${site.url}/people/${kept}`);
    await page.getByRole('heading', { name: '欧阳明', level: 1 }).waitFor();
    expect((await emails())[0]).toBe('ming@hos.example');
    await page.goto(address);
    await page.getByRole('button', { name: '撤销合并' }).click();
    await keeps.waitFor();
    await page.goto(`/people/${merged}`);
    await page.getByRole('heading', { name: '欧阳明', level: 1 }).waitFor();
    expect(page.url()).toContain(merged);
    expect(await emails()).toEqual(['ming@jzu.example', 'ming@hos.example']);
    expect(watched.complaints).toEqual([]);
    await context.close();
  });

  it('are looked at on a narrow screen', async () => {
    const context = await readersBrowser(site, 'narrow', 'en');
    await enterAs(context, login);
    const watched = await watchedPage(site, context);
    const { page } = watched;
    await page.goto('/office/duplicates');
    const pair = page.getByRole('link', { name: 'Compare Ouyang Ming and Ouyang Ming' });
    await pair.waitFor();
    await expectWell(watched);
    await pair.click();
    await page.getByRole('heading', { name: 'Choose field by field' }).waitFor();
    await expectWell(watched);
    await context.close();
  });
});
