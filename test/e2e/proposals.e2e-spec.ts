import { newId, type Id } from '@jiebang/kernel';
import {
  budget,
  completeCall,
  completeProposal,
  createCall,
  fund,
  moveProposal,
  openCall,
  replaceBudget,
  saveDraft,
  seeProposal,
  signedProposal,
  startProposal,
  writtenProposal,
  type CallOutcome,
} from '../support/funding.js';
import { fieldCodes, outcome } from '../support/outcome.js';
import { officerOf, signedIn, type TestPerson } from '../support/people.js';
import {
  completeTeam,
  formTeam,
  lockedTeam,
  MEDICAL,
  openProgramme,
  student,
  type TestProgramme,
  type TestTeam,
} from '../support/teams.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

describe('proposals over GraphQL', () => {
  let test: TestApp;
  let programme: TestProgramme;
  let office: TestPerson;
  let otherOffice: TestPerson;

  beforeAll(async () => {
    test = await startTestApp();
    programme = await openProgramme(test);
    office = await signedIn(test, 'Office', 'pmo');
    otherOffice = await officerOf(test, (await openProgramme(test)).id, 'Other Office');
  });

  afterAll(() => test.close());

  describe('a proposal', () => {
    let call: CallOutcome;
    let team: TestTeam;
    let stranger: TestPerson;

    beforeAll(async () => {
      call = await openCall(test, office, programme.id);
      team = await lockedTeam(test, programme, 'Proposing');
      stranger = await student(test, 'Stranger', MEDICAL);
    });

    it('is started by a member, once for a team and call, even at the same moment', async () => {
      const [leader, engineer] = team.members as [TestPerson, TestPerson];
      expect((await startProposal(stranger, call.id, team.id)).code).toBe('NOT_FOUND');
      expect((await startProposal(leader, newId(), team.id)).code).toBe('NOT_FOUND');
      expect((await startProposal(office, call.id, team.id)).code).toBe('FORBIDDEN');
      const started = await Promise.all([
        startProposal(leader, call.id, team.id),
        startProposal(engineer, call.id, team.id),
      ]);
      expect(started.map(({ code, state }) => code ?? state).sort()).toEqual(['PROPOSAL_EXISTS', 'draft']);
      const made = started.find(({ code }) => !code);
      expect(made).toMatchObject({ totalFen: 0, challengeId: programme.challengeIds[0], version: 1 });
      const mine = await engineer.client.data<{ myProposals: object[] }>(
        `{ myProposals { id team { id programme { nameEn } } call { id programme { id } } challenge { titleZh } } }`,
      );
      expect(mine.myProposals).toEqual([
        {
          id: made?.id,
          team: { id: team.id, programme: { nameEn: 'Programme' } },
          call: { id: call.id, programme: { id: programme.id } },
          challenge: { titleZh: '榜题' },
        },
      ]);
    });

    it('is not started in another programme, by an incomplete team, or in a call that is not open', async () => {
      const elsewhere = await openProgramme(test);
      const foreign = await lockedTeam(test, elsewhere, 'Foreign');
      expect((await startProposal(foreign.leader, call.id, foreign.id)).code).toBe('OTHER_PROGRAMME');
      const alone = await student(test, 'Alone', MEDICAL);
      const forming = await formTeam(alone, programme.id);
      expect((await startProposal(alone, call.id, forming.id)).code).toBe('TEAM_CANNOT_PROPOSE');
      const input = { programmeId: programme.id, fundId: await fund(office), ...completeCall(test) };
      const draft = await createCall(office, input);
      expect((await startProposal(team.leader, draft.id, team.id)).code).toBe('CALL_NOT_OPEN');
    });

    it('saves whatever there is, by any member, on what they loaded', async () => {
      const writers = await lockedTeam(test, programme, 'Writing');
      const { id: proposalId, version } = await startProposal(writers.leader, call.id, writers.id);
      const sections = [{ key: 'background', text: '半句' }];
      const saved = await saveDraft(writers.members[1] as TestPerson, { proposalId, version, sections });
      expect(saved).toMatchObject({ state: 'draft', sections });
      expect(saved.problems).toContainEqual({ path: 'titleZh', code: 'REQUIRED' });
      expect((await saveDraft(writers.leader, { proposalId, version, titleZh: 'x' })).code).toBe(
        'STALE_VERSION',
      );
      const now = { proposalId, version: saved.version };
      expect((await saveDraft(stranger, now)).code).toBe('NOT_FOUND');
      expect((await saveDraft(office, now)).code).toBe('FORBIDDEN');
      const poem = { ...now, sections: [{ key: 'poem', text: 'x' }] };
      expect(fieldCodes(await saveDraft(writers.leader, poem))).toEqual(['sections.poem UNKNOWN_SECTION']);
      const foreign = { ...now, challengeId: programme.challengeIds[3] };
      expect(fieldCodes(await saveDraft(writers.leader, foreign))).toEqual(['challengeId NOT_CHOSEN']);
      const long = { ...now, titleZh: '长'.repeat(201) };
      expect(fieldCodes(await saveDraft(writers.leader, long))).toEqual(['titleZh TOO_LONG']);
      expect((await saveDraft(writers.leader, { ...now, sections: [] })).sections).toEqual(sections);
    });

    it('has a budget that is replaced as a whole and adds up', async () => {
      const payers = await lockedTeam(test, programme, 'Paying');
      const { id: proposalId, version } = await startProposal(payers.leader, call.id, payers.id);
      const wrong = { proposalId, version, lines: budget, totalFen: 1 };
      expect(fieldCodes(await replaceBudget(payers.leader, wrong))).toEqual(['totalFen DOES_NOT_ADD_UP']);
      const first = await replaceBudget(payers.leader, { ...wrong, totalFen: 1_500_000 });
      expect(first).toMatchObject({ totalFen: 1_500_000, budget: [{}, {}] });
      const lines = [{ category: 'labour', item: '学生劳务', amountFen: 7 }];
      const second = await replaceBudget(payers.leader, { proposalId, version: first.version, lines });
      expect(second).toMatchObject({ totalFen: 7, budget: [{ category: 'labour', amountFen: 7 }] });
      const negative = {
        proposalId,
        version: second.version,
        lines: [{ ...lines[0], item: ' ', amountFen: -1 }],
      };
      expect(fieldCodes(await replaceBudget(payers.leader, negative))).toEqual([
        'lines.0.item REQUIRED',
        'lines.0.amountFen BAD_AMOUNT',
      ]);
    });

    it('is signed by each member for themselves; any edit voids all signatures', async () => {
      const signers = await lockedTeam(test, programme, 'Signing');
      const [leader, engineer, statistician] = signers.members as [TestPerson, TestPerson, TestPerson];
      const { id, version } = await writtenProposal(signers, call.id);
      expect((await moveProposal(leader, 'signProposal', id, version)).code).toBe('WRONG_STATE');
      expect((await moveProposal(engineer, 'requestProposalSignoff', id, version)).code).toBe('FORBIDDEN');
      const asked = await moveProposal(leader, 'requestProposalSignoff', id, version);
      expect(asked.state).toBe('member_signoff');
      const sign = (person: TestPerson, at = asked.version) => moveProposal(person, 'signProposal', id, at);
      expect((await sign(stranger)).code).toBe('NOT_FOUND');
      expect((await sign(office)).code).toBe('FORBIDDEN');
      expect((await sign(engineer, version)).code).toBe('STALE_VERSION');
      expect((await sign(engineer)).signatures).toEqual([{ person: { id: engineer.personId } }]);
      expect((await sign(engineer)).code).toBe('ALREADY_SIGNED');
      expect((await sign(statistician)).signatures).toHaveLength(2);
      const early = await moveProposal(leader, 'submitProposal', id, asked.version);
      expect(fieldCodes(early)).toEqual(['signatures NOT_SIGNED_BY_ALL']);
      const edit = { proposalId: id, version: asked.version, titleZh: '改了' };
      const edited = await saveDraft(statistician, edit);
      expect(edited).toMatchObject({ state: 'draft', signatures: [] });
      expect((await sign(engineer, edited.version)).code).toBe('WRONG_STATE');
    });

    it('is submitted by the leader when all have signed, withdrawn, and taken up again', async () => {
      const going = await lockedTeam(test, programme, 'Going');
      const { id, version } = await signedProposal(going, call.id);
      const act = (person: TestPerson, name: string, at: number) => moveProposal(person, name, id, at);
      expect((await act(going.members[1] as TestPerson, 'submitProposal', version)).code).toBe('FORBIDDEN');
      expect((await act(stranger, 'submitProposal', version)).code).toBe('NOT_FOUND');
      expect((await act(going.leader, 'submitProposal', version - 1)).code).toBe('STALE_VERSION');
      const submitted = await act(going.leader, 'submitProposal', version);
      expect(submitted).toMatchObject({ state: 'submitted', problems: [] });
      expect(submitted.submittedAt).toBe(test.clock.now().toISOString());
      expect((await act(going.leader, 'submitProposal', submitted.version)).code).toBe('WRONG_STATE');
      const edit = { proposalId: id, version: submitted.version, titleZh: 'x' };
      expect((await saveDraft(going.leader, edit)).code).toBe('PROPOSAL_FIXED');
      expect((await act(going.members[1] as TestPerson, 'withdrawProposal', submitted.version)).code).toBe(
        'FORBIDDEN',
      );
      const withdrawn = await act(going.leader, 'withdrawProposal', submitted.version);
      expect(withdrawn).toMatchObject({ state: 'withdrawn', submittedAt: null });
      const again = await act(going.leader, 'returnProposalToDraft', withdrawn.version);
      expect(again).toMatchObject({ state: 'draft', signatures: [] });
      expect((await act(going.leader, 'returnProposalToDraft', again.version)).code).toBe('WRONG_STATE');
    });

    it('submitted twice with one key is submitted once', async () => {
      const sure = await lockedTeam(test, programme, 'Sure');
      const { id: proposalId, version } = await signedProposal(sure, call.id);
      const submit = () =>
        outcome(
          sure.leader.client,
          'submitProposal',
          'MoveProposalInput',
          '... on Proposal { id state version }',
          { proposalId, version },
          { 'idempotency-key': 'submit-once' },
        );
      const [first, second] = await Promise.all([submit(), submit()]);
      expect(second).toEqual(first);
      expect(first.state).toBe('submitted');
    });

    it('stays within the ceilings, is complete, and comes of a locked team', async () => {
      const dear = await lockedTeam(test, programme, 'Dear');
      const lines = [
        { category: 'travel', item: '远', amountFen: 500_001 },
        { category: 'equipment', item: '大', amountFen: 4_500_000 },
      ];
      const { id, version } = await signedProposal(dear, call.id, lines);
      const refused = await moveProposal(dear.leader, 'submitProposal', id, version);
      expect(fieldCodes(refused)).toEqual(['budget OVER_CEILING', 'budget.travel OVER_CATEGORY_CEILING']);
      expect((await seeProposal(dear.leader, id))?.state).toBe('member_signoff');

      const open = await completeTeam(test, programme, 'Not Locked');
      const { id: emptyId, version: started } = await startProposal(open.leader, call.id, open.id);
      const asked = await moveProposal(open.leader, 'requestProposalSignoff', emptyId, started);
      const problems = fieldCodes(await moveProposal(open.leader, 'submitProposal', emptyId, asked.version));
      expect(problems).toEqual([
        'titleZh REQUIRED',
        'titleEn REQUIRED',
        'abstractZh REQUIRED',
        'abstractEn REQUIRED',
        'durationMonths REQUIRED',
        'sections.background REQUIRED',
        'budget REQUIRED',
        'team TEAM_NOT_LOCKED',
        'signatures NOT_SIGNED_BY_ALL',
      ]);
      const forever = {
        proposalId: emptyId,
        version: asked.version,
        ...completeProposal,
        durationMonths: 25,
      };
      expect((await saveDraft(open.leader, forever)).problems).toContainEqual({
        path: 'durationMonths',
        code: 'NOT_ELIGIBLE_DURATION_MONTHS_MAX',
      });
    });

    it('is read by its team and the office alone, and listed by the office', async () => {
      const shy = await lockedTeam(test, programme, 'Shy');
      const { id } = await writtenProposal(shy, call.id);
      expect(await seeProposal(shy.members[2] as TestPerson, id)).toMatchObject({ id });
      expect(await seeProposal(office, id)).toMatchObject({ id });
      const others = [stranger, otherOffice, await signedIn(test, 'Auditor', 'auditor')];
      for (const other of others) expect(await seeProposal(other, id)).toBeNull();
      const LIST = `query ($callId: ID!, $first: Int, $after: String, $states: [ProposalState!]) {
        proposals(callId: $callId, first: $first, after: $after, states: $states) {
          nodes { id team { id nameZh } challenge { id } mentorGroupId totalFen } pageInfo { endCursor hasNextPage } } }`;
      interface Listed {
        proposals: { nodes: { id: Id }[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
      }
      const list = async (more: object = {}) =>
        (await office.client.data<Listed>(LIST, { callId: call.id, ...more })).proposals;
      const whole = await list({ first: 100 });
      expect(whole.nodes[0]).toEqual({
        id,
        team: { id: shy.id, nameZh: '腔镜小队' },
        challenge: { id: programme.challengeIds[0] },
        mentorGroupId: null,
        totalFen: 1_500_000,
      });
      const first = await list({ first: 2 });
      const second = await list({ first: 2, after: first.pageInfo.endCursor });
      expect([...first.nodes, ...second.nodes]).toEqual(whole.nodes.slice(0, 4));
      expect((await list({ states: ['approved'] })).nodes).toEqual([]);
      const code = async (person: TestPerson) =>
        (await person.client.ask(LIST, { callId: call.id })).errors[0]?.extensions['code'];
      expect([await code(shy.leader), await code(otherOffice)]).toEqual(['FORBIDDEN', 'NOT_FOUND']);
    });
  });
});
