import { newId, type Id } from '@jiebang/kernel';
import {
  completeCall,
  createCall,
  fund,
  openCall,
  startProposal,
  writtenProposal,
} from '../support/funding.js';
import { officerOf, signedIn, type TestPerson } from '../support/people.js';
import {
  completeTeam,
  formTeam,
  lockedTeam,
  MEDICAL,
  openProgramme,
  student,
  type TestProgramme,
} from '../support/teams.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const STANDINGS = `query ($callId: ID!) { callStandings(callId: $callId) {
  team { id } proposal { id } obstacles { code message } warnings { path code } } }`;
const FIGURES = `query ($callId: ID!) { proposalFigures(callId: $callId) { state proposals totalFen } }`;
const BY_TOTAL = `query ($callId: ID!, $first: Int, $after: String) {
  proposals(callId: $callId, sort: TOTAL, first: $first, after: $after) {
    nodes { id totalFen } pageInfo { endCursor hasNextPage } } }`;

interface Standing {
  readonly team: { readonly id: Id };
  readonly proposal: { readonly id: Id } | null;
  readonly obstacles: readonly { readonly code: string; readonly message: string }[];
  readonly warnings: readonly { readonly path: string; readonly code: string }[];
}

describe('taking part in a call', () => {
  let test: TestApp;
  let programme: TestProgramme;
  let office: TestPerson;

  beforeAll(async () => {
    test = await startTestApp();
    programme = await openProgramme(test);
    office = await signedIn(test, 'Office', 'pmo');
  });

  afterAll(() => test.close());

  const standings = async ({ client }: TestPerson, callId: Id) =>
    (await client.data<{ callStandings: Standing[] }>(STANDINGS, { callId })).callStandings;

  it('is foretold to the members of a team: nothing in the way, then the proposal that was started', async () => {
    const call = await openCall(test, office, programme.id);
    const team = await lockedTeam(test, programme, 'Fit');
    const [, member] = team.members as [TestPerson, TestPerson];
    expect(await standings(member, call.id)).toEqual([
      { team: { id: team.id }, proposal: null, obstacles: [], warnings: [] },
    ]);
    const { id } = await startProposal(team.leader, call.id, team.id);
    expect((await standings(member, call.id))[0]).toMatchObject({ proposal: { id }, obstacles: [] });
  });

  it('tells what is in the way, and what a submission would be refused for', async () => {
    const rules = [
      { key: 'five', textZh: '五人', textEn: 'Five', check: 'team_size_min', value: 5 },
      { key: 'four', textZh: '四科', textEn: 'Four', check: 'disciplines_min', value: 4 },
    ];
    const call = await openCall(test, office, programme.id, { eligibilityRules: rules });
    const team = await completeTeam(test, programme, 'Small');
    expect(await standings(team.leader, call.id)).toMatchObject([
      {
        obstacles: [],
        warnings: [
          { path: 'team', code: 'NOT_ELIGIBLE_TEAM_SIZE_MIN' },
          { path: 'team', code: 'NOT_ELIGIBLE_DISCIPLINES_MIN' },
          { path: 'team', code: 'TEAM_NOT_LOCKED' },
        ],
      },
    ]);
    const alone = await student(test, 'Alone', MEDICAL);
    await formTeam(alone, programme.id);
    const [forming] = await standings(alone, call.id);
    expect(forming?.obstacles).toMatchObject([{ code: 'TEAM_CANNOT_PROPOSE' }]);
    expect((await startProposal(alone, call.id, forming?.team.id ?? '')).code).toBe('TEAM_CANNOT_PROPOSE');
  });

  it("is nobody's without a team of the programme, and not told of a call that is not out yet", async () => {
    const call = await openCall(test, office, programme.id);
    const elsewhere = await lockedTeam(test, await openProgramme(test), 'Elsewhere');
    expect(await standings(elsewhere.leader, call.id)).toEqual([]);
    const input = { programmeId: programme.id, fundId: await fund(office), ...completeCall(test) };
    const draft = await createCall(office, input);
    for (const id of [draft.id, newId()]) {
      const { errors } = await elsewhere.leader.client.ask(STANDINGS, { callId: id });
      expect(errors[0]?.extensions['code']).toBe('NOT_FOUND');
    }
    const { errors } = await test.visitor().ask(STANDINGS, { callId: call.id });
    expect(errors[0]?.extensions['code']).toBe('SIGN_IN_REQUIRED');
  });

  it('is counted for the office by state, and listed by what is asked for', async () => {
    const call = await openCall(test, office, programme.id);
    const lines = (amountFen: number) => [{ category: 'materials', item: '硅胶', amountFen }];
    const made: Id[] = [];
    for (const [index, amount] of [300, 700, 500, 700].entries()) {
      const team = await lockedTeam(test, programme, `Asking ${index}`);
      made.push((await writtenProposal(team, call.id, lines(amount))).id);
    }
    const { proposalFigures } = await office.client.data<{ proposalFigures: object[] }>(FIGURES, {
      callId: call.id,
    });
    expect(proposalFigures).toEqual([{ state: 'draft', proposals: 4, totalFen: 2_200 }]);
    const page = async (after?: string) =>
      (
        await office.client.data<{
          proposals: { nodes: { id: Id }[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
        }>(BY_TOTAL, { callId: call.id, first: 2, after })
      ).proposals;
    const first = await page();
    const second = await page(first.pageInfo.endCursor);
    const ids = [...first.nodes, ...second.nodes].map(({ id }) => id);
    expect(ids).toEqual([made[3], made[1], made[2], made[0]]);
    expect(second.pageInfo.hasNextPage).toBe(false);
    const other = await officerOf(test, (await openProgramme(test)).id, 'Other Office');
    const { errors } = await other.client.ask(FIGURES, { callId: call.id });
    expect(errors[0]?.extensions['code']).toBe('NOT_FOUND');
  });
});
