import { newId, type Id } from '@jiebang/kernel';
import { PeopleReadModel, PERSONAL_CONFLICT_KINDS } from '@jiebang/people';
import { Database } from '@jiebang/platform/database';
import { addPerson, signedIn, type TestPerson } from '../support/people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const PROBLEM = `... on Problem { code message } ... on InvalidInput { fields { path code } }`;
const SAVE = `mutation ($input: SaveProfileInput!, $version: Int) { saveProfile(input: $input, version: $version) {
  ... on Profile { id kind version headlineZh terms { zh en evidenceIds } disciplineCodes capacity completeness { score missing { field } } }
  ${PROBLEM} } }`;
const PERSON = `query ($id: ID!) { person(id: $id) { id kind headlineZh terms { zh evidenceIds } evidence { titleZh ref }
  availability { weekday startMinute } capacity acceptsMentoring licence { state recheckOn recheckOverdue } hidden
  visibility { about } completeness { score } person { nameZh } } }`;
const ADD = `mutation ($input: EvidenceInput!) { addEvidence(input: $input) {
  ... on Evidence { id ref version } ${PROBLEM} } }`;

interface Saved {
  readonly saveProfile: { readonly code?: string; readonly version: number; readonly fields?: object[] };
}

describe('people over GraphQL', () => {
  let test: TestApp;

  beforeAll(async () => {
    test = await startTestApp({ now: new Date('2026-06-01T02:00:00Z') });
  });

  afterAll(() => test.close());

  async function withProfile(name: string, input: object, role: 'engineer' | 'student' = 'engineer') {
    const person = await signedIn(test, name, role);
    const saved = await person.client.data<Saved>(SAVE, { input: { kind: role, ...input } });
    if (saved.saveProfile.code) throw new Error(JSON.stringify(saved));
    return person;
  }

  async function addEvidence({ client }: TestPerson, input: object) {
    return (
      await client.data<{ addEvidence: { id: Id; code?: string; ref: string; version: number } }>(ADD, {
        input,
      })
    ).addEvidence;
  }

  const paper = { kind: 'publication', titleZh: '论文', year: 2025 };

  describe('a profile', () => {
    it('is saved incomplete, grows, and says what is missing', async () => {
      const { client, personId } = await signedIn(test, 'Grower', 'engineer');
      expect(await client.data(`{ myProfile { id } }`)).toEqual({ myProfile: null });
      expect(await client.data(SAVE, { input: { kind: 'engineer' } })).toMatchObject({
        saveProfile: { id: personId, version: 1, completeness: { score: 0 } },
      });
      const input = {
        terms: [{ zh: '心房颤动' }, { en: 'photoplethysmography' }],
        disciplineCodes: ['46020'],
        capacity: 3,
      };
      const { saveProfile } = await client.data<{ saveProfile: object }>(SAVE, { input, version: 1 });
      expect(saveProfile).toMatchObject({
        version: 2,
        kind: 'engineer',
        capacity: 3,
        terms: [{ zh: '心房颤动', en: 'atrial fibrillation' }, { en: 'photoplethysmography' }],
      });
      expect(await client.data(SAVE, { input: { disciplineCodes: null }, version: 2 })).toMatchObject({
        saveProfile: { disciplineCodes: [], terms: [{}, {}], version: 3 },
      });
    });

    it('needs a kind first, and the version from then on', async () => {
      const { client } = await signedIn(test, 'Kindless', 'engineer');
      const code = async (input: object, version?: number) =>
        (await client.data<Saved>(SAVE, { input, version })).saveProfile.code;
      expect(await code({ headlineZh: '工程师' })).toBe('PROFILE_KIND_MISSING');
      expect(await code({ kind: 'engineer' }, 1)).toBe('NOT_FOUND');
      expect(await code({ kind: 'engineer' })).toBeUndefined();
      expect(await code({ headlineZh: '工程师' })).toBe('STALE_VERSION');
      expect(await code({ headlineZh: '工程师' }, 7)).toBe('STALE_VERSION');
    });

    it('refuses everything that is wrong at once', async () => {
      const { client } = await signedIn(test, 'Wrong', 'engineer');
      const shapes = { kind: 'engineer', headlineZh: 'x'.repeat(121), capacity: 11, methods: [' '] };
      const first = await client.data<Saved>(SAVE, { input: shapes });
      expect(first.saveProfile.fields).toEqual([
        { path: 'headlineZh', code: 'TOO_LONG' },
        { path: 'methods', code: 'REQUIRED' },
        { path: 'capacity', code: 'OUT_OF_RANGE' },
      ]);
      const codes = { kind: 'engineer', disciplineCodes: ['99999', '320'], languages: ['zz9'] };
      const second = await client.data<Saved>(SAVE, { input: codes });
      expect(second.saveProfile.fields).toEqual([
        { path: 'disciplineCodes.0', code: 'UNKNOWN_DISCIPLINE' },
        { path: 'languages.0', code: 'UNKNOWN_LANGUAGE' },
      ]);
    });

    it('is for those who are signed in to write', async () => {
      const { errors } = await test.visitor().ask(SAVE, { input: { kind: 'engineer' } });
      expect(errors[0]?.extensions.code).toBe('SIGN_IN_REQUIRED');
    });

    it('shows to each what its owner allows', async () => {
      const owner = await withProfile('Private', {
        headlineZh: '一句话',
        terms: [{ zh: '导管' }],
        visibility: { about: 'private', expertise: 'signed_in' },
      });
      const other = await signedIn(test, 'Other', 'student');
      const office = await signedIn(test, 'Office', 'pmo');
      const seen = async (client: TestPerson['client']) =>
        (await client.data<{ person: object }>(PERSON, { id: owner.personId })).person;
      expect(await seen(test.visitor())).toMatchObject({
        headlineZh: null,
        terms: [],
        hidden: ['about', 'expertise', 'availability'],
        visibility: null,
        completeness: null,
        person: { nameZh: 'Private' },
      });
      expect(await seen(other.client)).toMatchObject({
        headlineZh: null,
        terms: [{ zh: '导管' }],
        hidden: ['about'],
      });
      for (const { client } of [owner, office]) {
        expect(await seen(client)).toMatchObject({
          headlineZh: '一句话',
          hidden: [],
          visibility: { about: 'private' },
        });
      }
    });

    it('of nobody is null', async () => {
      expect(await test.visitor().data(PERSON, { id: newId() })).toEqual({ person: null });
    });
  });

  describe('who sees what', () => {
    const HISTORY = `{ myProfile { version fieldVisibility { field level } visibilityDecisions { field from to bySelf } } }`;

    it('is decided field by field, by the person, and every decision is kept', async () => {
      const owner = await withProfile('Decider', { bioZh: '简介', headlineZh: '一句话' });
      await owner.client.data(SAVE, {
        input: { fieldVisibility: [{ field: 'bio', level: 'private' }] },
        version: 1,
      });
      const seen = `query ($id: ID!) { person(id: $id) { bioZh headlineZh hidden hiddenFields visibilityDecisions { id } } }`;
      expect(await test.visitor().data(seen, { id: owner.personId })).toEqual({
        person: {
          bioZh: null,
          headlineZh: '一句话',
          hidden: ['availability'],
          hiddenFields: ['bio', 'availability'],
          visibilityDecisions: null,
        },
      });
      const { myProfile } = await owner.client.data<{ myProfile: { visibilityDecisions: object[] } }>(
        HISTORY,
      );
      expect(myProfile).toMatchObject({ fieldVisibility: [{ field: 'bio', level: 'private' }] });
      expect(myProfile.visibilityDecisions[0]).toEqual({
        field: 'bio',
        from: 'public',
        to: 'private',
        bySelf: true,
      });
      expect(myProfile.visibilityDecisions).toHaveLength(14);
    });
  });

  describe('days unlike the week', () => {
    const SET = `mutation ($input: SetAvailabilityInput!, $version: Int!) {
      setAvailability(input: $input, version: $version) { ... on Profile { availabilityExceptions { note free }
        freeDays(fromOn: "2026-06-06", days: 2) { on exceptional spans { startMinute endMinute } } } ${PROBLEM} } }`;
    const windows = [{ weekday: 6, startMinute: 540, endMinute: 1020 }];
    const away = { fromOn: '2026-06-06', untilOn: '2026-06-06', free: false, note: '出差' };
    const extra = {
      fromOn: '2026-06-07',
      untilOn: '2026-06-07',
      free: true,
      startMinute: 600,
      endMinute: 660,
    };

    it('take time away or add some; what for is told to nobody else', async () => {
      const { client, personId } = await withProfile('Weekender', { visibility: { availability: 'public' } });
      expect(await client.data(SET, { input: { windows, exceptions: [extra, away] }, version: 1 })).toEqual({
        setAvailability: {
          availabilityExceptions: [
            { note: '出差', free: false },
            { note: '', free: true },
          ],
          freeDays: [
            { on: '2026-06-06', exceptional: true, spans: [] },
            { on: '2026-06-07', exceptional: true, spans: [{ startMinute: 600, endMinute: 660 }] },
          ],
        },
      });
      const other = `query ($id: ID!) { person(id: $id) { availabilityExceptions { note } } }`;
      expect(await test.visitor().data(other, { id: personId })).toEqual({
        person: { availabilityExceptions: [{ note: '' }, { note: '' }] },
      });
    });

    it('are refused where they make no sense', async () => {
      const { client } = await withProfile('Senseless', {});
      const exceptions = [
        { ...away, untilOn: '2026-06-01' },
        { ...away, free: true },
      ];
      expect(await client.data(SET, { input: { windows, exceptions }, version: 1 })).toMatchObject({
        setAvailability: {
          fields: [
            { path: 'exceptions.0.untilOn', code: 'BAD_DATES' },
            { path: 'exceptions.1.endMinute', code: 'BAD_HOURS' },
          ],
        },
      });
    });
  });

  describe('deleting a profile', () => {
    const DELETE = `mutation ($version: Int!) { deleteMyProfile(version: $version) { ... on Person { id } ${PROBLEM} } }`;

    it('takes everything that its person wrote, for good', async () => {
      const owner = await withProfile('Leaver', { bioZh: '将被删除' });
      await addEvidence(owner, { ...paper, ref: '10.5555/leaver' });
      expect(await owner.client.data(DELETE, { version: 9 })).toMatchObject({
        deleteMyProfile: { code: 'STALE_VERSION' },
      });
      expect(await owner.client.data(DELETE, { version: 1 })).toEqual({
        deleteMyProfile: { id: owner.personId },
      });
      expect(await owner.client.data(PERSON, { id: owner.personId })).toEqual({ person: null });
      const left = await test.app
        .get(Database)
        .rows('SELECT id FROM evidence_item WHERE person_id = $1', [owner.personId]);
      expect(left).toEqual([]);
      expect(await owner.client.data(DELETE, { version: 1 })).toMatchObject({
        deleteMyProfile: { code: 'PROFILE_FIRST' },
      });
    });

    it('leaves a licence with an empty, hidden profile', async () => {
      const owner = await withProfile('Licensed leaver', { bioZh: '将被删除' });
      const office = await signedIn(test, 'Licensing', 'pmo');
      await office.client.data(
        `mutation ($id: ID!) { changeLicence(personId: $id, event: apply) { __typename } }`,
        { id: owner.personId },
      );
      const { myProfile } = await owner.client.data<{ myProfile: { version: number } }>(
        '{ myProfile { version } }',
      );
      expect(await owner.client.data(DELETE, myProfile)).toEqual({ deleteMyProfile: { id: owner.personId } });
      const hidden = ['about', 'expertise', 'evidence', 'availability', 'mentoring'];
      expect(await test.visitor().data(PERSON, { id: owner.personId })).toMatchObject({
        person: { licence: null, hidden },
      });
      expect(await owner.client.data('{ myProfile { bioZh capacity licence { state } } }')).toMatchObject({
        myProfile: { bioZh: null, capacity: 0, licence: { state: 'applicant' } },
      });
    });
  });

  describe('availability', () => {
    const SET = `mutation ($windows: [AvailabilityWindowInput!]!, $version: Int!) {
      setAvailability(input: { windows: $windows }, version: $version) {
        ... on Profile { version availability { weekday startMinute fromOn } } ${PROBLEM} } }`;
    const monday = { weekday: 1, startMinute: 540, endMinute: 600 };

    it('is replaced as a whole, in order of the week', async () => {
      const { client } = await withProfile('Timely', {});
      const windows = [{ ...monday, weekday: 3, fromOn: '2026-09-01' }, monday];
      expect(await client.data(SET, { windows, version: 1 })).toEqual({
        setAvailability: {
          version: 2,
          availability: [
            { weekday: 1, startMinute: 540, fromOn: null },
            { weekday: 3, startMinute: 540, fromOn: '2026-09-01' },
          ],
        },
      });
      expect(await client.data(SET, { windows: [], version: 1 })).toMatchObject({
        setAvailability: { code: 'STALE_VERSION' },
      });
    });

    it('takes no overlaps, and nothing before there is a profile', async () => {
      const { client } = await withProfile('Overlap', {});
      const windows = [monday, { ...monday, startMinute: 570, endMinute: 700 }];
      expect(await client.data(SET, { windows, version: 1 })).toMatchObject({
        setAvailability: { fields: [{ path: 'windows.1', code: 'OVERLAP' }] },
      });
      const { client: newcomer } = await signedIn(test, 'Newcomer', 'student');
      expect(await newcomer.data(SET, { windows: [monday], version: 1 })).toMatchObject({
        setAvailability: { code: 'PROFILE_FIRST' },
      });
    });
  });

  describe('evidence', () => {
    const UPDATE = `mutation ($id: ID!, $input: EvidenceInput!, $version: Int!) {
      updateEvidence(id: $id, input: $input, version: $version) { ... on Evidence { titleZh version } ${PROBLEM} } }`;
    const REMOVE = `mutation ($id: ID!, $version: Int!) { removeEvidence(id: $id, version: $version) {
      ... on Profile { evidence { id } terms { zh evidenceIds } } ${PROBLEM} } }`;

    it('is added, cited, corrected and removed by its owner', async () => {
      const owner = await withProfile('Author', {});
      const { id, ref } = await addEvidence(owner, { ...paper, ref: 'https://doi.org/10.1/ABC' });
      expect(ref).toBe('10.1/abc');
      const terms = [{ zh: '支架', evidenceIds: [id] }];
      await owner.client.data(SAVE, { input: { terms }, version: 1 });
      expect(
        await owner.client.data(UPDATE, { id, input: { ...paper, titleZh: '新题名' }, version: 1 }),
      ).toEqual({
        updateEvidence: { titleZh: '新题名', version: 2 },
      });
      expect(await owner.client.data(REMOVE, { id, version: 1 })).toMatchObject({
        removeEvidence: { code: 'STALE_VERSION' },
      });
      expect(await owner.client.data(REMOVE, { id, version: 2 })).toEqual({
        removeEvidence: { evidence: [], terms: [{ zh: '支架', evidenceIds: [] }] },
      });
      for (const unknown of [id, newId()]) {
        expect(await owner.client.data(REMOVE, { id: unknown, version: 2 })).toMatchObject({
          removeEvidence: { code: 'NOT_FOUND' },
        });
      }
    });

    it('with one reference stands once in a profile', async () => {
      const owner = await withProfile('Twice', {});
      await addEvidence(owner, { ...paper, ref: 'ZL2026' });
      expect(await addEvidence(owner, { ...paper, ref: 'zl2026' })).toMatchObject({
        code: 'EVIDENCE_REPEATED',
      });
    });

    it("is nobody else's to change or to cite", async () => {
      const owner = await withProfile('Owner', {});
      const thief = await withProfile('Thief', {});
      const { id } = await addEvidence(owner, paper);
      expect(await thief.client.data(UPDATE, { id, input: paper, version: 1 })).toMatchObject({
        updateEvidence: { code: 'NOT_FOUND' },
      });
      expect(await thief.client.data(REMOVE, { id, version: 1 })).toMatchObject({
        removeEvidence: { code: 'NOT_FOUND' },
      });
      const terms = [{ zh: '支架', evidenceIds: [id] }];
      expect(await thief.client.data(SAVE, { input: { terms }, version: 1 })).toMatchObject({
        saveProfile: { fields: [{ path: 'terms.0.evidenceIds.0', code: 'UNKNOWN_EVIDENCE' }] },
      });
    });
  });

  describe('the list', () => {
    const LIST = `query ($first: Int, $after: String, $kind: ProfileKind, $discipline: String, $campus: String,
      $organisationId: ID, $sort: ProfileSort) { people(first: $first, after: $after, kind: $kind,
      discipline: $discipline, campus: $campus, organisationId: $organisationId, sort: $sort) {
      nodes { person { nameEn } } pageInfo { endCursor hasNextPage } } }`;
    interface Listed {
      readonly people: {
        readonly nodes: { person: { nameEn: string } }[];
        readonly pageInfo: { endCursor: string; hasNextPage: boolean };
      };
    }
    const names = async (variables: object, client = test.visitor()) =>
      (await client.data<Listed>(LIST, { ...variables })).people.nodes.map(({ person }) => person.nameEn);

    it('filters by discipline and campus, without telling what is hidden', async () => {
      await withProfile('Lister A', { disciplineCodes: ['C1002'], campus: 'north' });
      await withProfile('Lister B', { disciplineCodes: ['C100201'], campus: 'north' });
      const hidden = { about: 'signed_in', expertise: 'private' };
      await withProfile('Lister C', { disciplineCodes: ['C1002'], campus: 'north', visibility: hidden });
      expect(await names({ discipline: 'C1002', sort: 'name' })).toEqual(['Lister A', 'Lister B']);
      expect(await names({ discipline: 'C100201' })).toEqual(['Lister B']);
      expect(await names({ campus: 'north', sort: 'name' })).toEqual(['Lister A', 'Lister B']);
      const { client } = await signedIn(test, 'Reader', 'student');
      expect(await names({ campus: 'north', sort: 'name' }, client)).toEqual([
        'Lister A',
        'Lister B',
        'Lister C',
      ]);
      expect(await names({ discipline: 'nothing' })).toEqual([]);
    });

    it('finds the people of an organisation and of its parts', async () => {
      const { client: office } = await signedIn(test, 'Builder', 'pmo');
      const create = async (input: object) =>
        (
          await office.data<{ createOrganisation: { id: Id } }>(
            `mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) { ... on Organisation { id } } }`,
            { input },
          )
        ).createOrganisation.id;
      const hospital = await create({ kind: 'hospital', nameZh: '医院', nameEn: 'Hospital' });
      const ward = await create({
        kind: 'hospital_department',
        nameZh: '科',
        nameEn: 'Ward',
        parentId: hospital,
      });
      const { personId } = await withProfile('Member', {});
      await affiliate(personId, ward);
      expect(await names({ organisationId: hospital })).toEqual(['Member']);
      expect(await names({ organisationId: ward })).toEqual(['Member']);
      expect(await names({ organisationId: newId() })).toEqual([]);
    });

    it.each(['name', 'updatedAt'])('by %s gives everybody once, page after page', async (sort) => {
      const everybody = await names({ first: 100, sort });
      const walked: string[] = [];
      let after: string | undefined;
      for (let more = true; more;) {
        const { people } = await test.visitor().data<Listed>(LIST, { first: 3, after, sort });
        walked.push(...people.nodes.map(({ person }) => person.nameEn));
        after = people.pageInfo.endCursor;
        more = people.pageInfo.hasNextPage;
      }
      expect(walked).toEqual(everybody);
      expect(everybody.length).toBeGreaterThan(5);
      if (sort === 'name') expect([...everybody].sort()).toEqual(everybody);
    });

    it("refuses another order's cursor and forged ones", async () => {
      const { people } = await test.visitor().data<Listed>(LIST, { first: 1, sort: 'name' });
      const forged = Buffer.from(JSON.stringify(['updatedAt', 'x', 'y'])).toString('base64url');
      for (const after of [people.pageInfo.endCursor, forged, 'zzz']) {
        const { errors } = await test.visitor().ask(LIST, { after });
        expect(errors[0]?.extensions.code).toBe('INVALID_INPUT');
      }
    });
  });

  describe('the mentor licence', () => {
    const CHANGE = `mutation ($personId: ID!, $event: LicenceEvent!, $version: Int) {
      changeLicence(personId: $personId, event: $event, version: $version) {
        ... on Profile { licence { state certifiedOn recheckOn version } } ${PROBLEM} } }`;

    it('is moved by the project office, and opens the gate to matching', async () => {
      const { client } = await signedIn(test, 'Licensing', 'pmo');
      const { personId } = await withProfile('Mentor', {
        acceptsMentoring: true,
        terms: [{ zh: '支架', en: 'stent' }],
      });
      const candidates = async () =>
        (await test.app.get(PeopleReadModel).mentorCandidates()).filter((one) => one.personId === personId);
      const change = async (event: string, version: number | null) =>
        (await client.data<{ changeLicence: { code?: string } }>(CHANGE, { personId, event, version }))
          .changeLicence;
      expect(await change('admit', null)).toMatchObject({ code: 'WRONG_STATE' });
      await change('apply', null);
      expect(await change('admit', null)).toMatchObject({ code: 'STALE_VERSION' });
      await change('admit', 1);
      await change('finish_training', 2);
      expect(await candidates()).toEqual([]);
      expect(await change('pass_exam', 3)).toEqual({
        licence: { state: 'certified', certifiedOn: '2026-06-01', recheckOn: '2028-06-01', version: 4 },
      });
      expect(await candidates()).toMatchObject([{ terms: [{ zh: '支架', en: 'stent' }], capacity: 1 }]);
      await change('suspend', 4);
      expect(await candidates()).toEqual([]);
      expect(await change('pass_exam', 5)).toMatchObject({ code: 'WRONG_STATE' });
    });

    it('is not moved by others, nor for people without a profile', async () => {
      const { client, personId } = await signedIn(test, 'Applicant', 'engineer');
      const { errors } = await client.ask(CHANGE, { personId, event: 'apply' });
      expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
      const { client: office } = await signedIn(test, 'Licensing Two', 'pmo');
      for (const [who, code] of [
        [personId, 'NOT_FOUND'],
        ['nonsense', 'INVALID_INPUT'],
      ]) {
        expect(await office.data(CHANGE, { personId: who, event: 'apply' })).toMatchObject({
          changeLicence: { code },
        });
      }
    });
  });

  async function affiliate(personId: Id, organisationId: Id): Promise<void> {
    await test.app.get(Database).rows(
      `INSERT INTO affiliation (id, version, person_id, organisation_id, title_zh, title_en, main)
       VALUES ($1, 1, $2, $3, '医师', 'Physician', true)`,
      [newId(), personId, organisationId],
    );
  }

  describe('conflicts', () => {
    const DECLARE = `mutation ($input: DeclareConflictInput!) { declareConflict(input: $input) {
      ... on MyConflicts { declared { id kind reason version otherPerson { nameEn } } } ${PROBLEM} } }`;
    const WITHDRAW = `mutation ($id: ID!, $version: Int!) { withdrawConflict(id: $id, version: $version) {
      ... on MyConflicts { declared { id } } ${PROBLEM} } }`;
    const BETWEEN = `query ($ids: [ID!]!) { conflictsBetween(personIds: $ids) { kind origin reason } }`;
    const MINE = `{ myConflicts { declared { kind } computed { kind reason } } }`;
    interface Declared {
      readonly declareConflict: { declared: { id: Id; version: number }[] };
    }

    it('are declared and withdrawn by the declarer, and seen by the project office', async () => {
      const one = await signedIn(test, 'Declarer', 'engineer');
      const other = await signedIn(test, 'Relative', 'engineer');
      const office = await signedIn(test, 'Conflicts Office', 'pmo');
      const ids = [one.personId, other.personId];
      const input = { otherPersonId: other.personId, kind: 'family', reason: '亲属' };
      const made = await one.client.data<Declared>(DECLARE, { input });
      expect(made.declareConflict.declared).toMatchObject([
        { kind: 'family', otherPerson: { nameEn: 'Relative' } },
      ]);
      expect(await one.client.data(DECLARE, { input })).toMatchObject({
        declareConflict: { code: 'CONFLICT_REPEATED' },
      });
      expect(await other.client.data(MINE)).toEqual({ myConflicts: { declared: [], computed: [] } });
      expect(await office.client.data(BETWEEN, { ids })).toEqual({
        conflictsBetween: [{ kind: 'family', origin: 'declared', reason: '亲属' }],
      });
      const [{ id, version }] = made.declareConflict.declared as [{ id: Id; version: number }];
      expect(await other.client.data(WITHDRAW, { id, version })).toMatchObject({
        withdrawConflict: { code: 'NOT_FOUND' },
      });
      expect(await one.client.data(WITHDRAW, { id, version })).toEqual({
        withdrawConflict: { declared: [] },
      });
      expect(await one.client.data(WITHDRAW, { id, version })).toMatchObject({
        withdrawConflict: { code: 'CONFLICT_WITHDRAWN' },
      });
      expect(await office.client.data(BETWEEN, { ids })).toEqual({ conflictsBetween: [] });
    });

    it('are not with oneself nor with nobody, and not for others to list', async () => {
      const { client, personId } = await signedIn(test, 'Alone', 'engineer');
      const declare = async (otherPersonId: Id) =>
        (
          await client.data<{ declareConflict: { code: string } }>(DECLARE, {
            input: { otherPersonId, kind: 'other', reason: 'x' },
          })
        ).declareConflict.code;
      expect(await declare(personId)).toBe('CONFLICT_WITH_ONESELF');
      expect(await declare(newId())).toBe('NOT_FOUND');
      expect((await client.ask(BETWEEN, { ids: [personId] })).errors[0]?.extensions.code).toBe('FORBIDDEN');
    });

    it('are computed from joint work of three years and from a common department', async () => {
      const [a, b, c] = [
        await withProfile('Joint A', {}),
        await withProfile('Joint B', {}),
        await withProfile('Joint C', {}),
      ];
      for (const person of [a, b]) {
        await addEvidence(person, { ...paper, ref: '10.1/joint', year: 2024 });
        await addEvidence(person, { ...paper, kind: 'project', ref: 'NSFC-1', year: 2023 });
      }
      for (const person of [a, c]) await addEvidence(person, { ...paper, ref: '10.1/old', year: 2022 });
      const people = test.app.get(PeopleReadModel);
      const ids = [a.personId, b.personId, c.personId];
      expect((await people.conflictsAmong(ids)).map(({ kind, reason }) => `${kind} ${reason}`)).toEqual([
        'coauthor 10.1/joint (2024)',
        'joint_project NSFC-1 (2023)',
      ]);
      expect(await people.collaborations(ids)).toEqual([
        expect.objectContaining({ count: 2 }),
        expect.objectContaining({ count: 1 }),
      ]);
      const mine = await b.client.data<{ myConflicts: { computed: object[] } }>(MINE);
      expect(mine.myConflicts.computed).toHaveLength(2);

      const department = newId();
      await test.app
        .get(Database)
        .rows(
          `INSERT INTO organisation (id, version, kind, name_zh, name_en) VALUES ($1, 1, 'department', '力学系', 'Mechanics')`,
          [department],
        );
      await affiliate(b.personId, department);
      await affiliate(c.personId, department);
      const kinds = (await people.conflictsAmong(ids)).map(({ kind }) => kind).sort();
      expect(kinds).toEqual(['affiliation', 'coauthor', 'joint_project']);
      expect(await people.conflictsAmong([b.personId, c.personId], PERSONAL_CONFLICT_KINDS)).toEqual([]);
    });
  });

  it('knows people without an account or profile as nobody in particular', async () => {
    const { personId } = await addPerson(test, 'Blank', 'student');
    expect(await test.app.get(PeopleReadModel).studentProfiles([personId])).toEqual([]);
  });
});
