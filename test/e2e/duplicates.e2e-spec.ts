import type { Id } from '@jiebang/kernel';
import { FindDuplicates } from '@jiebang/duplicates';
import { Database } from '@jiebang/platform/database';
import { addOrganisation, addPost, addRecord, addWork } from '../support/duplicates.js';
import { eventually } from '../support/eventually.js';
import { outcome } from '../support/outcome.js';
import { signedIn, type TestPerson } from '../support/people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const PAIRS = `query ($state: DuplicateState, $name: String, $sort: DuplicateSort, $first: Int, $after: String) {
  duplicatePairs(state: $state, name: $name, sort: $sort, first: $first, after: $after) {
    nodes { id version state score note reasons { code points count } merge { id }
      left { person { id nameZh } identityNumber email evidenceCount roles kind } right { person { id nameZh } } }
    pageInfo { hasNextPage endCursor } } }`;
const PAIR = '... on DuplicatePair { id version state note }';

interface Pair {
  readonly id: Id;
  readonly version: number;
  readonly state: string;
  readonly score: number;
  readonly reasons: readonly { readonly code: string }[];
  readonly left: { readonly person: { readonly id: Id } };
  readonly right: { readonly person: { readonly id: Id } };
}

describe('records that may be one person', () => {
  let test: TestApp;
  let office: TestPerson;

  beforeAll(async () => {
    test = await startTestApp({ working: true });
    office = await signedIn(test, 'Office', 'pmo');
    const [one, other] = [await addOrganisation(test, '省立医院'), await addOrganisation(test, '工学院')];
    const add = async (nameZh: string, nameEn: string, place: Id, more: object = {}) => {
      const id = await addRecord(test, { nameZh, nameEn, ...more });
      await addPost(test, id, place);
      return id;
    };
    await add('欧阳明', 'Ouyang Ming', one, { identityNumber: 'a:1111' });
    await add('欧阳明', 'Ouyang Ming', one, { identityNumber: 'b:9999' });
    const author = await add('吕楠', 'Lü Nan', one);
    const abroad = await add('Nan Lyu', 'Nan Lyu', other);
    for (const ref of ['10.5/x', '10.5/y']) for (const id of [author, abroad]) await addWork(test, id, ref);
    await add('陈晨', 'Chen Chen', one, { identityNumber: 'a:2001' });
    await add('陈晨', 'Chen Chen', one, { identityNumber: 'a:2002' });
  });

  afterAll(() => test.close());

  const pairs = async (variables: Record<string, unknown> = {}, who = office) =>
    (
      await who.client.data<{
        duplicatePairs: { nodes: readonly Pair[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
      }>(PAIRS, variables)
    ).duplicatePairs;

  it('are found by a scan, the likeliest first, with their reasons', async () => {
    const { scanForDuplicates } = await office.client.data<{ scanForDuplicates: { id: Id } }>(
      'mutation { scanForDuplicates { ... on DuplicateScan { id state } } }',
    );
    const scan = () =>
      office.client.data<{
        duplicateScan: { id: Id; state: string; peopleCount: number; pairCount: number };
      }>('{ duplicateScan { id state progress peopleCount pairCount } }');
    await eventually(scan, ({ duplicateScan }) => duplicateScan.state === 'done');
    expect((await scan()).duplicateScan).toMatchObject({
      id: scanForDuplicates.id,
      peopleCount: 7,
      pairCount: 2,
    });
    const { nodes } = await pairs();
    expect(
      nodes.map(({ score, reasons }) => [score, ...reasons.map(({ code }) => code)].join(' ')).sort(),
    ).toEqual(['55 SAME_NAME SAME_ORGANISATION', '55 SHARED_WORKS SAME_LATIN_NAME']);
  });

  it('come in pages, by part of a name, and in two orders', async () => {
    const first = await pairs({ first: 1 });
    expect(first.pageInfo.hasNextPage).toBe(true);
    const second = await pairs({ first: 1, after: first.pageInfo.endCursor });
    expect([first.nodes[0]?.id, second.nodes[0]?.id].sort()).toEqual(
      (await pairs({ sort: 'NEWEST' })).nodes.map(({ id }) => id).sort(),
    );
    expect((await pairs({ name: '欧阳' })).nodes).toHaveLength(1);
    expect((await pairs({ name: 'lyu' })).nodes).toHaveLength(1);
    expect((await pairs({ name: '%' })).nodes).toHaveLength(0);
  });

  it('that are not the same are remembered, and can be looked at again', async () => {
    const [pair] = (await pairs({ name: '欧阳' })).nodes;
    const decide = (name: string, input: object) =>
      outcome(office.client, name, 'DecideDuplicateInput', PAIR, input);
    const input = { id: pair?.id, version: pair?.version, note: '父子同名' };
    expect(await decide('dismissDuplicate', input)).toMatchObject({ state: 'dismissed', note: '父子同名' });
    expect((await decide('dismissDuplicate', input)).code).toBe('STALE_VERSION');
    await test.app.get(FindDuplicates).among({ progress: () => Promise.resolve() });
    expect((await pairs({ name: '欧阳' })).nodes).toEqual([]);
    const [dismissed] = (await pairs({ state: 'dismissed' })).nodes;
    const again = { id: dismissed?.id, version: dismissed?.version };
    expect(await decide('reopenDuplicate', again)).toMatchObject({ state: 'open', note: null });
    expect((await pairs({ name: '欧阳' })).nodes).toHaveLength(1);
  });

  it('vanish from search and lists at once when merged, and come back when separated', async () => {
    const [pair] = (await pairs({ name: '欧阳' })).nodes;
    const [kept, merged] = [pair?.left.person.id, pair?.right.person.id];
    const found = async () => {
      const { data } = await test
        .visitor()
        .ask<{ search: { hits: readonly { id: Id }[] } }>(
          `{ search(q: "欧阳明", index: people) { hits { id } } }`,
        );
      // The index itself comes to be with the first document.
      return data?.search.hits.length ?? 0;
    };
    const { id } = await outcome(
      office.client,
      'mergePeople',
      'MergePeopleInput',
      '... on PersonMerge { id }',
      {
        keptId: kept,
        mergedId: merged,
        choices: [],
      },
    );
    const listed = () => test.app.get(Database).rows('SELECT 1 FROM profile WHERE person_id = $1', [merged]);
    expect(await listed()).toEqual([]);
    expect(await eventually(found, (count) => count === 1)).toBe(1);
    expect((await pairs({ name: '欧阳' })).nodes).toEqual([]);
    expect((await pairs({ state: 'merged' })).nodes).toMatchObject([{ merge: { id } }]);
    await office.client.data('mutation ($id: ID!) { undoPersonMerge(id: $id) { __typename } }', { id });
    expect(await eventually(found, (count) => count === 2)).toBe(2);
    await eventually(
      () => pairs({ name: '欧阳' }),
      ({ nodes }) => nodes.length === 1,
    );
  });

  it('are compared anew when a record changes', async () => {
    const input = { nameZh: '诸葛青', nameEn: 'Zhuge Qing', email: 'zhuge@example.org' };
    await addRecord(test, { ...input, identityNumber: 'c:5555' });
    const twin = await addRecord(test, { ...input, nameZh: 'Qing Zhuge', identityNumber: 'd:6666' });
    const find = test.app.get(FindDuplicates);
    await find.of(twin);
    expect((await pairs({ name: '诸葛' })).nodes).toEqual([]);
    await find.of(
      (
        await test.app
          .get(Database)
          .rows<{ id: Id }>(`SELECT id FROM person WHERE identity_number = 'c:5555'`)
      )[0]?.id ?? '',
    );
    const [pair] = (await pairs({ name: '诸葛' })).nodes;
    expect(pair?.reasons.map(({ code }) => code)).toEqual(['SAME_EMAIL', 'SAME_LATIN_NAME']);
  });

  it('are for the office alone', async () => {
    const clinician = await signedIn(test, 'Clinician', 'clinician');
    const { errors } = await clinician.client.ask(PAIRS);
    expect(errors[0]?.extensions['code']).toBe('FORBIDDEN');
  });
});
