import { newId, type Id } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import { signedIn, type TestPerson } from '../support/people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const PROBLEM = `... on Problem { code } ... on InvalidInput { fields { path code } }`;
const SAVE_FACILITY = `mutation ($input: SaveFacilityInput!, $id: ID, $version: Int) {
  saveFacility(input: $input, id: $id, version: $version) {
    ... on Facility { id version nameZh organisation { nameZh } responsiblePerson { nameEn } } ${PROBLEM} } }`;
const SAVE_INSTRUMENT = `mutation ($input: SaveInstrumentInput!, $id: ID, $version: Int) {
  saveInstrument(input: $input, id: $id, version: $version) {
    ... on Instrument { id version status prices { audience fen unitZh } } ${PROBLEM} } }`;
const RETIRE = `mutation ($id: ID!, $version: Int!) { retireInstrument(id: $id, version: $version) {
  ... on Instrument { status } ${PROBLEM} } }`;
const SAVE_SERVICE = `mutation ($input: SaveServiceInput!, $id: ID, $version: Int) {
  saveService(input: $input, id: $id, version: $version) { ... on LabService { id version offered } ${PROBLEM} } }`;
const FACILITY = `query ($id: ID!) { facility(id: $id) { nameZh openAccess version
  instruments { nameZh status } services { nameZh prices { audience fen } } } }`;

describe('labs over GraphQL', () => {
  let test: TestApp;
  let university: Id;
  let department: Id;
  let office: TestPerson;
  let scientist: TestPerson;

  async function addOrganisation(kind: string, nameZh: string, parentId: Id | null = null): Promise<Id> {
    const id = newId();
    await test.app
      .get(Database)
      .rows(
        `INSERT INTO organisation (id, version, kind, parent_id, name_zh, name_en) VALUES ($1, 1, $2, $3, $4, $4)`,
        [id, kind, parentId, nameZh],
      );
    return id;
  }

  beforeAll(async () => {
    test = await startTestApp();
    university = await addOrganisation('university', '大学');
    department = await addOrganisation('department', '力学系', university);
    office = await signedIn(test, 'Office', 'pmo');
    scientist = await signedIn(test, 'Scientist', 'scientist');
    await test.app.get(Database).rows(
      `INSERT INTO affiliation (id, version, person_id, organisation_id, title_zh, title_en, main)
       VALUES ($1, 1, $2, $3, '教授', 'Professor', true)`,
      [newId(), scientist.personId, department],
    );
  });

  afterAll(() => test.close());

  const facilityInput = (more: object = {}) => ({
    organisationId: department,
    responsiblePersonId: scientist.personId,
    nameZh: '力学测试室',
    nameEn: 'Mechanical Testing',
    categories: ['材料力学'],
    openAccess: true,
    ...more,
  });

  async function opened(more: object = {}): Promise<Id> {
    const { saveFacility } = await office.client.data<{ saveFacility: { id: Id } }>(SAVE_FACILITY, {
      input: facilityInput(more),
    });
    return saveFacility.id;
  }

  describe('a facility', () => {
    it('is opened and changed by whoever answers for it', async () => {
      const { saveFacility } = await scientist.client.data<{ saveFacility: { id: Id } }>(SAVE_FACILITY, {
        input: facilityInput(),
      });
      expect(saveFacility).toMatchObject({
        version: 1,
        organisation: { nameZh: '力学系' },
        responsiblePerson: { nameEn: 'Scientist' },
      });
      const change = { id: saveFacility.id, input: facilityInput({ nameZh: '新名' }), version: 1 };
      expect(await scientist.client.data(SAVE_FACILITY, change)).toMatchObject({
        saveFacility: { nameZh: '新名', version: 2 },
      });
      expect(await scientist.client.data(SAVE_FACILITY, change)).toMatchObject({
        saveFacility: { code: 'STALE_VERSION' },
      });
    });

    it('is not opened elsewhere, nor changed by others', async () => {
      const stranger = await signedIn(test, 'Stranger', 'engineer');
      const student = await signedIn(test, 'Student', 'student');
      const id = await opened();
      const code = async ({ client }: { client: TestPerson['client'] }, variables: object) =>
        (await client.ask(SAVE_FACILITY, { ...variables })).errors[0]?.extensions.code;
      const theirs = facilityInput({ responsiblePersonId: stranger.personId });
      expect(await code(stranger, { input: theirs })).toBe('FORBIDDEN');
      expect(await code(stranger, { input: facilityInput(), id, version: 1 })).toBe('FORBIDDEN');
      expect(await code(student, { input: facilityInput() })).toBe('FORBIDDEN');
      expect(await code({ client: test.visitor() }, { input: facilityInput() })).toBe('SIGN_IN_REQUIRED');
    });

    it('is refused with everything that is wrong', async () => {
      const ask = (input: object, id?: Id) => office.client.data(SAVE_FACILITY, { input, id, version: 1 });
      expect(await ask(facilityInput({ nameZh: ' ', nameEn: 'x'.repeat(201) }))).toMatchObject({
        saveFacility: {
          fields: [
            { path: 'nameZh', code: 'REQUIRED' },
            { path: 'nameEn', code: 'TOO_LONG' },
          ],
        },
      });
      const unknown = { organisationId: newId(), responsiblePersonId: newId() };
      expect(await ask(facilityInput(unknown))).toMatchObject({
        saveFacility: { fields: [{ code: 'UNKNOWN_ORGANISATION' }, { code: 'UNKNOWN_PERSON' }] },
      });
      expect(await ask(facilityInput({ categories: ['材料力学', '烹饪'] }))).toMatchObject({
        saveFacility: { fields: [{ path: 'categories.1', code: 'UNKNOWN_CATEGORY' }] },
      });
      expect(await ask(facilityInput(), newId())).toMatchObject({ saveFacility: { code: 'NOT_FOUND' } });
    });
  });

  describe('an instrument', () => {
    const instrument = (facilityId: Id, more: object = {}) => ({
      facilityId,
      nameZh: '万能试验机',
      nameEn: 'Universal testing machine',
      category: '材料力学',
      prices: [
        { audience: 'in_house', fen: 10_000, unitZh: '小时' },
        { audience: 'external', fen: 20_000, unitZh: '小时' },
      ],
      ...more,
    });

    it('is added, taken down and retired for good', async () => {
      const facilityId = await opened();
      const { saveInstrument } = await scientist.client.data<{ saveInstrument: { id: Id } }>(
        SAVE_INSTRUMENT,
        {
          input: instrument(facilityId),
        },
      );
      expect(saveInstrument).toMatchObject({
        status: 'available',
        prices: [
          { audience: 'in_house', fen: 10_000 },
          { audience: 'external', fen: 20_000, unitZh: '小时' },
        ],
      });
      const { id } = saveInstrument;
      const down = { id, input: instrument(facilityId, { status: 'maintenance' }), version: 1 };
      expect(await scientist.client.data(SAVE_INSTRUMENT, down)).toMatchObject({
        saveInstrument: { status: 'maintenance', version: 2 },
      });
      expect(await test.visitor().data(FACILITY, { id: facilityId })).toMatchObject({
        facility: { version: 1, instruments: [{ status: 'maintenance' }] },
      });
      expect(await scientist.client.data(RETIRE, { id, version: 1 })).toMatchObject({
        retireInstrument: { code: 'STALE_VERSION' },
      });
      expect(await scientist.client.data(RETIRE, { id, version: 2 })).toEqual({
        retireInstrument: { status: 'retired' },
      });
      expect(await scientist.client.data(RETIRE, { id, version: 3 })).toMatchObject({
        retireInstrument: { code: 'WRONG_STATE' },
      });
      expect(await scientist.client.data(SAVE_INSTRUMENT, { ...down, version: 3 })).toMatchObject({
        saveInstrument: { code: 'WRONG_STATE' },
      });
      expect(await test.visitor().data(FACILITY, { id: facilityId })).toMatchObject({
        facility: { instruments: [] },
      });
    });

    it('has a known category and whole prices, and stays in its facility', async () => {
      const facilityId = await opened();
      const ask = (input: object, id?: Id) =>
        scientist.client.ask(SAVE_INSTRUMENT, { input, id, version: 1 });
      expect((await ask(instrument(facilityId, { category: '烹饪' }))).data).toMatchObject({
        saveInstrument: { fields: [{ path: 'category', code: 'UNKNOWN_CATEGORY' }] },
      });
      const priced = (fen: number) => ({ prices: [{ audience: 'partner', fen }] });
      expect((await ask(instrument(facilityId, priced(-1)))).data).toMatchObject({
        saveInstrument: { fields: [{ path: 'prices.0.fen', code: 'BAD_AMOUNT' }] },
      });
      const twice = { category: '烹饪', prices: [...priced(1).prices, ...priced(2).prices] };
      expect((await ask(instrument(facilityId, twice))).data).toMatchObject({
        saveInstrument: {
          fields: [
            { path: 'category', code: 'UNKNOWN_CATEGORY' },
            { path: 'prices.1', code: 'PRICE_TWICE' },
          ],
        },
      });
      expect((await ask(instrument(facilityId, priced(0.5)))).errors[0]?.extensions.code).toBe(
        'BAD_USER_INPUT',
      );
      const { data } = await scientist.client.ask<{ saveInstrument: { id: Id } }>(SAVE_INSTRUMENT, {
        input: instrument(facilityId),
      });
      const elsewhere = await opened();
      expect((await ask(instrument(elsewhere), data?.saveInstrument.id)).data).toMatchObject({
        saveInstrument: { code: 'NOT_FOUND' },
      });
      const stranger = await signedIn(test, 'Passer-by', 'engineer');
      const theft = await stranger.client.ask(RETIRE, { id: data?.saveInstrument.id, version: 1 });
      expect(theft.errors[0]?.extensions.code).toBe('FORBIDDEN');
    });
  });

  describe('a service', () => {
    it('is offered, with an instrument of the same facility or none, and withdrawn', async () => {
      const facilityId = await opened();
      const elsewhere = await opened();
      const { saveInstrument } = await scientist.client.data<{ saveInstrument: { id: Id } }>(
        SAVE_INSTRUMENT,
        {
          input: { facilityId: elsewhere, nameZh: '仪器', nameEn: 'Instrument', category: '材料力学' },
        },
      );
      const input = {
        facilityId,
        nameZh: '拉伸测试',
        nameEn: 'Tensile test',
        prices: [{ audience: 'external', fen: 5_000 }],
      };
      const borrowed = { ...input, instrumentId: saveInstrument.id };
      expect(await scientist.client.data(SAVE_SERVICE, { input: borrowed })).toMatchObject({
        saveService: { fields: [{ path: 'instrumentId', code: 'UNKNOWN_INSTRUMENT' }] },
      });
      const { saveService } = await scientist.client.data<{ saveService: { id: Id } }>(SAVE_SERVICE, {
        input,
      });
      expect(await test.visitor().data(FACILITY, { id: facilityId })).toMatchObject({
        facility: { services: [{ nameZh: '拉伸测试', prices: [{ audience: 'external', fen: 5_000 }] }] },
      });
      const end = { id: saveService.id, input: { ...input, offered: false }, version: 1 };
      expect(await scientist.client.data(SAVE_SERVICE, end)).toMatchObject({
        saveService: { offered: false, version: 2 },
      });
      expect(await test.visitor().data(FACILITY, { id: facilityId })).toMatchObject({
        facility: { services: [] },
      });
    });
  });

  describe('the list', () => {
    const LIST = `query ($first: Int, $after: String, $category: String, $city: String, $organisationId: ID,
      $openAccess: Boolean, $sort: FacilitySort) { facilities(first: $first, after: $after, category: $category,
      city: $city, organisationId: $organisationId, openAccess: $openAccess, sort: $sort) {
      nodes { nameEn } pageInfo { endCursor hasNextPage } } }`;
    interface Listed {
      readonly facilities: {
        readonly nodes: { nameEn: string }[];
        readonly pageInfo: { endCursor: string; hasNextPage: boolean };
      };
    }
    const names = async (variables: object) =>
      (await test.visitor().data<Listed>(LIST, { ...variables })).facilities.nodes.map(
        ({ nameEn }) => nameEn,
      );

    it('filters by category, place, organisation and openness', async () => {
      await opened({ nameEn: 'List A', city: '甲城', categories: ['电子显微'] });
      await opened({ nameEn: 'List B', city: '甲城', openAccess: false, organisationId: university });
      expect(await names({ city: '甲城' })).toEqual(['List A', 'List B']);
      expect(await names({ city: '甲城', category: '电子显微' })).toEqual(['List A']);
      expect(await names({ city: '甲城', openAccess: false })).toEqual(['List B']);
      expect(await names({ city: '甲城', organisationId: department })).toEqual(['List A']);
      expect(await names({ city: '甲城', organisationId: university })).toEqual(['List A', 'List B']);
      expect(await names({ city: '甲城', sort: 'updatedAt' })).toEqual(['List B', 'List A']);
    });

    it.each(['name', 'updatedAt'])('by %s gives every facility once, page after page', async (sort) => {
      const all = await names({ first: 100, sort });
      const walked: string[] = [];
      let after: string | undefined;
      for (let more = true; more;) {
        const { facilities } = await test.visitor().data<Listed>(LIST, { first: 2, after, sort });
        walked.push(...facilities.nodes.map(({ nameEn }) => nameEn));
        after = facilities.pageInfo.endCursor;
        more = facilities.pageInfo.hasNextPage;
      }
      expect(walked).toEqual(all);
      expect(all.length).toBeGreaterThan(4);
    });
  });
});
