import { ReindexAll } from '@jiebang/discovery';
import { newId, type Id } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import { eventually } from '../support/eventually.js';
import { addOrganisation } from '../support/organisations.js';
import { signedIn, type TestPerson } from '../support/people.js';
import { openProgramme } from '../support/teams.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const PROBLEM = `... on Problem { code } ... on InvalidInput { fields { path code } }`;
const SAVE_FACILITY = `mutation ($input: SaveFacilityInput!, $id: ID, $version: Int) {
  saveFacility(input: $input, id: $id, version: $version) { ... on Facility { id version nameZh
    useRules { trainingRequired biosafetyLevel bookingNoticeHours } staff { role person { nameEn } } } ${PROBLEM} } }`;
const SAVE_RESOURCE = `mutation ($input: SaveResourceInput!, $id: ID, $version: Int) {
  saveResource(input: $input, id: $id, version: $version) { ... on SharedResource { id version state } ${PROBLEM} } }`;
const MOVE = `mutation ($id: ID!, $event: ResourceEvent!, $version: Int!) {
  moveResource(id: $id, event: $event, version: $version) { ... on SharedResource { state version } ${PROBLEM} } }`;
const FACILITY = `query ($id: ID!) { facility(id: $id) { mayEdit mayAppoint resourceKinds
  resources { nameZh state dataset { subjects } biobank { samples { kind samples } } prices { fen } } } }`;
const ASK = `mutation ($input: AskFacilityInput!) { askFacility(input: $input) {
  ... on FacilityEnquiry { id version state } ${PROBLEM} } }`;
const ANSWER = `mutation ($input: AnswerEnquiryInput!, $version: Int!) {
  answerFacilityEnquiry(input: $input, version: $version) { ... on FacilityEnquiry { state answer } ${PROBLEM} } }`;
const TAKE_BACK = `mutation ($id: ID!, $version: Int!) {
  withdrawFacilityEnquiry(id: $id, version: $version) { ... on FacilityEnquiry { state } ${PROBLEM} } }`;
const ENQUIRIES = `query ($id: ID!) { facilityEnquiries(facilityId: $id) { id version state question asker { nameEn } } }`;
const NOTICES = '{ myNotifications { nodes { kind path } } }';
const SERVED = `query ($id: ID!) { facilityChallenges(facilityId: $id) { challenge { id } score reasons { textZh textEn } } }`;
const SERVING = `query ($id: ID!) { facilitiesForChallenge(challengeId: $id) { facility { id } score reasons { textZh } } }`;

describe('shared resources over GraphQL', () => {
  let test: TestApp;
  let organisationId: Id;
  let head: TestPerson;
  let deputy: TestPerson;
  let operator: TestPerson;
  let stranger: TestPerson;

  beforeAll(async () => {
    test = await startTestApp({ working: true });
    organisationId = await addOrganisation(test, 'department');
    [head, deputy, operator, stranger] = await Promise.all([
      signedIn(test, 'Head', 'scientist'),
      signedIn(test, 'Deputy', 'engineer'),
      signedIn(test, 'Operator', 'engineer'),
      signedIn(test, 'Stranger', 'engineer'),
    ]);
    await test.app.get(Database).rows(
      `INSERT INTO affiliation (id, version, person_id, organisation_id, title_zh, title_en, main)
       VALUES ($1, 1, $2, $3, '教授', 'Professor', true)`,
      [newId(), head.personId, organisationId],
    );
  });

  afterAll(() => test.close());

  const input = (more: object = {}) => ({
    organisationId,
    responsiblePersonId: head.personId,
    nameZh: '样本与数据平台',
    nameEn: 'Samples and data',
    categories: ['生物样本库'],
    openAccess: true,
    staff: [
      { personId: deputy.personId, role: 'deputy' },
      { personId: operator.personId, role: 'operator' },
    ],
    methods: ['流式细胞术'],
    subjects: ['脓毒症'],
    useRules: { trainingRequired: true, biosafetyLevel: 2, bookingNoticeHours: 48 },
    ...more,
  });

  async function opened(more: object = {}): Promise<Id> {
    const { saveFacility } = await head.client.data<{ saveFacility: { id: Id } }>(SAVE_FACILITY, {
      input: input(more),
    });
    return saveFacility.id;
  }

  it('a facility names its rules and people; a deputy changes everything but the people', async () => {
    const id = await opened();
    const change = (more: object) => ({ id, version: 1, input: input(more) });
    const theft = await deputy.client.ask(SAVE_FACILITY, change({ staff: [] }));
    expect(theft.errors[0]?.extensions.code).toBe('FORBIDDEN');
    const byOperator = await operator.client.ask(SAVE_FACILITY, change({ nameZh: '新名' }));
    expect(byOperator.errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect(await deputy.client.data(SAVE_FACILITY, change({ nameZh: '新名' }))).toMatchObject({
      saveFacility: {
        nameZh: '新名',
        version: 2,
        useRules: { trainingRequired: true, biosafetyLevel: 2, bookingNoticeHours: 48 },
        staff: [{ role: 'deputy', person: { nameEn: 'Deputy' } }, { role: 'operator' }],
      },
    });
    const rights = async ({ client }: TestPerson) => (await client.data<object>(FACILITY, { id })) as object;
    expect(await rights(head)).toMatchObject({ facility: { mayEdit: true, mayAppoint: true } });
    expect(await rights(deputy)).toMatchObject({ facility: { mayEdit: true, mayAppoint: false } });
    expect(await rights(operator)).toMatchObject({ facility: { mayEdit: false, mayAppoint: false } });
  });

  it('a facility is refused with every wrong person, discipline and level at once', async () => {
    const somebody = newId();
    const wrong = input({
      staff: [
        { personId: somebody, role: 'safety' },
        { personId: deputy.personId, role: 'deputy' },
        { personId: deputy.personId, role: 'deputy' },
      ],
      disciplineCodes: ['nothing'],
    });
    expect(await head.client.data(SAVE_FACILITY, { input: wrong })).toMatchObject({
      saveFacility: {
        fields: [
          { path: 'staff.0.personId', code: 'UNKNOWN_PERSON' },
          { path: 'disciplineCodes.0', code: 'UNKNOWN_DISCIPLINE' },
          { path: 'staff.2', code: 'STAFF_TWICE' },
        ],
      },
    });
    const level = input({ useRules: { biosafetyLevel: 4 } });
    expect(await head.client.data(SAVE_FACILITY, { input: level })).toMatchObject({
      saveFacility: { fields: [{ path: 'useRules.biosafetyLevel', code: 'OUT_OF_RANGE' }] },
    });
  });

  it('a biobank is drafted bare, offered complete, seen by others only then, and withdrawn for good', async () => {
    const facilityId = await opened();
    const bare = { facilityId, kind: 'biobank', nameZh: '血浆库', nameEn: 'Plasma', biobank: {} };
    const { saveResource } = await deputy.client.data<{ saveResource: { id: Id } }>(SAVE_RESOURCE, {
      input: bare,
    });
    const { id } = saveResource;
    const seen = (who: Pick<TestPerson, 'client'>) => who.client.data(FACILITY, { id: facilityId });
    expect(await seen(deputy)).toMatchObject({ facility: { resources: [{ state: 'draft' }] } });
    expect(await seen({ client: test.visitor() })).toMatchObject({
      facility: { resources: [], resourceKinds: [] },
    });
    expect(await deputy.client.data(MOVE, { id, event: 'publish', version: 1 })).toMatchObject({
      moveResource: {
        fields: ['access', 'ethics', 'biobank.samples', 'biobank.consent', 'biobank.hgr'].map((path) => ({
          path,
          code: 'NEEDED_TO_OFFER',
        })),
      },
    });
    const whole = {
      ...bare,
      access: 'controlled',
      accessTermsZh: '每次使用须经审批',
      accessTermsEn: 'Each use is decided',
      ethics: 'approved',
      ethicsReference: 'EC-1',
      biobank: {
        samples: [{ kind: 'plasma', donors: 20, samples: 80 }],
        consent: 'broad',
        hgr: 'domestic_only',
      },
      prices: [{ audience: 'partner', fen: 3_000, unitZh: '管' }],
    };
    expect(await deputy.client.data(SAVE_RESOURCE, { id, version: 1, input: whole })).toMatchObject({
      saveResource: { state: 'draft', version: 2 },
    });
    expect(await deputy.client.data(MOVE, { id, event: 'publish', version: 2 })).toMatchObject({
      moveResource: { state: 'offered', version: 3 },
    });
    expect(await seen({ client: test.visitor() })).toMatchObject({
      facility: {
        resourceKinds: ['biobank'],
        resources: [
          {
            state: 'offered',
            biobank: { samples: [{ kind: 'plasma', samples: 80 }] },
            prices: [{ fen: 3_000 }],
          },
        ],
      },
    });
    // What others see stays complete, and keeps its kind.
    expect(await deputy.client.data(SAVE_RESOURCE, { id, version: 3, input: bare })).toMatchObject({
      saveResource: { code: 'INVALID_INPUT' },
    });
    const other = { ...whole, kind: 'dataset', biobank: null };
    expect(await deputy.client.data(SAVE_RESOURCE, { id, version: 3, input: other })).toMatchObject({
      saveResource: { code: 'NOT_FOUND' },
    });
    const refused = await stranger.client.ask(MOVE, { id, event: 'pause', version: 3 });
    expect(refused.errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect(await head.client.data(MOVE, { id, event: 'withdraw', version: 3 })).toMatchObject({
      moveResource: { state: 'withdrawn' },
    });
    expect(await head.client.data(SAVE_RESOURCE, { id, version: 4, input: whole })).toMatchObject({
      saveResource: { code: 'WRONG_STATE' },
    });
    expect(await seen(head)).toMatchObject({ facility: { resources: [] } });
  });

  it('the database itself offers nothing without its terms, and keeps the facts of each kind apart', async () => {
    const facilityId = await opened();
    const insert = (columns: string, values: string) =>
      test.app.get(Database).rows(
        `INSERT INTO shared_resource (id, version, facility_id, name_zh, name_en, ${columns})
         VALUES (gen_random_uuid(), 1, $1, 'a', 'a', ${values})`,
        [facilityId],
      );
    await expect(insert('kind, state', `'biobank', 'offered'`)).rejects.toThrow(
      'ck_shared_resource__offered',
    );
    await expect(insert('kind, holdings', `'dataset', 3`)).rejects.toThrow('ck_shared_resource__literature');
  });

  it('a question reaches the people of the facility, is answered once, and the answer comes back', async () => {
    const facilityId = await opened();
    const question = { input: { facilityId, question: '能否做流式分选？' } };
    const { askFacility } = await stranger.client.data<{ askFacility: { id: Id } }>(ASK, question);
    const { id } = askFacility;
    const told = ({ client }: TestPerson, kind: string) =>
      eventually(
        () => client.data<{ myNotifications: { nodes: { kind: string; path: string }[] } }>(NOTICES),
        ({ myNotifications }) =>
          myNotifications.nodes.some(
            (notice) => notice.kind === kind && notice.path === `/labs/${facilityId}`,
          ),
      );
    await told(head, 'facility.asked');
    await told(deputy, 'facility.asked');
    const TASKS = '{ myTasks { kind count path } }';
    const waits = { kind: 'facility.answer-enquiries', count: 1, path: `/labs/${facilityId}` };
    expect(await operator.client.data(TASKS)).toMatchObject({ myTasks: expect.arrayContaining([waits]) });
    const another = await signedIn(test, 'Curious', 'student');
    expect(await another.client.data(ENQUIRIES, { id: facilityId })).toEqual({ facilityEnquiries: [] });
    const reply = { input: { id, answer: '可以，请先参加培训。' }, version: 1 };
    expect(await another.client.data(ANSWER, reply)).toMatchObject({
      answerFacilityEnquiry: { code: 'NOT_FOUND' },
    });
    const byAsker = await stranger.client.ask(ANSWER, reply);
    expect(byAsker.errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect(await operator.client.data(ANSWER, reply)).toMatchObject({
      answerFacilityEnquiry: { state: 'answered', answer: '可以，请先参加培训。' },
    });
    await told(stranger, 'facility.answered');
    expect(await operator.client.data(ANSWER, { ...reply, version: 2 })).toMatchObject({
      answerFacilityEnquiry: { code: 'WRONG_STATE' },
    });
    expect(await operator.client.data(TASKS)).not.toMatchObject({ myTasks: expect.arrayContaining([waits]) });
    expect(await stranger.client.data(TAKE_BACK, { id, version: 2 })).toMatchObject({
      withdrawFacilityEnquiry: { code: 'WRONG_STATE' },
    });
  });

  it('five questions may wait; one that is taken back makes room and is seen by its asker alone', async () => {
    const facilityId = await opened();
    const question = { input: { facilityId, question: '何时开放？' } };
    for (let at = 0; at < 5; at += 1) await stranger.client.data(ASK, question);
    expect(await stranger.client.data(ASK, question)).toMatchObject({
      askFacility: { code: 'TOO_MANY_ENQUIRIES' },
    });
    const { facilityEnquiries } = await stranger.client.data<{ facilityEnquiries: { id: Id }[] }>(ENQUIRIES, {
      id: facilityId,
    });
    const back = { id: facilityEnquiries[0]?.id, version: 1 };
    expect(await head.client.ask(TAKE_BACK, back)).toMatchObject({
      errors: [{ extensions: { code: 'FORBIDDEN' } }],
    });
    expect(await stranger.client.data(TAKE_BACK, back)).toMatchObject({
      withdrawFacilityEnquiry: { state: 'withdrawn' },
    });
    expect(await stranger.client.data(ASK, question)).toMatchObject({ askFacility: { state: 'asked' } });
    const all = await head.client.data<{ facilityEnquiries: object[] }>(ENQUIRIES, { id: facilityId });
    expect(all.facilityEnquiries).toHaveLength(5);
    const signIn = await test.visitor().ask(ASK, question);
    expect(signIn.errors[0]?.extensions.code).toBe('SIGN_IN_REQUIRED');
  });

  it('a facility and a challenge find each other by what both name, and the search filters by what is shared', async () => {
    const { challengeIds } = await openProgramme(test, { challenges: 3 });
    const [challengeId] = challengeIds;
    await test.app.get(Database).rows(
      `UPDATE challenge SET title_zh = '脓毒症早期预警', title_en = 'Early warning of sepsis',
         summary_zh = '用流式细胞术分析外周血', summary_en = '' WHERE id = $1`,
      [challengeId],
    );
    const fitting = await opened({ nameEn: 'Cells' });
    const other = await opened({ nameEn: 'Wind tunnel', methods: ['光刻'], subjects: [] });
    await test.app.get(ReindexAll).run(['challenges', 'labs']);
    const { facilityChallenges } = await test.visitor().data<{ facilityChallenges: object[] }>(SERVED, {
      id: fitting,
    });
    expect(facilityChallenges).toMatchObject([
      { challenge: { id: challengeId }, reasons: [{ textZh: '能做榜题提到的：流式细胞术。' }, {}] },
    ]);
    const { facilitiesForChallenge } = await test
      .visitor()
      .data<{ facilitiesForChallenge: { facility: { id: Id } }[] }>(SERVING, { id: challengeId });
    const found = facilitiesForChallenge.map(({ facility }) => facility.id);
    expect(found).toContain(fitting);
    expect(found).not.toContain(other);
    expect(await test.visitor().data(SERVED, { id: newId() })).toEqual({ facilityChallenges: [] });
    const SEARCH = `{ search(index: labs, q: "", filters: [{ attribute: "methods", values: ["光刻"] }],
      facets: ["kinds", "audiences", "methods", "openAccess"]) { hits { id } facets { attribute } } }`;
    expect(await test.visitor().data(SEARCH)).toMatchObject({ search: { hits: [{ id: other }] } });
    expect(await test.visitor().data('{ fieldTerms(words: ["MRI", "无名"]) { textZh textEn } }')).toEqual({
      fieldTerms: [
        { textZh: '磁共振成像', textEn: 'magnetic resonance imaging' },
        { textZh: '无名', textEn: '无名' },
      ],
    });
  });
});
