import { needSubmitted } from '@jiebang/challenges';
import { newId } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import {
  cast,
  completeNeed,
  declareConflict,
  mutate,
  pooledNeed,
  refusal,
  screenedNeed,
  submittedNeed,
  type Cast,
} from '../support/challenges.js';
import { addPerson, signedIn, TEST_PASSWORD } from '../support/people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestClient } from '../support/test-client.js';

describe('needs over GraphQL', () => {
  let test: TestApp;
  let people: Cast;

  beforeAll(async () => {
    test = await startTestApp({ now: new Date('2026-03-02T01:00:00Z') });
    people = await cast(test);
  });

  afterAll(() => test.close());

  const read = async (client: TestClient, id: string, fields = 'state') =>
    (
      await client.data<{ need: Record<string, unknown> | null }>(
        `query ($id: ID!) { need(id: $id) { ${fields} } }`,
        { id },
      )
    ).need;

  describe('a draft', () => {
    it('is saved whatever is missing, and is its owner’s alone', async () => {
      const { clinician, office } = people;
      const draft = await mutate(clinician.client, 'saveNeedDraft', {});
      expect(draft).toMatchObject({ state: 'draft', version: 1 });
      const more = { id: draft.id, version: 1, titleZh: '半句', departmentCodes: ['no-such'], targets: [] };
      expect(await mutate(clinician.client, 'saveNeedDraft', more)).toMatchObject({ version: 2 });
      expect(await read(office.client, draft.id)).toBeNull();
      expect(await mutate(people.screener.client, 'saveNeedDraft', more)).toMatchObject({
        code: 'NOT_FOUND',
      });
      expect(await mutate(clinician.client, 'saveNeedDraft', more)).toMatchObject({ code: 'STALE_VERSION' });
      expect(await mutate(clinician.client, 'saveNeedDraft', { ...more, version: null })).toMatchObject({
        fields: [{ path: 'version', code: 'REQUIRED' }],
      });
      expect(await mutate(clinician.client, 'saveNeedDraft', { programmeId: newId() })).toMatchObject({
        code: 'NOT_FOUND',
      });
    });

    it('is not submitted while anything is missing: all of it is said at once', async () => {
      const { client } = people.clinician;
      const { id: needId } = await mutate(client, 'saveNeedDraft', {
        ...completeNeed,
        scene: ' ',
        keywords: [],
      });
      const refused = await mutate(client, 'submitNeed', { needId, version: 1 });
      expect(refused.code).toBe('INVALID_INPUT');
      expect(refused.fields?.map(({ path }) => path)).toEqual(['scene', 'keywords']);
      expect(await read(client, needId)).toEqual({ state: 'draft' });
    });

    it('with personal data is not submitted: the places are shown, the data is not repeated', async () => {
      const { client } = people.clinician;
      const scene = '患者张某，男，56岁，住院号：00123456，电话１３８ ００１３ ８０００。';
      const { id: needId } = await mutate(client, 'saveNeedDraft', { ...completeNeed, scene });
      const refused = await mutate(client, 'submitNeed', { needId, version: 1 });
      expect(refused.fields?.map(({ path, code }) => `${path} ${code}`)).toEqual([
        'scene PERSON_NAME',
        'scene RECORD_NUMBER',
        'scene PHONE',
      ]);
      expect(JSON.stringify(refused)).not.toContain('00123456');
      const { personalData } = (await read(
        client,
        needId,
        'personalData { path start end code suggestion }',
      )) as {
        personalData: { start: number; end: number }[];
      };
      expect(personalData.map(({ start, end }) => scene.slice(start, end))).toEqual([
        '张某',
        '00123456',
        '１３８ ００１３ ８０００',
      ]);
    });

    it('becomes a need when it is fit, once, and tells so', async () => {
      const { clinician, office } = people;
      const { id: needId, state, version } = await submittedNeed(people);
      expect({ state, version }).toEqual({ state: 'submitted', version: 2 });
      expect(await read(office.client, needId)).toEqual({ state: 'submitted' });
      expect(await mutate(clinician.client, 'submitNeed', { needId, version })).toMatchObject({
        code: 'WRONG_STATE',
      });
      const events = await test.app
        .get(Database)
        .rows(`SELECT payload FROM outbox_event WHERE name = $1 AND payload->>'needId' = $2`, [
          needSubmitted.name,
          needId,
        ]);
      expect(events).toEqual([{ payload: { needId } }]);
    });
  });

  describe('screening', () => {
    it('takes both sides, two people, and neither the owner nor a conflicted one', async () => {
      const { clinician, screener, engineer } = people;
      const both = await signedIn(test, 'Both', 'clinician', 'engineer');
      const friend = await signedIn(test, 'Friend', 'clinician');
      await declareConflict(test, friend.personId, clinician.personId);
      const { id: needId, version } = await submittedNeed(people);
      const say = ({ client }: { client: TestClient }, side: string) =>
        mutate(client, 'screenNeed', { needId, version, side, verdict: 'suitable', reason: '可行' });

      expect(await say(clinician, 'medical')).toMatchObject({ code: 'OWN_NEED' });
      expect(await say(friend, 'medical')).toMatchObject({ code: 'CONFLICT_OF_INTEREST' });
      expect(await say(engineer, 'medical')).toMatchObject({ code: 'WRONG_SCREENING_SIDE' });
      expect(await say(both, 'medical')).toMatchObject({ state: 'submitted', version });
      expect(await say(both, 'engineering')).toMatchObject({ code: 'SCREENED_BOTH_SIDES' });
      expect(await say(screener, 'medical')).toMatchObject({ code: 'SCREENING_SIDE_TAKEN' });
      expect(await say(engineer, 'engineering')).toMatchObject({ state: 'screened' });
      expect(await say(screener, 'medical')).toMatchObject({ code: 'NOT_FOUND' });

      const verdicts = 'screenings { side verdict person { id } }';
      expect(await read(clinician.client, needId, verdicts)).toEqual({
        screenings: [
          { side: 'medical', verdict: 'suitable', person: null },
          { side: 'engineering', verdict: 'suitable', person: null },
        ],
      });
      expect(await read(engineer.client, needId, verdicts)).toMatchObject({
        screenings: [{ person: { id: both.personId } }, { person: { id: engineer.personId } }],
      });
    });

    it('shows a screener no verdict before their own, and confidential details only to whom they are for', async () => {
      const { screener, engineer, office } = people;
      const secret = { confidentiality: 'confidential', confidentialDetails: '尚未公开的合金配方' };
      const { id: needId, version } = await submittedNeed(people, secret);
      const verdict = { needId, version, side: 'medical', verdict: 'unsuitable', reason: '已有产品' };
      await mutate(screener.client, 'screenNeed', verdict);
      const seen = await read(engineer.client, needId, 'scene confidentialDetails screenings { reason }');
      expect(seen).toEqual({ scene: completeNeed.scene, confidentialDetails: null, screenings: [] });
      expect(await read(engineer.client, needId, 'openSides challengeId')).toEqual({
        openSides: ['engineering'],
        challengeId: null,
      });
      expect(await read(office.client, needId, 'confidentialDetails')).toEqual({
        confidentialDetails: '尚未公开的合金配方',
      });
    });

    it('is void for a text that was edited on a question, and stands for one that was not', async () => {
      const { clinician, office } = people;
      for (const edits of [false, true]) {
        const { id: needId, version } = await screenedNeed(people);
        const ask = { needId, version, question: '样本从哪里来？' };
        const { version: asked } = await mutate(office.client, 'requestNeedInformation', ask);
        if (edits) {
          const edited = { ...completeNeed, id: needId, version: asked, samplesAndData: '已有 200 例图像' };
          await mutate(clinician.client, 'saveNeedDraft', edited);
        }
        const answer = { needId, version: asked + Number(edits), answer: '来自本院' };
        expect(await mutate(clinician.client, 'answerNeedInformation', answer)).toMatchObject({
          state: edits ? 'submitted' : 'screened',
        });
        expect(await read(office.client, needId, 'screenings { side } questions { answer }')).toEqual({
          screenings: edits ? [] : [{ side: 'medical' }, { side: 'engineering' }],
          questions: [{ answer: '来自本院' }],
        });
      }
    });
  });

  describe('the office', () => {
    it('pools what both sides found suitable, and only that', async () => {
      const { office, engineer } = people;
      const suitable = await screenedNeed(people);
      const input = { needId: suitable.id, version: suitable.version };
      expect(await refusal(engineer.client, 'poolNeed', input)).toBe('FORBIDDEN');
      expect(await mutate(office.client, 'poolNeed', input)).toMatchObject({ state: 'pooled' });
      expect(await mutate(office.client, 'poolNeed', { ...input, version: input.version + 1 })).toMatchObject(
        {
          code: 'WRONG_STATE',
        },
      );
      const unfit = await screenedNeed(people, 'unsuitable');
      const decision = { needId: unfit.id, version: unfit.version };
      expect(await mutate(office.client, 'poolNeed', decision)).toMatchObject({ code: 'NEED_NOT_SUITABLE' });
      expect(
        await mutate(office.client, 'declineNeed', { ...decision, reason: '工程上不可行' }),
      ).toMatchObject({
        state: 'declined',
      });
      expect(await read(people.clinician.client, unfit.id, 'declineReason')).toEqual({
        declineReason: '工程上不可行',
      });
    });

    it('merges a need into another, keeps the trace, and undoes it', async () => {
      const { office } = people;
      const kept = await pooledNeed(people);
      const twin = await submittedNeed(people);
      const merge = { needId: twin.id, version: twin.version, intoId: kept.id, reason: '同一问题' };
      expect(await mutate(office.client, 'mergeNeed', { ...merge, intoId: twin.id })).toMatchObject({
        code: 'MERGE_INTO_ITSELF',
      });
      expect(await mutate(office.client, 'mergeNeed', { ...merge, intoId: newId() })).toMatchObject({
        code: 'NOT_FOUND',
      });
      const merged = await mutate(office.client, 'mergeNeed', merge);
      expect(merged.state).toBe('merged');
      const other = await submittedNeed(people);
      const intoMerged = { ...merge, needId: other.id, version: other.version, intoId: twin.id };
      expect(await mutate(office.client, 'mergeNeed', intoMerged)).toMatchObject({
        code: 'MERGE_TARGET_UNFIT',
      });
      const undo = { needId: twin.id, version: merged.version };
      expect(await mutate(office.client, 'undoNeedMerge', undo)).toMatchObject({ state: 'submitted' });
      expect(await read(office.client, twin.id, 'mergedIntoId merges { intoId reason undoneAt }')).toEqual({
        mergedIntoId: null,
        merges: [{ intoId: kept.id, reason: '同一问题', undoneAt: '2026-03-02T01:00:00.000Z' }],
      });
    });

    it('decides nothing about a need of its own', async () => {
      const double = await signedIn(test, 'Double', 'clinician', 'pmo');
      const { id: needId, version } = await screenedNeed({ ...people, clinician: double });
      expect(await mutate(double.client, 'poolNeed', { needId, version })).toMatchObject({
        code: 'OWN_NEED',
      });
      expect(await mutate(people.office.client, 'poolNeed', { needId, version })).toMatchObject({
        state: 'pooled',
      });
    });
  });

  it('are withdrawn by their owner, and by nobody else', async () => {
    const { clinician, screener } = people;
    const { id: needId, version } = await submittedNeed(people);
    const input = { needId, version };
    expect(await refusal(screener.client, 'withdrawNeed', input)).toBe('FORBIDDEN');
    expect(await mutate(clinician.client, 'withdrawNeed', input)).toMatchObject({ state: 'withdrawn' });
  });

  it('like one’s own are shown before it is submitted, confidential ones never', async () => {
    const { clinician } = people;
    const own = {
      ...completeNeed,
      keywords: ['骨水泥', '椎体'],
      departmentCodes: ['04.03'],
      titleZh: '椎体骨水泥渗漏的术中预警',
    };
    const twin = await submittedNeed(people, { ...own, titleZh: '椎体骨水泥渗漏预警' });
    await submittedNeed(people, { ...own, confidentiality: 'confidential' });
    const draft = await mutate(clinician.client, 'saveNeedDraft', own);
    const query = `query ($id: ID!) { similarNeeds(id: $id) { id score sharedKeywords } }`;
    const { similarNeeds } = await clinician.client.data<{ similarNeeds: { score: number }[] }>(query, {
      id: draft.id,
    });
    expect(similarNeeds).toMatchObject([{ id: twin.id, sharedKeywords: ['骨水泥', '椎体'] }]);
    expect(similarNeeds[0]?.score).toBeGreaterThan(0.5);
    const strange = await people.office.client.ask(query, { id: draft.id });
    expect(strange.errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('are listed for each as they may see them, page by page, and grow stale', async () => {
    const LIST = `query ($states: [NeedState!], $first: Int, $after: String, $stale: Boolean) {
      needs(states: $states, first: $first, after: $after, stale: $stale) {
        nodes { id state stale } pageInfo { endCursor hasNextPage } } }`;
    interface Page {
      readonly needs: {
        readonly nodes: readonly { readonly id: string; readonly state: string }[];
        readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
      };
    }
    const { office, clinician } = people;
    const all = (await office.client.data<Page>(LIST, { first: 100 })).needs.nodes;
    const first = (await office.client.data<Page>(LIST, { first: 2 })).needs;
    const second = (await office.client.data<Page>(LIST, { first: 2, after: first.pageInfo.endCursor }))
      .needs;
    expect([...first.nodes, ...second.nodes]).toEqual(all.slice(0, 4));
    const bad = await office.client.ask(LIST, { after: Buffer.from('["x"]').toString('base64url') });
    expect(bad.errors[0]?.extensions.code).toBe('INVALID_INPUT');

    const newcomer = await signedIn(test, 'Newcomer', 'engineer');
    const waiting = (await newcomer.client.data<Page>(LIST, { first: 100 })).needs.nodes;
    expect(waiting.length).toBeGreaterThan(0);
    expect(new Set(waiting.map(({ state }) => state))).toEqual(new Set(['submitted']));
    const mine = await clinician.client.data<{ myNeeds: { nodes: { state: string }[] } }>(
      `{ myNeeds(first: 100, states: [draft]) { nodes { state } } }`,
    );
    expect(mine.myNeeds.nodes.length).toBeGreaterThan(0);
    const student = await signedIn(test, 'Student', 'student');
    expect((await student.client.ask(LIST)).errors[0]?.extensions.code).toBe('FORBIDDEN');

    test.clock.set(new Date('2027-03-02T01:00:01Z'));
    const later = await addPerson(test, 'Later Office', 'pmo');
    const client = await test.visitor().signIn(later.login, TEST_PASSWORD);
    const stale = (await client.data<Page>(LIST, { first: 100, stale: true })).needs.nodes;
    expect(stale.length).toBeGreaterThan(0);
    expect(stale.every((need) => 'stale' in need && need.stale === true)).toBe(true);
    test.clock.set(new Date('2026-03-02T01:00:00Z'));
  });
});
