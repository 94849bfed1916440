import { ReindexAll } from '@jiebang/discovery';
import type { Id } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import { signedIn } from '../support/people.js';
import { openProgramme } from '../support/teams.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestClient } from '../support/test-client.js';

const FOR_ME = `query ($first: Int) { challengesForMe(first: $first) { judged fits { score challenge { id state }
  sharedWords sharedDisciplineCodes sharedMethods reasons { textZh textEn } components { component score } } } }`;
const VIEW = `{ myMatchingView { slots placesLeft words { word sameAs } disciplineCodes methods { name sameAs }
  evidence { year worth words { word } } availableMinutes minutesWanted weights { component percent } } }`;
const SAVE = `mutation ($input: SaveProfileInput!) { saveProfile(input: $input) { ... on Profile { id } ... on Problem { code } } }`;

interface Fits {
  readonly challengesForMe: {
    readonly judged: number;
    readonly fits: {
      readonly score: number;
      readonly challenge: { readonly id: Id };
      readonly sharedWords: string[];
      readonly sharedDisciplineCodes: string[];
      readonly sharedMethods: string[];
      readonly reasons: { readonly textZh: string; readonly textEn: string }[];
    }[];
  } | null;
}

describe('challenges that fit, and what matching sees, over GraphQL', () => {
  let test: TestApp;
  let ids: readonly Id[];

  beforeAll(async () => {
    test = await startTestApp({ now: new Date('2026-06-01T02:00:00Z') });
    const programme = await openProgramme(test, { challenges: 5 });
    ids = programme.challengeIds;
    const about = [
      ['心梗早期预警手环', 'Wristband that warns of AMI', '{32024}', '{有限元分析}'],
      ['骨科手术导航', 'Navigation for orthopaedic surgery', '{46020}', '{}'],
      ['肿瘤科随访系统', 'Follow-up in oncology', '{32067}', '{}'],
      ['心肌梗死影像', 'Imaging of myocardial infarction', '{32024}', '{}'],
    ];
    for (const [at, [zh, en, disciplines, keywords]] of about.entries()) {
      await test.app.get(Database).rows(
        `UPDATE challenge SET title_zh = $2, title_en = $3, discipline_codes = $4::text[], keywords = $5::text[],
           summary_zh = '', summary_en = '' WHERE id = $1`,
        [ids[at], zh, en, disciplines, keywords],
      );
    }
    // Closed at once: whatever fits it, it is no longer of use.
    await test.app.get(Database).rows(`UPDATE challenge SET state = 'closed' WHERE id = $1`, [ids[3]]);
    await test.app.get(ReindexAll).run(['challenges']);
  });

  afterAll(() => test.close());

  async function reader(name: string, input: object) {
    const person = await signedIn(test, name, 'engineer');
    await person.client.data(SAVE, { input: { kind: 'engineer', ...input } });
    return person;
  }

  it('finds open ones by words of either language, and says why', async () => {
    const { client } = await reader('Fitting', {
      terms: [{ zh: '心肌梗死' }],
      methods: ['FEM'],
      disciplineCodes: ['32024'],
    });
    const { challengesForMe } = await client.data<Fits>(FOR_ME);
    const [first] = challengesForMe?.fits ?? [];
    expect(first).toMatchObject({ challenge: { id: ids[0] }, sharedMethods: ['有限元分析'] });
    expect(first?.sharedWords).toEqual(expect.arrayContaining([expect.stringMatching(/心梗|ami/)]));
    expect(first?.reasons.map(({ textZh }) => textZh).join('')).toMatch(
      /共同关键词.*学科相同或相近.*有限元分析/,
    );
    expect(first?.reasons.map(({ textEn }) => textEn).join('')).toMatch(
      /Shared words.*disciplines.*You have/,
    );
    const found = challengesForMe?.fits.map(({ challenge }) => challenge.id);
    expect(found).not.toContain(ids[3]);
    expect(found).not.toContain(ids[1]);
  });

  it('goes by disciplines where there are no words, and by nothing where there is nothing', async () => {
    const byDiscipline = await reader('Disciplined', { disciplineCodes: ['46020'] });
    const { challengesForMe } = await byDiscipline.client.data<Fits>(FOR_ME);
    expect(challengesForMe?.fits.map(({ challenge }) => challenge.id)).toEqual([ids[1]]);
    const blank = await reader('Blank', {});
    expect((await blank.client.data<Fits>(FOR_ME)).challengesForMe?.fits).toEqual([]);
  });

  it('gives nobody else’s, and none before there is a profile', async () => {
    const bare = await signedIn(test, 'Bare', 'engineer');
    expect(await bare.client.data(FOR_ME)).toEqual({ challengesForMe: null });
    expect(await bare.client.data(VIEW)).toEqual({ myMatchingView: null });
    const codes = async (client: TestClient, query: string, variables = {}) =>
      (await client.ask(query, variables)).errors.map(({ extensions }) => extensions.code);
    expect(await codes(test.visitor(), FOR_ME)).toEqual(['SIGN_IN_REQUIRED']);
    expect(await codes(test.visitor(), VIEW)).toEqual(['SIGN_IN_REQUIRED']);
    expect(await codes(bare.client, FOR_ME, { first: 1000 })).toEqual(['INVALID_INPUT']);
  });

  it('shows what matching counts: words with their synonyms, evidence by its age, hours, places', async () => {
    const { client } = await reader('Counted', {
      terms: [{ zh: '心肌梗死' }],
      methods: ['有限元分析'],
      disciplineCodes: ['46020'],
      capacity: 2,
    });
    const add = `mutation ($input: EvidenceInput!) { addEvidence(input: $input) { __typename } }`;
    await client.data(add, { input: { kind: 'publication', titleZh: '心电信号分析', year: 2025 } });
    await client.data(
      `mutation { setAvailability(version: 1, input: { windows: [{ weekday: 6, startMinute: 540, endMinute: 720 }] }) { __typename } }`,
    );
    const { myMatchingView: view } = await client.data<{ myMatchingView: Record<string, unknown> }>(VIEW);
    expect(view).toMatchObject({
      slots: ['engineer'],
      placesLeft: 2,
      disciplineCodes: ['46020'],
      evidence: [{ year: 2025, worth: 0.9 }],
      availableMinutes: 180,
      minutesWanted: 120,
    });
    expect(JSON.stringify(view.words)).toContain('myocardial infarction');
    expect(JSON.stringify(view.methods)).toContain('finite element analysis');
    const weights = view.weights as { percent: number }[];
    expect(weights.reduce((sum, { percent }) => sum + percent, 0)).toBeGreaterThanOrEqual(98);
  });
});
