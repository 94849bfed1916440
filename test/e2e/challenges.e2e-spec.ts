import { CloseDueListsJob } from '../../libs/challenges/src/jobs/close-due-lists.job.js';
import { newId } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import {
  cast,
  CHALLENGE,
  completeNeed,
  draftList,
  LIST,
  mutate,
  pooledNeed,
  programme,
  refusal,
  submittedNeed,
  type Cast,
} from '../support/challenges.js';
import { signedIn } from '../support/people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const PUBLIC = `query ($filter: ChallengeFilterInput, $sort: ChallengeSort, $first: Int, $after: String) {
  challenges(filter: $filter, sort: $sort, first: $first, after: $after) {
    nodes { id number state titleZh budgetFen owner { id nameZh } keywords targets { name comparator value } }
    pageInfo { endCursor hasNextPage } } }`;

interface Challenges {
  readonly challenges: {
    readonly nodes: readonly {
      readonly id: string;
      readonly number: string;
      readonly budgetFen: number | null;
    }[];
    readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
  };
}

describe('lists and challenges over GraphQL', () => {
  const start = new Date('2026-03-02T01:00:00.000Z');
  let test: TestApp;
  let people: Cast;

  beforeAll(async () => {
    test = await startTestApp({ now: start });
    people = await cast(test);
  });

  beforeEach(() => test.clock.set(start));

  afterAll(() => test.close());

  const events = async (name: string) =>
    (
      await test.app
        .get(Database)
        .rows<{ id: string }>(
          `SELECT coalesce(payload->>'challengeId', payload->>'listId') AS id FROM outbox_event WHERE name = $1`,
          [name],
        )
    ).map(({ id }) => id);

  const fromPool = async (listId: string, more: object = {}) => {
    const need = await pooledNeed(people);
    const input = {
      listId,
      source: 'clinical_need',
      needId: need.id,
      summaryEn: 'Veins of children',
      ...more,
    };
    return { need, challenge: await mutate(people.office.client, 'addChallenge', input, CHALLENGE) };
  };

  const step = (name: string, { id, version }: { id: string; version: number }, more: object = {}) =>
    mutate(people.office.client, name, { id, version, ...more }, LIST);

  const CHECKED = { ethicsChecked: true, ipChecked: true };

  async function openList(code: string) {
    const draft = await draftList(test, people, code);
    const { challenge, need } = await fromPool(draft.id);
    const approved = await step('approveChallengeList', draft, CHECKED);
    const open = await step('openChallengeList', approved);
    return { ...open, programmeId: draft.programmeId, challenge, need };
  }

  const stateOf = async (listId: string) => {
    const { challengeList, challenges } = await test.visitor().data<{
      challengeList: { state: string };
      challenges: { nodes: { state: string }[] };
    }>(
      `query ($id: ID!, $filter: ChallengeFilterInput) { challengeList(id: $id) { state closedAt }
        challenges(filter: $filter) { nodes { state } } }`,
      { id: listId, filter: { listId } },
    );
    return [challengeList.state, ...challenges.nodes.map(({ state }) => state)];
  };

  it('lead from a pooled need to an open list that anybody reads, and close by the clock', async () => {
    const { office, clinician } = people;
    const draft = await draftList(test, people, 'WAY-1');
    const { need, challenge } = await fromPool(draft.id);
    expect(challenge).toMatchObject({
      state: 'draft',
      titleZh: completeNeed.titleZh,
      summaryZh: completeNeed.scene,
      keywords: completeNeed.keywords,
      owner: { id: clinician.personId },
    });
    const needState = `query ($id: ID!) { need(id: $id) { state challengeId } }`;
    // The challenge of a draft list is nobody's to know yet, its need's owner included.
    const listed = { need: { state: 'listed', challengeId: null } };
    expect(await clinician.client.data(needState, { id: need.id })).toEqual(listed);

    const hidden = `query ($list: ID!, $challenge: ID!) { challengeList(id: $list) { id } challenge(id: $challenge) { id } }`;
    const ids = { list: draft.id, challenge: challenge.id };
    expect(await test.visitor().data(hidden, ids)).toEqual({ challengeList: null, challenge: null });
    expect(await office.client.data(hidden, ids)).toMatchObject({ challenge: { id: challenge.id } });

    const approved = await step('approveChallengeList', draft, CHECKED);
    expect(approved.state).toBe('approved');
    const forecast = await step('forecastChallengeList', approved);
    expect(forecast.state).toBe('forecast');
    expect(await test.visitor().data(hidden, ids)).toEqual({
      challengeList: { id: draft.id },
      challenge: null,
    });
    expect((await step('openChallengeList', forecast)).state).toBe('open');

    const { challenges } = await test.visitor().data<Challenges>(PUBLIC, { filter: { listId: draft.id } });
    expect(challenges.nodes).toMatchObject([
      {
        number: 'WAY-1-0001',
        state: 'open',
        owner: { nameZh: 'Owner Clinician' },
        targets: [{ name: '首次成功率', comparator: 'at_least', value: 90 }],
      },
    ]);
    expect(await clinician.client.data(needState, { id: need.id })).toMatchObject({
      need: { challengeId: challenge.id },
    });
    expect(await events('challenge.published')).toContain(challenge.id);
    expect(await events('challenge-list.opened')).toContain(draft.id);

    test.clock.advance(3_600_000 - 1);
    expect(await stateOf(draft.id)).toEqual(['open', 'open']);
    test.clock.advance(1);
    expect(await stateOf(draft.id)).toEqual(['closed', 'closed']);
    expect(await events('challenge-list.closed')).not.toContain(draft.id);

    await test.app.get(CloseDueListsJob).run();
    await test.app.get(CloseDueListsJob).run();
    expect((await events('challenge-list.closed')).filter((id) => id === draft.id)).toHaveLength(1);
    expect((await events('challenge.changed')).filter((id) => id === challenge.id)).toHaveLength(1);
    const stored = await test.app
      .get(Database)
      .row('SELECT state, closed_at AS "closedAt" FROM challenge_list WHERE id = $1', [draft.id]);
    expect(stored).toEqual({ state: 'closed', closedAt: new Date(start.getTime() + 3_600_000) });
  });

  it('are not approved without both checks, empty, incomplete, or when it is too late', async () => {
    const draft = await draftList(test, people, 'APP-1');
    const approve = (more: object = CHECKED) => step('approveChallengeList', draft, more);
    expect(await approve()).toMatchObject({ code: 'LIST_EMPTY' });
    const { challenge } = await fromPool(draft.id, { summaryEn: null, keywords: [] });
    expect(await approve({ ...CHECKED, ipChecked: false })).toMatchObject({ code: 'CHECKS_MISSING' });
    const refused = await approve();
    expect(refused.fields?.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'challenges.0.summaryEn REQUIRED',
      'challenges.0.keywords REQUIRED',
    ]);
    const { id, version, titleZh } = challenge as typeof challenge & { titleZh: string };
    const content = {
      titleZh,
      titleEn: 'Veins',
      summaryZh: '简介',
      summaryEn: 'Summary',
      keywords: ['静脉'],
      disciplineCodes: ['320'],
      targets: completeNeed.targets,
      ownerPersonId: people.clinician.personId,
    };
    expect(
      await mutate(
        people.office.client,
        'updateChallenge',
        { ...content, id, version, disciplineCodes: ['9'] },
        CHALLENGE,
      ),
    ).toMatchObject({ fields: [{ path: 'disciplineCodes.0', code: 'UNKNOWN_DISCIPLINE' }] });
    await mutate(people.office.client, 'updateChallenge', { ...content, id, version }, CHALLENGE);
    test.clock.advance(3_600_000);
    expect(await approve()).toMatchObject({ code: 'LIST_OVER' });
    test.clock.set(start);
    expect(await approve()).toMatchObject({ state: 'approved' });
    expect(await approve()).toMatchObject({ code: 'STALE_VERSION' });
  });

  it('open at their instant and not before, and not after they are over', async () => {
    const draft = await draftList(test, people, 'OPEN-1');
    await fromPool(draft.id);
    expect(await step('openChallengeList', draft)).toMatchObject({ code: 'WRONG_STATE' });
    const approved = await step('approveChallengeList', draft, CHECKED);
    test.clock.advance(-1);
    expect(await step('openChallengeList', approved)).toMatchObject({ code: 'LIST_NOT_DUE' });
    test.clock.advance(3_600_001);
    expect(await step('openChallengeList', approved)).toMatchObject({ code: 'LIST_OVER' });
    test.clock.set(start);
    const back = await step('sendBackChallengeList', approved);
    expect(back).toMatchObject({ state: 'draft' });
    const again = await step('approveChallengeList', back, CHECKED);
    const open = await step('openChallengeList', again);
    expect(await step('sendBackChallengeList', open)).toMatchObject({ code: 'WRONG_STATE' });
  });

  it('take from the pool only what is in it, and give it back', async () => {
    const { office } = people;
    const draft = await draftList(test, people, 'POOL-1');
    const base = { listId: draft.id, source: 'clinical_need' };
    const add = (input: object) => mutate(office.client, 'addChallenge', { ...base, ...input }, CHALLENGE);
    const waiting = await submittedNeed(people);
    expect(await add({ needId: waiting.id })).toMatchObject({ code: 'NOT_IN_POOL' });
    expect(await add({ needId: newId() })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await add({})).toMatchObject({ fields: [{ path: 'needId', code: 'SOURCE_MISMATCH' }] });
    expect(await add({ source: 'joint_lab' })).toMatchObject({
      fields: [{ path: 'titleZh' }, { path: 'titleEn' }, { path: 'ownerPersonId' }],
    });
    const topic = {
      source: 'frontier_topic',
      titleZh: '类器官',
      titleEn: 'Organoids',
      ownerPersonId: people.engineer.personId,
    };
    expect(await add(topic)).toMatchObject({ state: 'draft' });
    expect(await add({ ...topic, ownerPersonId: newId() })).toMatchObject({ code: 'NOT_FOUND' });

    const { need, challenge } = await fromPool(draft.id);
    expect(await add({ needId: need.id })).toMatchObject({ code: 'NOT_IN_POOL' });
    const remove = { id: challenge.id, version: challenge.version };
    expect(await mutate(office.client, 'removeChallenge', remove, LIST)).toMatchObject({ id: draft.id });
    expect(await mutate(office.client, 'removeChallenge', remove, LIST)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await add({ needId: need.id })).toMatchObject({ state: 'draft' });
    const stranger = await signedIn(test, 'Stranger', 'engineer');
    expect(await refusal(stranger.client, 'addChallenge', { ...base, needId: need.id })).toBe('FORBIDDEN');
    expect(await refusal(test.visitor(), 'addChallenge', base)).toBe('SIGN_IN_REQUIRED');
  });

  it('do not carry what is not open into the words of a challenge', async () => {
    const draft = await draftList(test, people, 'CONF-1');
    const need = await pooledNeed(people, { confidentiality: 'internal', confidentialDetails: '内部数据' });
    const input = { listId: draft.id, source: 'clinical_need', needId: need.id };
    const made = await mutate<{ summaryZh: string | null }>(
      people.office.client,
      'addChallenge',
      input,
      CHALLENGE,
    );
    expect(made.summaryZh).toBeNull();
  });

  it('belong to the office of their programme', async () => {
    const draft = await draftList(test, people, 'OFF-1');
    const scoped = await signedIn(test, 'Scoped Office');
    const grant = (programmeId: string) =>
      test.app
        .get(Database)
        .rows(
          `INSERT INTO role_grant (id, version, account_id, role, programme_id) VALUES ($1, 1, $2, 'pmo', $3)`,
          [newId(), scoped.accountId, programmeId],
        );
    const other = await mutate(people.office.client, 'createProgramme', programme, '... on Programme { id }');
    await grant(other.id);
    const approve = { id: draft.id, version: draft.version, ...CHECKED };
    expect(await mutate(scoped.client, 'approveChallengeList', approve, LIST)).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await refusal(scoped.client, 'createProgramme', programme)).toBe('FORBIDDEN');
    await grant(draft.programmeId);
    expect(await mutate(scoped.client, 'approveChallengeList', approve, LIST)).toMatchObject({
      code: 'LIST_EMPTY',
    });
  });

  it('refuse bad dates, bad and taken codes, and contradictory programmes', async () => {
    const { office } = people;
    const { programmeId } = await draftList(test, people, 'CODE-1');
    const list = { programmeId, code: 'CODE-1', kind: 'open_bid', titleZh: '甲', titleEn: 'A' };
    const window = { opensAt: start, closesAt: new Date(start.getTime() + 1) };
    const create = (more: object) =>
      mutate(office.client, 'createChallengeList', { ...list, ...window, ...more }, LIST);
    expect(await create({})).toMatchObject({ code: 'LIST_CODE_TAKEN' });
    expect(await create({ code: 'lower', opensAt: 'tomorrow' })).toMatchObject({
      fields: [
        { path: 'code', code: 'BAD_CODE' },
        { path: 'opensAt', code: 'BAD_INSTANT' },
      ],
    });
    expect(await create({ code: 'CODE-2', closesAt: start })).toMatchObject({
      fields: [{ code: 'RANGE_INVERTED' }],
    });
    expect(await create({ code: 'CODE-2', programmeId: newId() })).toMatchObject({ code: 'NOT_FOUND' });
    const bad = { ...programme, teamSizeMax: 2, endsOn: '2025-01-01' };
    expect(await mutate(office.client, 'createProgramme', bad, '... on Programme { id }')).toMatchObject({
      fields: [{ path: 'teamSizeMax' }, { path: 'endsOn' }],
    });
  });

  describe('the public read', () => {
    it('filters, sorts and pages without skipping or repeating', async () => {
      const { office } = people;
      const draft = await draftList(test, people, 'PAGE-1');
      for (const [index, budgetFen] of [500, null, 300, 300, 900].entries()) {
        const topic = {
          listId: draft.id,
          source: 'joint_lab',
          titleZh: `题${index}`,
          titleEn: `T${index}`,
          summaryZh: '简介',
          summaryEn: 'Summary',
          keywords: ['k'],
          disciplineCodes: [index % 2 ? '32027' : '46020'],
          departmentCodes: ['04.03'],
          area: index < 2 ? 'medical-robotics' : 'biomaterials',
          ownerPersonId: people.engineer.personId,
          budgetFen,
        };
        expect(await mutate(office.client, 'addChallenge', topic, CHALLENGE)).toMatchObject({
          state: 'draft',
        });
      }
      await step('openChallengeList', await step('approveChallengeList', draft, CHECKED));
      const listId = draft.id;
      const read = async (variables: object) =>
        (await test.visitor().data<Challenges>(PUBLIC, { ...variables })).challenges;
      for (const sort of ['PUBLISHED', 'DEADLINE', 'BUDGET', 'NUMBER']) {
        const whole = (await read({ filter: { listId }, sort })).nodes;
        expect(whole).toHaveLength(5);
        const seen: unknown[] = [];
        let after: string | undefined;
        for (let pages = 0; pages < 3; pages += 1) {
          const page = await read({ filter: { listId }, sort, first: 2, after });
          seen.push(...page.nodes);
          after = page.pageInfo.endCursor;
          expect(page.pageInfo.hasNextPage).toBe(pages < 2);
        }
        expect(seen).toEqual(whole);
      }
      const budgets = (await read({ filter: { listId }, sort: 'BUDGET' })).nodes.map(
        ({ budgetFen }) => budgetFen,
      );
      expect(budgets).toEqual([900, 500, 300, 300, null]);
      const count = async (filter: object) => (await read({ filter: { listId, ...filter } })).nodes.length;
      expect(await count({ disciplineCode: '320' })).toBe(2);
      expect(await count({ disciplineCode: '999' })).toBe(0);
      expect(await count({ departmentCode: '04' })).toBe(5);
      expect(await count({ area: 'biomaterials' })).toBe(3);
      expect(await count({ budgetMin: 300, budgetMax: 500 })).toBe(3);
      expect(await count({ kind: 'open_bid', state: 'open', programmeId: draft.programmeId })).toBe(5);
      expect(await count({ state: 'closed' })).toBe(0);
      expect(await count({ deadlineBefore: start })).toBe(0);
      test.clock.advance(3_600_000);
      expect([await count({ state: 'open' }), await count({ state: 'closed' })]).toEqual([0, 5]);
    });

    it('refuses cursors of another order, bad instants and pages that are too large', async () => {
      await openList('CUR-1');
      const { challenges } = await test.visitor().data<Challenges>(PUBLIC, { sort: 'NUMBER', first: 1 });
      const code = async (variables: object) =>
        (await test.visitor().ask(PUBLIC, { ...variables })).errors[0]?.extensions.code;
      expect(await code({ sort: 'DEADLINE', after: challenges.pageInfo.endCursor })).toBe('INVALID_INPUT');
      expect(await code({ after: 'nonsense' })).toBe('INVALID_INPUT');
      expect(await code({ filter: { deadlineBefore: 'soon' } })).toBe('INVALID_INPUT');
      expect(await code({ filter: { listId: 'x' } })).toBe('INVALID_INPUT');
      expect(await code({ first: 101 })).toBe('INVALID_INPUT');
    });
  });
});
