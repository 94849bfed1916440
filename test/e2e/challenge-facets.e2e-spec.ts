import { ReindexAll } from '@jiebang/discovery';
import { Database } from '@jiebang/platform/database';
import { openProgramme } from '../support/teams.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const LISTED = `query ($filter: ChallengeFilterInput) { challenges(filter: $filter, sort: NUMBER) { nodes { titleEn } } }`;
const FOUND = `query ($filters: [SearchFilterInput!]) {
  search(index: challenges, q: "", filters: $filters, facets: ["departments"]) {
    hits { titleEn } facets { attribute values { value count } } } }`;

/** Title, area, discipline, department, state. */
const ROWS = [
  ['A', 'imaging', '32024', '03.04', 'open'],
  ['B', 'rehabilitation', '46020', '04.03', 'open'],
  ['C', 'imaging', '46020', '04', 'closed'],
  ['D', 'robotics', '910', '07', 'awarded'],
];

describe('several values of one filter', () => {
  let test: TestApp;

  beforeAll(async () => {
    test = await startTestApp();
    const { challengeIds } = await openProgramme(test, { challenges: ROWS.length });
    for (const [index, [title, area, discipline, department, state]] of ROWS.entries()) {
      await test.app.get(Database).rows(
        `UPDATE challenge SET title_en = $2, area = $3, discipline_codes = ARRAY[$4], department_codes = ARRAY[$5],
           state = $6 WHERE id = $1`,
        [challengeIds[index], title, area, discipline, department, state],
      );
    }
    await test.app.get(ReindexAll).run(['challenges']);
  });

  afterAll(() => test.close());

  const listed = async (filter: object) =>
    (
      await test.visitor().data<{ challenges: { nodes: { titleEn: string }[] } }>(LISTED, { filter })
    ).challenges.nodes
      .map(({ titleEn }) => titleEn)
      .join('');

  it.each([
    [{ areas: ['imaging', 'robotics'] }, 'ACD'],
    [{ areas: [] }, 'ABCD'],
    [{ states: ['open', 'closed'] }, 'ABC'],
    [{ states: ['closed', 'awarded'] }, 'CD'],
    [{ disciplineCodes: ['320', '910'] }, 'AD'],
    [{ departmentCodes: ['03', '07'] }, 'AD'],
    [{ departmentCodes: ['04'], states: ['open'] }, 'B'],
    [{ kinds: ['open_bid', 'student_challenge'], area: 'imaging' }, 'AC'],
    [{ kinds: ['open_bid'] }, ''],
    [{ state: 'open', states: ['awarded'] }, ''],
  ])('%j lists %s', async (filter, titles) => expect(await listed(filter)).toBe(titles));

  it('the search counts a department with those below it', async () => {
    const { search } = await test.visitor().data<{
      search: {
        hits: { titleEn: string }[];
        facets: { values: { value: string; count: number }[] }[];
      };
    }>(FOUND, { filters: [{ attribute: 'departments', values: ['04', '07'] }] });
    expect(search.hits.map(({ titleEn }) => titleEn).sort()).toEqual(['B', 'C', 'D']);
    expect(search.facets[0]?.values).toEqual(
      expect.arrayContaining([
        { value: '04', count: 2 },
        { value: '04.03', count: 1 },
      ]),
    );
  });
});
