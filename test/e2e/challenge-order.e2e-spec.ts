import { cast, draftList, LIST, mutate, refusal, type Cast } from '../support/challenges.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const ORDER = `query ($listId: ID!, $first: Int, $after: String) {
  challengesOfList(listId: $listId, first: $first, after: $after) {
    nodes { id version titleEn number } pageInfo { endCursor hasNextPage } } }`;
const CHALLENGE = '... on Challenge { id state version }';

interface Order {
  readonly challengesOfList: {
    readonly nodes: readonly {
      readonly id: string;
      readonly version: number;
      readonly titleEn: string;
      readonly number: string | null;
    }[];
    readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
  };
}

describe('the order of the challenges of a list', () => {
  let test: TestApp;
  let people: Cast;
  let list: { readonly id: string; readonly version: number };
  const ids: string[] = [];

  beforeAll(async () => {
    test = await startTestApp();
    people = await cast(test);
    list = await draftList(test, people, 'ORDER');
    for (const name of ['One', 'Two', 'Three', 'Four']) {
      const { id } = await mutate(
        people.office.client,
        'addChallenge',
        {
          listId: list.id,
          source: 'joint_lab',
          titleZh: name,
          titleEn: name,
          summaryZh: name,
          summaryEn: name,
          keywords: [name],
          disciplineCodes: ['320'],
          ownerPersonId: people.clinician.personId,
        },
        CHALLENGE,
      );
      ids.push(id);
    }
  });

  afterAll(() => test.close());

  const rows = async (page: object = {}) =>
    (await people.office.client.data<Order>(ORDER, { listId: list.id, ...page })).challengesOfList;
  const titles = async () => (await rows()).nodes.map(({ titleEn }) => titleEn);
  const place = async (name: string, to: number) => {
    const { nodes } = await rows();
    const { id, version } = nodes.find(({ titleEn }) => titleEn === name) ?? { id: '', version: 1 };
    return mutate(people.office.client, 'placeChallenge', { id, version, place: to }, LIST);
  };

  it('is that of their addition until the office changes it, and pages go along with it', async () => {
    expect(await titles()).toEqual(['One', 'Two', 'Three', 'Four']);
    await place('Four', 0);
    await place('One', 2);
    expect(await titles()).toEqual(['Four', 'Two', 'One', 'Three']);
    await place('Two', 2_000);
    expect(await titles()).toEqual(['Four', 'One', 'Three', 'Two']);
    const first = await rows({ first: 3 });
    const rest = await rows({ first: 3, after: first.pageInfo.endCursor });
    expect(rest.nodes.map(({ titleEn }) => titleEn)).toEqual(['Two']);
  });

  it('is for the office alone, and for the version that was loaded', async () => {
    const input = { id: ids[0], version: 1, place: 0 };
    expect(await refusal(people.clinician.client, 'placeChallenge', input)).toBe('FORBIDDEN');
    const stale = await mutate(people.office.client, 'placeChallenge', { ...input, version: 9 }, LIST);
    expect(stale.code).toBe('STALE_VERSION');
  });

  it('gives the numbers, and stays once the list is approved', async () => {
    const checks = { ethicsChecked: true, ipChecked: true };
    const approved = await mutate(
      people.office.client,
      'approveChallengeList',
      { id: list.id, version: list.version, ...checks },
      LIST,
    );
    expect((await place('Two', 0)).code).toBe('WRONG_STATE');
    await mutate(people.office.client, 'openChallengeList', { id: list.id, version: approved.version }, LIST);
    expect((await rows()).nodes.map(({ titleEn, number }) => [titleEn, number])).toEqual([
      ['Four', 'ORDER-0001'],
      ['One', 'ORDER-0002'],
      ['Three', 'ORDER-0003'],
      ['Two', 'ORDER-0004'],
    ]);
  });
});
