import { buffer } from 'node:stream/consumers';
import { ReindexAll } from '@jiebang/discovery';
import { Database } from '@jiebang/platform/database';
import { readSheet, SHEET_LIMITS, writeCsv, writeXlsx } from '@jiebang/platform/spreadsheet';
import { instrumentsSheet } from '../../libs/imports/src/sheets/instruments/instruments.sheet.js';
import { needsSheet } from '../../libs/imports/src/sheets/needs/needs.sheet.js';
import { peopleSheet, type PeopleValues } from '../../libs/imports/src/sheets/people/people.sheet.js';
import { eventually } from '../support/eventually.js';
import {
  addOrganisation,
  decide,
  imported,
  importOf,
  settled,
  startImportsApp,
  upload,
  uploaded,
} from '../support/imports.js';
import { addPerson, signedIn, TEST_PASSWORD, type TestPerson } from '../support/people.js';
import type { TestApp } from '../support/test-app.js';

const wang: PeopleValues = {
  identityNumber: 'jzu:20240017',
  orcid: '0000-0002-1825-0097',
  nameZh: '王芳',
  nameEn: 'Wang Fang',
  email: 'wang@example.org',
  kind: 'clinician',
  organisation: '第一医院 / 心内科',
  titleZh: '主任医师',
  titleEn: 'Chief Physician',
  expertiseZh: ['室上性心动过速消融', '=新技术'],
  expertiseEn: ['ablation of tachycardia', '—'],
  disciplineCodes: [],
  campus: '-1 楼',
  capacity: 3,
};
const liu: PeopleValues = {
  ...wang,
  identityNumber: 'jzu:20240018',
  orcid: null,
  nameZh: '刘洋',
  nameEn: 'Liu Yang',
  email: null,
  kind: 'engineer',
  organisation: null,
  titleZh: null,
  titleEn: null,
  expertiseZh: [],
  expertiseEn: [],
  campus: null,
  capacity: 1,
};

const xlsx = (...rows: readonly PeopleValues[]) => buffer(writeXlsx(peopleSheet, rows));

describe('imports', () => {
  let test: TestApp;
  let office: TestPerson;
  let admin: TestPerson;

  beforeAll(async () => {
    test = await startImportsApp(true);
    await test.app.get(ReindexAll).run();
    office = await signedIn(test, 'Office', 'pmo');
    admin = await signedIn(test, 'Admin', 'admin');
    const hospital = await addOrganisation(test, 'hospital', '第一医院', 'First Hospital');
    await addOrganisation(test, 'hospital_department', '心内科', 'Cardiology', hospital);
  });

  afterAll(() => test.close());

  const countPeople = async () =>
    (await test.app.get(Database).row<{ count: number }>('SELECT count(*) AS count FROM person'))?.count;

  describe('of people, from the file to the file', () => {
    it('checks, shows what would become of it, applies all, and says so', async () => {
      const id = await uploaded(office.client, 'people', await xlsx(wang, liu));
      const checked = await settled(office.client, id);
      expect(checked).toMatchObject({
        state: 'ready',
        rowCount: 2,
        createCount: 2,
        updateCount: 0,
        skipCount: 0,
        problems: [],
      });
      expect(await decide(office.client, 'runImport', checked)).toMatchObject({ state: 'running' });
      expect(await settled(office.client, id)).toMatchObject({ state: 'done', progress: 1, failure: null });
    });

    it('the people are listed with their posts and what they can do', async () => {
      const { people } = await office.client.data<{ people: { nodes: object[] } }>(
        `{ people(first: 10) { nodes { kind capacity campus terms { zh en }
           person { nameZh affiliations { titleZh main organisation { nameZh } } } } } }`,
      );
      expect(people.nodes).toContainEqual({
        kind: 'clinician',
        capacity: 3,
        campus: '-1 楼',
        terms: [
          { zh: '室上性心动过速消融', en: 'ablation of tachycardia' },
          { zh: '=新技术', en: '' },
        ],
        person: {
          nameZh: '王芳',
          affiliations: [{ titleZh: '主任医师', main: true, organisation: { nameZh: '心内科' } }],
        },
      });
    });

    it('the people are found by what they can do', async () => {
      const found = await eventually(
        () =>
          office.client.data<{ search: { hits: { titleZh: string }[] } }>(
            `{ search(index: people, q: "心动过速消融") { hits { titleZh } } }`,
          ),
        ({ search }) => search.hits.length > 0,
      );
      expect(found.search.hits).toEqual([{ titleZh: '王芳' }]);
    });

    it.each(['xlsx', 'csv'] as const)(
      'come out again as they went in, as .%s, and nothing can run',
      async (format) => {
        const response = await office.client.http('GET', `/exports/people.${format}`);
        expect(response.statusCode).toBe(200);
        expect(response.headers['content-disposition']).toMatch(
          new RegExp(`^attachment; filename="people-\\d{4}-\\d\\d-\\d\\d\\.${format}"$`),
        );
        expect(response.headers['x-content-type-options']).toBe('nosniff');
        const { rows, problems } = await readSheet(peopleSheet, response.rawPayload);
        expect(problems).toEqual([]);
        expect(rows.map(({ values }) => values)).toEqual([wang, liu]);
        if (format === 'csv') {
          expect(response.body).toContain(`'-1 楼`);
          expect(response.body).not.toMatch(/(^|[,"])[=@-]/m);
        }
      },
    );

    it('and say nothing new when they come in again', async () => {
      const { rawPayload } = await office.client.http('GET', '/exports/people.xlsx');
      const before = await countPeople();
      expect(await imported(office.client, 'people', rawPayload)).toMatchObject({
        state: 'done',
        createCount: 0,
        updateCount: 0,
        skipCount: 2,
      });
      expect(await countPeople()).toBe(before);
    });

    it('a person who is known by the number is updated, the rest of them stays', async () => {
      const file = `工号（学号）,姓名,英文姓名,身份,可带组数\njzu:20240017,王芳芳,Wang Fang,clinician,5\n`;
      expect(await imported(admin.client, 'people', file)).toMatchObject({ state: 'done', updateCount: 1 });
      const { body } = await office.client.http('GET', '/exports/people.csv');
      expect(body).toContain('jzu:20240017,0000-0002-1825-0097,王芳芳,Wang Fang,wang@example.org,临床医生');
    });

    it('the download and each step stand in the audit trail', async () => {
      const rows = await test.app
        .get(Database)
        .rows<{ action: string }>(
          `SELECT DISTINCT action FROM audit_entry WHERE action LIKE 'import.%' OR action LIKE 'export.%' OR action LIKE 'person.%' ORDER BY 1`,
        );
      expect(rows.map(({ action }) => action)).toEqual([
        'export.download',
        'import.check-passed',
        'import.finish',
        'import.run',
        'import.upload',
        'person.correct',
        'person.enter',
      ]);
    });
  });

  describe('a file with errors', () => {
    it('names every cell, in both languages, and cannot be run', async () => {
      const file = [
        'Identity number,ORCID iD,Chinese name,English name,E-mail,Kind,Organisation,Title,Discipline codes,Capacity',
        'jzu:1,0000-0002-1825-0098,=HYPERLINK("x"),A,nobody,nurse,,,9999999,11',
        ',,无名,Nobody,,student,,,,',
        'jzu:3,,孙丽,Sun Li,,student,第三医院,学生,,',
        'jzu:3,,孙丽,Sun Li,,student,,,,1',
      ].join('\n');
      const checked = await settled(office.client, await uploaded(office.client, 'people', file));
      expect(checked).toMatchObject({ state: 'problems', rowCount: 4, problemCount: 9 });
      expect(checked.problems.map(({ row, column, code }) => `${row}${column} ${code}`)).toEqual([
        '2B BAD_ORCID',
        '2C FORMULA_TEXT',
        '2E BAD_EMAIL',
        '2F UNKNOWN_OPTION',
        '2I UNKNOWN_OPTION',
        '2J OUT_OF_RANGE',
        '3A REQUIRED',
        '4G UNKNOWN_ORGANISATION',
        '5A DUPLICATE_IN_FILE',
      ]);
      expect(checked.problems[7]).toEqual({
        row: 4,
        column: 'G',
        header: '单位 / Organisation',
        code: 'UNKNOWN_ORGANISATION',
        messageZh: '没有此单位，请先创建。',
        messageEn: 'There is no such organisation: create it first.',
        value: '第三医院',
      });
      expect(await decide(office.client, 'runImport', checked)).toEqual({ code: 'WRONG_STATE' });
    });

    it('can be checked again when what it refers to is there', async () => {
      const file = `Identity number,Chinese name,English name,Kind,Organisation,Title\njzu:31,孙丽,Sun Li,student,第四医院,学生\n`;
      const refused = await settled(office.client, await uploaded(office.client, 'people', file));
      expect(refused.state).toBe('problems');
      await addOrganisation(test, 'hospital', '第四医院', 'Fourth Hospital');
      await decide(office.client, 'recheckImport', refused);
      expect(await settled(office.client, refused.id)).toMatchObject({ state: 'ready', problems: [] });
    });
  });

  describe('what is no table', () => {
    const zip = (type: string) => Buffer.from(`PK\u0003\u0004 not really a ${type}`);

    it.each([
      [
        'a picture called .xlsx',
        Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
        422,
        'IMPORT_WRONG_TYPE',
      ],
      ['a PDF', Buffer.from('%PDF-1.7\nplain text so far\n'), 422, 'IMPORT_WRONG_TYPE'],
      ['an old workbook', Buffer.from('d0cf11e0a1b11ae1000000000000', 'hex'), 422, 'IMPORT_OLD_FORMAT'],
      ['nothing', Buffer.alloc(0), 422, 'IMPORT_WRONG_TYPE'],
      ['too much', Buffer.alloc(SHEET_LIMITS.fileBytes + 1, 'a'), 413, 'FILE_TOO_LARGE'],
    ])('is refused at once: %s', async (_name, content, status, code) => {
      const { client } = await signedIn(test, 'Uploader', 'pmo');
      const response = await upload(client, 'people', content, 'people.xlsx');
      expect([response.statusCode, response.json<{ code: string }>().code]).toEqual([status, code]);
    });

    it('is refused by the check where only the look inside tells', async () => {
      const checked = await settled(office.client, await uploaded(office.client, 'people', zip('workbook')));
      expect(checked.problems).toMatchObject([{ row: null, column: null, code: 'FILE_UNREADABLE' }]);
    });

    it('is refused without a file, and for a sheet that there is not', async () => {
      const bare = await office.client.http('POST', '/imports/people', '{}', {
        'content-type': 'application/json',
      });
      expect(bare.statusCode).toBe(406);
      expect((await upload(office.client, 'robots', 'a,b')).statusCode).toBe(404);
      expect((await office.client.http('GET', '/exports/people.exe')).statusCode).toBe(404);
      expect((await office.client.http('GET', '/exports/..%2f..%2fetc.csv')).statusCode).toBe(404);
    });
  });

  describe('others', () => {
    it('neither upload nor download, nor see that there is anything', async () => {
      const { client: student } = await signedIn(test, 'Student', 'student', 'clinician');
      const id = await uploaded(office.client, 'people', await xlsx(liu));
      for (const [client, status] of [
        [student, 403],
        [test.visitor(), 401],
      ] as const) {
        expect((await upload(client, 'people', 'Number\n1')).statusCode).toBe(status);
        for (const url of ['/imports/people/template', '/exports/people.csv'])
          expect((await client.http('GET', url)).statusCode).toBe(status);
        const { errors } = await client.ask(`{ importJob(id: "${id}") { id } }`);
        expect(errors[0]?.extensions['code']).toBe(status === 403 ? 'FORBIDDEN' : 'SIGN_IN_REQUIRED');
      }
    });

    it('an administrator imports people alone, and takes nothing whole along', async () => {
      expect((await upload(admin.client, 'instruments', 'a,b')).statusCode).toBe(403);
      expect((await admin.client.http('GET', '/exports/people.csv')).statusCode).toBe(403);
      expect((await admin.client.http('GET', '/imports/people/template')).statusCode).toBe(200);
      const id = await uploaded(office.client, 'instruments', 'Facility\nx');
      expect(await importOf(admin.client, id)).toBeNull();
      const { version } = await settled(office.client, id);
      expect(await decide(admin.client, 'cancelImport', { id, version })).toEqual({ code: 'NOT_FOUND' });
    });

    it('the office of one programme imports nothing: a file reaches over all', async () => {
      const { login, accountId } = await addPerson(test, 'Scoped', 'pmo');
      const database = test.app.get(Database);
      await database.rows(`UPDATE role_grant SET programme_id = $2 WHERE account_id = $1`, [
        accountId,
        accountId,
      ]);
      const client = await test.visitor().signIn(login, TEST_PASSWORD);
      expect((await upload(client, 'people', 'a,b')).statusCode).toBe(403);
    });

    it('cannot decide on a version that another has moved on', async () => {
      const checked = await settled(office.client, await uploaded(office.client, 'people', await xlsx(liu)));
      await decide(office.client, 'recheckImport', checked);
      expect(await decide(admin.client, 'runImport', checked)).toEqual({ code: 'STALE_VERSION' });
      const again = await settled(admin.client, checked.id);
      expect(await decide(admin.client, 'runImport', again)).toMatchObject({ state: 'running' });
    });
  });

  it('a run is not run twice, and a cancelled one never', async () => {
    const done = await imported(office.client, 'people', await xlsx(liu));
    expect(await decide(office.client, 'runImport', done)).toEqual({ code: 'WRONG_STATE' });
    expect(await decide(office.client, 'cancelImport', done)).toEqual({ code: 'WRONG_STATE' });
    const other = await settled(office.client, await uploaded(office.client, 'people', await xlsx(liu)));
    expect(await decide(office.client, 'cancelImport', other)).toMatchObject({ state: 'cancelled' });
    const cancelled = await importOf(office.client, other.id);
    expect(await decide(office.client, 'runImport', cancelled)).toEqual({ code: 'WRONG_STATE' });
  });

  it('lists imports, newest first, a page at a time', async () => {
    const PAGE = `query ($after: String) { importJobs(first: 2, after: $after, sheet: people) {
      nodes { id uploader { nameEn } } pageInfo { endCursor hasNextPage } } }`;
    interface Page {
      importJobs: { nodes: { id: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
    }
    const first = (await office.client.data<Page>(PAGE)).importJobs;
    const second = (await office.client.data<Page>(PAGE, { after: first.pageInfo.endCursor })).importJobs;
    const ids = [...first.nodes, ...second.nodes].map(({ id }) => id);
    expect(ids).toEqual([...ids].sort().reverse());
    expect(new Set(ids).size).toBe(4);
  });

  it('the template is a workbook in both languages', async () => {
    const response = await office.client.http('GET', '/imports/people/template');
    expect(response.headers['content-disposition']).toBe('attachment; filename="people-template.xlsx"');
    const { problems, letters } = await readSheet(peopleSheet, response.rawPayload);
    expect(problems.map(({ code }) => code)).toEqual(['NO_ROWS']);
    expect(letters.size).toBe(peopleSheet.columns.length);
  });

  describe('of instruments', () => {
    it('come in to the facility that they name, are changed by a second file, and go out again', async () => {
      const lab = await addOrganisation(test, 'university', '示例大学', 'Example University');
      const { saveFacility } = await office.client.data<{ saveFacility: { id: string } }>(
        `mutation ($input: SaveFacilityInput!) { saveFacility(input: $input) { ... on Facility { id } ... on Problem { code } } }`,
        {
          input: {
            organisationId: lab,
            responsiblePersonId: office.personId,
            nameZh: '力学测试室',
            nameEn: 'Mechanical Testing',
            categories: [],
            openAccess: true,
          },
        },
      );
      const header =
        'Facility,Chinese name,English name,Model,Category,Internal price (yuan),Requires training';
      const row = (price: string) =>
        `${header}\nmechanical testing,万能试验机,Testing machine,X-1,材料力学,${price},是\n`;
      expect(await imported(office.client, 'instruments', row('120.5'))).toMatchObject({ createCount: 1 });
      expect(await imported(office.client, 'instruments', row('120.50'))).toMatchObject({ skipCount: 1 });
      expect(await imported(office.client, 'instruments', row('130'))).toMatchObject({ updateCount: 1 });
      const { facility } = await office.client.data<{ facility: { instruments: object[] } }>(
        `query ($id: ID!) { facility(id: $id) { instruments { nameZh prices { audience fen } requiresTraining status } } }`,
        { id: saveFacility.id },
      );
      expect(facility.instruments).toEqual([
        {
          nameZh: '万能试验机',
          prices: [{ audience: 'in_house', fen: 13_000 }],
          requiresTraining: true,
          status: 'available',
        },
      ]);
      const { rawPayload } = await office.client.http('GET', '/exports/instruments.xlsx');
      const { rows } = await readSheet(instrumentsSheet, rawPayload);
      expect(rows).toMatchObject([{ values: { facility: '力学测试室', model: 'X-1', internalFen: 13_000 } }]);
    });

    it('are refused where no facility is called so', async () => {
      const file = 'Facility,Chinese name,English name,Category\n没有,仪器,Instrument,材料力学\n';
      const { problems } = await settled(office.client, await uploaded(office.client, 'instruments', file));
      expect(problems).toMatchObject([{ row: 2, column: 'A', code: 'UNKNOWN_FACILITY' }]);
    });
  });

  describe('of needs', () => {
    it('become drafts of the clinicians who own them, once', async () => {
      const { client: owner, personId } = await signedIn(test, 'Owner', 'clinician');
      await test.app
        .get(Database)
        .rows(`UPDATE person SET identity_number = 'jzu:777' WHERE id = $1`, [personId]);
      const file = await buffer(
        writeCsv(needsSheet, [
          {
            owner: 'jzu:777',
            programme: null,
            titleZh: '术中出血量难以估计',
            titleEn: null,
            scene: '手术室',
            currentPractice: '目测',
            harmAndCost: null,
            targets: ['误差 | ≤ | 50 | mL'],
            keywords: ['出血', '估计'],
            disease: null,
            departmentCodes: [],
            disciplineCodes: [],
            samplesAndData: null,
            ethicsNeeded: false,
            ethicsNote: null,
            hgrInvolved: null,
            hgrNote: null,
            confidentiality: 'internal',
            confidentialDetails: null,
            budgetFen: 5_000_000,
            deadlineOn: '2030-01-31',
          },
        ]),
      );
      expect(await imported(office.client, 'needs', file)).toMatchObject({ state: 'done', createCount: 1 });
      expect(await imported(office.client, 'needs', file)).toMatchObject({ state: 'done', skipCount: 1 });
      const { myNeeds } = await owner.data<{ myNeeds: { nodes: object[] } }>(
        `{ myNeeds { nodes { titleZh state budgetFen deadlineOn targets { name comparator value unit } } } }`,
      );
      expect(myNeeds.nodes).toEqual([
        {
          titleZh: '术中出血量难以估计',
          state: 'draft',
          budgetFen: 5_000_000,
          deadlineOn: '2030-01-31',
          targets: [{ name: '误差', comparator: 'at_most', value: 50, unit: 'mL' }],
        },
      ]);
      const { rawPayload } = await office.client.http('GET', '/exports/needs.csv');
      expect((await readSheet(needsSheet, rawPayload)).rowCount).toBe(0);
    });

    it('are refused where nobody has the number', async () => {
      const file = '提出人工号,标题,预期指标\njzu:0000,标题,没有比较符\njzu:0001,标题,误差|≤|1\n';
      const { problems } = await settled(office.client, await uploaded(office.client, 'needs', file));
      expect(problems.map(({ row, column, code }) => `${row}${column} ${code}`)).toEqual([
        '2C BAD_TARGET',
        '3A UNKNOWN_OWNER',
      ]);
    });
  });
});
