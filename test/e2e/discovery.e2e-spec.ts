import { ReindexAll } from '@jiebang/discovery';
import { newId, type Id } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import { eventually } from '../support/eventually.js';
import { addPerson, signedIn, type TestPerson } from '../support/people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestClient } from '../support/test-client.js';

interface Found {
  readonly search: {
    readonly hits: {
      readonly id: Id;
      readonly titleZh: string;
      readonly highlights: { readonly attribute: string; readonly html: string[] }[];
    }[];
    readonly total: number;
    readonly facets: { readonly attribute: string; readonly values: { value: string; count: number }[] }[];
  };
}

const SEARCH = `query ($index: SearchIndexName!, $q: String, $filters: [SearchFilterInput!], $facets: [String!],
  $sort: [SearchSortInput!], $perPage: Int) {
  search(index: $index, q: $q, filters: $filters, facets: $facets, sort: $sort, perPage: $perPage) {
    hits { id titleZh highlights { attribute html } } total totalIsCapped
    facets { attribute values { value count } } } }`;
const SAVE = `mutation ($input: SaveProfileInput!, $version: Int) { saveProfile(input: $input, version: $version) {
  ... on Profile { version } ... on Problem { code } } }`;

const RESULT: Readonly<Record<string, string>> = {
  createProgramme: 'Programme',
  createChallengeList: 'ChallengeList',
  addChallenge: 'Challenge',
  approveChallengeList: 'ChallengeList',
  openChallengeList: 'ChallengeList',
};

async function listVersion(client: TestClient, id: Id): Promise<{ readonly version: number }> {
  const query = `query ($id: ID!) { challengeList(id: $id) { version } }`;
  return (await client.data<{ challengeList: { version: number } }>(query, { id })).challengeList;
}

describe('search over GraphQL', () => {
  let test: TestApp;
  let reader: TestPerson;

  beforeAll(async () => {
    test = await startTestApp({ working: true });
    await test.app.get(ReindexAll).run();
    reader = await signedIn(test, 'Reader', 'student');
  });

  afterAll(() => test.close());

  async function search(client: TestClient, variables: object) {
    return (await client.data<Found>(SEARCH, { index: 'people', ...variables })).search;
  }

  const ids = async (client: TestClient, q: string, more: object = {}) =>
    (await search(client, { q, ...more })).hits.map(({ id }) => id);

  /** Waits until `q` finds what it should on behalf of `client`. */
  const finds = (client: TestClient, q: string, expected: readonly Id[], more: object = {}) =>
    eventually(
      () => ids(client, q, more),
      (found) => JSON.stringify([...found].sort()) === JSON.stringify([...expected].sort()),
    );

  async function withProfile(name: string, input: object): Promise<TestPerson> {
    const person = await signedIn(test, name, 'engineer');
    await person.client.data(SAVE, { input: { kind: 'engineer', ...input } });
    return person;
  }

  it('finds a new profile by Chinese term, English synonym, abbreviation and pinyin', async () => {
    const { personId } = await withProfile('Zhao Yunfei', {
      terms: [{ zh: '心肌梗死' }],
      methods: ['有限元'],
      disciplineCodes: ['C1002'],
    });
    await finds(test.visitor(), '心肌梗死', [personId]);
    for (const q of ['心梗', 'heart attack', 'AMI', 'myocardial infarction', '有限元', 'zhaoyunfei', 'zyf']) {
      expect([q, await ids(test.visitor(), q)]).toEqual([q, [personId]]);
    }
    expect(await ids(test.visitor(), '骨科')).toEqual([]);
    const { hits } = await search(test.visitor(), { q: '心肌梗死' });
    expect(hits[0]).toMatchObject({ titleZh: 'Zhao Yunfei' });
    const keywords = hits[0]?.highlights.find(({ attribute }) => attribute === 'keywords');
    expect(keywords?.html).toContain('<mark>心肌梗死</mark>');
  });

  it('follows changes, and forgets what was taken out', async () => {
    const { client, personId } = await withProfile('Changing', { terms: [{ zh: '超声导波' }] });
    await finds(test.visitor(), '超声导波', [personId]);
    await client.data(SAVE, { input: { terms: [{ zh: '光声成像' }] }, version: 1 });
    await finds(test.visitor(), '光声成像', [personId]);
    expect(await ids(test.visitor(), '超声导波')).toEqual([]);
    await client.data(
      `mutation { addEvidence(input: { kind: patent, titleZh: "量子刀头", year: 2024 }) { __typename } }`,
    );
    await finds(test.visitor(), '量子刀头', [personId]);
  });

  it('answers the nearest query where it is asked to, and proposes what may have been meant', async () => {
    const { personId } = await withProfile('Nearest', { terms: [{ zh: '脑机接口' }, { zh: '运动想象' }] });
    await finds(test.visitor(), '脑机接口', [personId]);
    const asked = (q: string, more = '') =>
      test
        .visitor()
        .data<{ search: { hits: { id: Id }[]; searchedFor: string | null; didYouMean: { q: string }[] } }>(
          `query ($q: String) { search(index: people, q: $q ${more}) { hits { id } searchedFor didYouMean { q zh en } } }`,
          { q },
        );
    const plain = await asked('孬机接口');
    expect(plain.search).toMatchObject({ hits: [], searchedFor: null, didYouMean: [{ q: '脑机接口' }] });
    const nearest = await asked('孬机接口', ', orNearest: true');
    expect(nearest.search).toMatchObject({ hits: [{ id: personId }], searchedFor: '脑机接口' });
    expect((await asked('MI 脑机接口')).search.hits).toEqual([{ id: personId }]);
    const open = (await asked('MI')).search;
    expect(open.hits).toContainEqual({ id: personId });
    expect(open.didYouMean.map(({ q }) => q)).toEqual(['心肌梗死', '二尖瓣反流', '运动想象']);
  });

  it('shows nobody what is private, and visitors nothing that is for the signed-in', async () => {
    const owner = await withProfile('Hiding', {
      headlineZh: '秘而不宣磁悬浮',
      terms: [{ zh: '仅登录可见机器人' }],
      visibility: { about: 'private', expertise: 'signed_in' },
    });
    await finds(reader.client, '仅登录可见机器人', [owner.personId]);
    await finds(test.visitor(), 'Hiding', [owner.personId]);
    expect(await ids(test.visitor(), '仅登录可见机器人')).toEqual([]);
    const office = await signedIn(test, 'Office', 'pmo');
    for (const client of [test.visitor(), reader.client, office.client, owner.client]) {
      expect(await ids(client, '秘而不宣磁悬浮')).toEqual([]);
    }
    expect(await ids(reader.client, 'Hiding')).toEqual([owner.personId]);
    const facets = ['keywords'];
    const { facets: counted } = await search(test.visitor(), { q: 'Hiding', facets });
    expect(counted).toEqual([{ attribute: 'keywords', values: [] }]);

    // And takes back what was shown before.
    const hide = { visibility: { expertise: 'private' } };
    await owner.client.data(SAVE, { input: hide, version: 1 });
    await finds(reader.client, '仅登录可见机器人', []);
    expect(await ids(reader.client, 'Hiding')).toEqual([owner.personId]);
  });

  it('filters, counts and sorts', async () => {
    const common = { methods: ['共同方法甲'], languages: ['zh'] };
    const a = await withProfile('Filter A', { ...common, disciplineCodes: ['C100201'], capacity: 1 });
    const b = await withProfile('Filter B', { ...common, disciplineCodes: ['46020'], capacity: 5 });
    await finds(test.visitor(), '共同方法甲', [a.personId, b.personId]);
    const under = (code: string) => ({ filters: [{ attribute: 'disciplines', values: [code] }] });
    expect(await ids(test.visitor(), '共同方法甲', under('C10'))).toEqual([a.personId]);
    expect(await ids(test.visitor(), '共同方法甲', under('460'))).toEqual([b.personId]);
    const many = { filters: [{ attribute: 'capacity', gte: 2 }] };
    expect(await ids(test.visitor(), '共同方法甲', many)).toEqual([b.personId]);
    const sort = [{ attribute: 'capacity', descending: true }];
    expect(await ids(test.visitor(), '共同方法甲', { sort })).toEqual([b.personId, a.personId]);
    const { facets } = await search(test.visitor(), { q: '共同方法甲', facets: ['kind', 'available'] });
    expect(facets).toEqual([
      { attribute: 'kind', values: [{ value: 'engineer', count: 2 }] },
      { attribute: 'available', values: [{ value: 'false', count: 2 }] },
    ]);
  });

  it('says which attributes there are when asked for others', async () => {
    const { errors } = await test.visitor().ask(SEARCH, {
      index: 'people',
      filters: [
        { attribute: 'acl', values: ['signed_in'] },
        { attribute: 'kind', gte: 1 },
      ],
      facets: ['identityNumber'],
      sort: [{ attribute: 'name' }],
    });
    expect(errors[0]?.extensions).toMatchObject({
      code: 'INVALID_INPUT',
      fields: [
        { path: 'filters.0.attribute' },
        { path: 'filters.1.attribute' },
        { path: 'facets.0' },
        { path: 'sort.0.attribute' },
      ],
    });
    const wide = await test.visitor().ask(SEARCH, { index: 'people', perPage: 101 });
    expect(wide.errors[0]?.extensions.code).toBe('INVALID_INPUT');
  });

  it('finds facilities by instrument and service, without those that are gone', async () => {
    const office = await signedIn(test, 'Lab Office', 'pmo');
    const organisationId = newId();
    await test.app
      .get(Database)
      .rows(
        `INSERT INTO organisation (id, version, kind, name_zh, name_en) VALUES ($1, 1, 'enterprise', '江州精仪', 'Jiangzhou Instruments')`,
        [organisationId],
      );
    const input = {
      organisationId,
      responsiblePersonId: office.personId,
      nameZh: '显微平台',
      nameEn: 'Microscopy',
      categories: ['电子显微'],
      openAccess: true,
    };
    const { saveFacility } = await office.client.data<{ saveFacility: { id: Id } }>(
      `mutation ($input: SaveFacilityInput!) { saveFacility(input: $input) { ... on Facility { id } } }`,
      { input },
    );
    const facilityId = saveFacility.id;
    const { saveInstrument } = await office.client.data<{ saveInstrument: { id: Id } }>(
      `mutation ($input: SaveInstrumentInput!) { saveInstrument(input: $input) { ... on Instrument { id } } }`,
      {
        input: { facilityId, nameZh: '冷冻电镜', nameEn: 'Cryo-EM', category: '电子显微', model: 'Krios G4' },
      },
    );
    const labs = { index: 'labs' };
    await finds(test.visitor(), '冷冻电镜', [facilityId], labs);
    for (const q of ['Krios', '江州精仪', 'electron microscopy']) {
      expect([q, await ids(test.visitor(), q, labs)]).toEqual([q, [facilityId]]);
    }
    await office.client.data(`mutation ($id: ID!) { retireInstrument(id: $id, version: 1) { __typename } }`, {
      id: saveInstrument.id,
    });
    await finds(test.visitor(), 'Krios', [], labs);
  });

  it('finds challenges once their list is open, and not before', async () => {
    const { client, personId } = await signedIn(test, 'List Office', 'pmo');
    const make = async <T extends object>(mutation: string, type: string, input: object) =>
      (
        await client.data<{ done: T }>(
          `mutation ($input: ${type}!) { done: ${mutation}(input: $input) { ... on Problem { code message }
           ... on InvalidInput { fields { path code } } ... on ${RESULT[mutation]} { id version } } }`,
          { input },
        )
      ).done as T & { readonly id: Id; readonly version: number };
    const programme = await make('createProgramme', 'CreateProgrammeInput', {
      nameZh: '项目',
      nameEn: 'Programme',
      year: 2026,
      teamSizeMin: 2,
      teamSizeMax: 4,
      startsOn: '2026-01-01',
      endsOn: '2028-12-31',
    });
    const now = test.clock.now().getTime();
    const list = await make('createChallengeList', 'CreateChallengeListInput', {
      programmeId: programme.id,
      code: 'ZJ2026',
      kind: 'open_bid',
      titleZh: '榜单',
      titleEn: 'List',
      opensAt: new Date(now - 60_000).toISOString(),
      closesAt: new Date(now + 86_400_000).toISOString(),
    });
    const challenge = await make('addChallenge', 'AddChallengeInput', {
      listId: list.id,
      source: 'frontier_topic',
      titleZh: '可降解封堵器',
      titleEn: 'Degradable occluder',
      summaryZh: '用于房间隔缺损。',
      summaryEn: 'For atrial septal defects.',
      keywords: ['封堵器'],
      disciplineCodes: ['46020'],
      departmentCodes: ['04.03'],
      budgetFen: 100_000_00,
      ownerPersonId: personId,
    });
    const checks = { ethicsChecked: true, ipChecked: true };
    const { version: approved } = await make('approveChallengeList', 'ApproveChallengeListInput', {
      id: list.id,
      version: (await listVersion(client, list.id)).version,
      ...checks,
    });
    const challenges = { index: 'challenges' };
    expect(await ids(client, '封堵器', challenges)).toEqual([]);
    await make('openChallengeList', 'ChallengeListVersionInput', { id: list.id, version: approved });
    await finds(test.visitor(), '封堵器', [challenge.id], challenges);
    const open = { ...challenges, filters: [{ attribute: 'status', values: ['open'] }] };
    expect(await ids(test.visitor(), '骨科', open)).toEqual([challenge.id]);
    expect(await ids(test.visitor(), 'ZJ2026-0001', challenges)).toEqual([challenge.id]);
    const { search: typed } = await test
      .visitor()
      .data<{ search: { hits: object[] } }>(
        `{ search(index: challenges, q: "occluder") { hits { titleZh challenge { titleEn } person { id } } } }`,
      );
    expect(typed.hits).toEqual([
      { titleZh: '可降解封堵器', challenge: { titleEn: 'Degradable occluder' }, person: null },
    ]);
  });

  it('indexes what was loaded behind its back, and counts it', async () => {
    const { personId } = await addPerson(test, 'Bulk Loaded', 'engineer');
    await test.app
      .get(Database)
      .rows(
        `INSERT INTO profile (person_id, version, kind, methods) VALUES ($1, 1, 'scientist', ARRAY['批量方法乙'])`,
        [personId],
      );
    expect(await ids(test.visitor(), '批量方法乙')).toEqual([]);
    const seen: number[] = [];
    const reports = await test.app.get(ReindexAll).run(['people'], (_, entities) => void seen.push(entities));
    expect(await ids(test.visitor(), '批量方法乙')).toEqual([personId]);
    const { searchIndexes } = await test
      .visitor()
      .data<{ searchIndexes: { index: string; documents: number }[] }>(
        `{ searchIndexes { index documents } }`,
      );
    const people = searchIndexes.find(({ index }) => index === 'people');
    expect(people?.documents).toBe(reports[0]?.documents);
    expect(seen.at(-1)).toBeLessThanOrEqual(people?.documents ?? 0);
  });

  it('keeps what changes while an index is built anew', async () => {
    const { client } = await withProfile('Meanwhile', { methods: ['激光焊接'] });
    const change = async () => {
      await client.data(SAVE, { input: { methods: ['微波消融'] }, version: 1 });
    };
    let changed = false;
    await test.app.get(ReindexAll).run(['people'], async () => {
      if (!changed) await change();
      changed = true;
    });
    expect(await ids(test.visitor(), '微波消融')).toHaveLength(1);
    expect(await ids(test.visitor(), '激光焊接')).toEqual([]);
  });

  it('finds people by where they have come to work', async () => {
    const { personId } = await withProfile('Mover', {});
    const admin = await signedIn(test, 'Posts Office', 'pmo', 'admin');
    const { createOrganisation } = await admin.client.data<{ createOrganisation: { id: Id } }>(
      `mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) { ... on Organisation { id } } }`,
      { input: { kind: 'enterprise', nameZh: '云溪医疗器械', nameEn: 'Yunxi Devices' } },
    );
    await admin.client.data(
      `mutation ($input: AddAffiliationInput!) { addAffiliation(input: $input) { __typename } }`,
      {
        input: {
          personId,
          organisationId: createOrganisation.id,
          titleZh: '工程师',
          titleEn: 'Engineer',
          main: true,
        },
      },
    );
    await finds(test.visitor(), '云溪医疗器械', [personId]);
  });

  it('is part of the health of a process', async () => {
    const response = await test.visitor().http('GET', '/health/ready');
    expect(response.json()).toMatchObject({
      checks: {
        search: { ok: true, detail: expect.stringMatching(/^postgres, .*people \d+/) as string },
      },
    });
  });
});
