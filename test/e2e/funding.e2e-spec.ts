import { newId, type Id } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import {
  completeCall,
  createCall,
  fund,
  HOUR,
  mentorGroup,
  moveCall,
  moveProposal,
  openCall,
  seeProposal,
  signedProposal,
  startProposal,
  updateCall,
  type CallOutcome,
} from '../support/funding.js';
import { deliver, runJob } from '../support/jobs.js';
import { fieldCodes } from '../support/outcome.js';
import { officerOf, signedIn, type TestPerson } from '../support/people.js';
import { lockedTeam, openProgramme, type TestProgramme } from '../support/teams.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

describe('funding over GraphQL', () => {
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

  async function seeCall(person: Pick<TestPerson, 'client'>, id: Id): Promise<CallOutcome | null> {
    const query = `query ($id: ID!) { call(id: $id) { id state version ceilingFen fund { nameZh } } }`;
    return (await person.client.data<{ call: CallOutcome | null }>(query, { id })).call;
  }

  const visitor = () => ({ client: test.visitor() });

  describe('calls', () => {
    it('save with gaps, and say everything that is missing when they are to be approved', async () => {
      const draft = await createCall(office, { programmeId: programme.id, fundId: await fund(office) });
      expect(draft).toMatchObject({ state: 'draft', sections: expect.arrayContaining([{ key: 'plan' }]) });
      const refused = await moveCall(office, 'approveCall', draft.id, draft.version);
      expect(fieldCodes(refused)).toEqual([
        'titleZh REQUIRED',
        'titleEn REQUIRED',
        'guideZh REQUIRED',
        'opensAt REQUIRED',
        'ceilingFen REQUIRED',
        'rubric REQUIRED',
      ]);
      const input = { callId: draft.id, version: draft.version, ...completeCall(test) };
      const saved = await updateCall(office, input);
      expect(saved).toMatchObject({ state: 'draft', ceilingFen: 5_000_000, sections: [{}, {}] });
      expect((await updateCall(office, input)).code).toBe('STALE_VERSION');
      const approved = await moveCall(office, 'approveCall', draft.id, saved.version);
      expect(approved.state).toBe('approved');
      const edit = { callId: draft.id, version: approved.version };
      expect((await updateCall(office, edit)).state).toBe('draft');
    });

    it('are the project office of the programme to manage, and nobody else', async () => {
      const input = { programmeId: programme.id, fundId: await fund(office), ...completeCall(test) };
      const learner = await signedIn(test, 'Learner', 'student');
      expect((await createCall(learner, input)).code).toBe('FORBIDDEN');
      expect((await createCall(otherOffice, input)).code).toBe('FORBIDDEN');
      expect((await createCall(office, { ...input, fundId: newId() })).code).toBe('NOT_FOUND');
      expect((await createCall(office, { ...input, programmeId: newId() })).code).toBe('NOT_FOUND');
      const { id, version } = await createCall(office, input);
      expect((await moveCall(otherOffice, 'approveCall', id, version)).code).toBe('NOT_FOUND');
      const wrong = await createCall(office, { ...input, opensAt: 'soon', ceilingFen: -1 });
      expect(fieldCodes(wrong)).toEqual(['opensAt BAD_INSTANT', 'ceilingFen BAD_AMOUNT']);
    });

    it('are seen by everybody from their announcement on', async () => {
      const input = { programmeId: programme.id, fundId: await fund(office), ...completeCall(test) };
      const draft = await createCall(office, input);
      expect(await seeCall(visitor(), draft.id)).toBeNull();
      expect(await seeCall(otherOffice, draft.id)).toBeNull();
      expect(await seeCall(office, draft.id)).toMatchObject({ state: 'draft' });
      const listed = async (client: TestPerson['client']) => {
        const query = `query ($id: ID!) { calls(programmeId: $id, first: 100) { nodes { id } } }`;
        const { calls } = await client.data<{ calls: { nodes: { id: Id }[] } }>(query, { id: programme.id });
        return calls.nodes.some(({ id }) => id === draft.id);
      };
      expect([await listed(test.visitor()), await listed(office.client)]).toEqual([false, true]);
      const approved = await moveCall(office, 'approveCall', draft.id, draft.version);
      const announced = await moveCall(office, 'announceCall', draft.id, approved.version);
      expect(announced.state).toBe('announced');
      expect(await seeCall(visitor(), draft.id)).toMatchObject({ fund: { nameZh: '交叉种子基金' } });
      expect(await listed(test.visitor())).toBe(true);
      const edit = { callId: draft.id, version: announced.version, titleZh: '晚了' };
      expect((await updateCall(office, edit)).code).toBe('WRONG_STATE');
    });

    it('freeze their terms when they open, and not before their time', async () => {
      const later = { opensAt: new Date(test.clock.now().getTime() + 60_000) };
      const input = {
        programmeId: programme.id,
        fundId: await fund(office),
        ...completeCall(test),
        ...later,
      };
      let call = await createCall(office, input);
      expect((await moveCall(office, 'openCall', call.id, call.version)).code).toBe('WRONG_STATE');
      call = await moveCall(office, 'approveCall', call.id, call.version);
      call = await moveCall(office, 'announceCall', call.id, call.version);
      test.clock.advance(59_999);
      expect((await moveCall(office, 'openCall', call.id, call.version)).code).toBe('CALL_NOT_YET');
      test.clock.advance(1);
      call = await moveCall(office, 'openCall', call.id, call.version);
      expect(call).toMatchObject({ state: 'open', rubric: { total: 100 } });
      await test.app.get(Database).rows('UPDATE funding_call SET ceiling_fen = 1 WHERE id = $1', [call.id]);
      expect(await seeCall(visitor(), call.id)).toMatchObject({ ceilingFen: 5_000_000 });
    });
  });

  describe('a mentor group', () => {
    const HANDLER = 'link-mentor-group-to-proposals';

    it('is linked when a match proposes it; its team sees it once it is out', async () => {
      const call = await openCall(test, office, programme.id);
      const team = await lockedTeam(test, programme, 'Matched');
      const { id, version } = await signedProposal(team, call.id);
      const { groupId, runId } = await mentorGroup(test, programme.id, team.id);
      const told = { groupId, teamId: team.id, programmeId: programme.id, runId };
      await deliver(test, HANDLER, told);
      await deliver(test, HANDLER, told);
      expect(await seeProposal(office, id)).toMatchObject({ mentorGroupId: groupId, version });
      expect(await seeProposal(team.leader, id)).toMatchObject({
        mentorGroupId: null,
        signatures: [{}, {}, {}],
      });
      const database = test.app.get(Database);
      await database.rows(`UPDATE mentor_group SET state = 'inviting' WHERE id = $1`, [groupId]);
      expect((await seeProposal(team.leader, id))?.mentorGroupId).toBe(groupId);
      const later = await mentorGroup(test, programme.id, team.id);
      await deliver(test, HANDLER, { ...told, ...later });
      expect((await seeProposal(office, id))?.mentorGroupId).toBe(groupId);
    });

    it('is unlinked when it is taken back, and found by a proposal that starts later', async () => {
      const call = await openCall(test, office, programme.id);
      const team = await lockedTeam(test, programme, 'Rematched');
      const { id } = await startProposal(team.leader, call.id, team.id);
      const { groupId, runId } = await mentorGroup(test, programme.id, team.id);
      const told = { groupId, teamId: team.id, programmeId: programme.id, runId };
      await deliver(test, HANDLER, told);
      const database = test.app.get(Database);
      await database.rows(`UPDATE mentor_group SET state = 'withdrawn' WHERE id = $1`, [groupId]);
      await deliver(test, HANDLER, told);
      expect((await seeProposal(office, id))?.mentorGroupId).toBeNull();
      const out = await mentorGroup(test, programme.id, team.id, 'inviting');
      const second = await openCall(test, office, programme.id);
      expect((await startProposal(team.leader, second.id, team.id)).mentorGroupId).toBe(out.groupId);
    });
  });

  // Last: the hour that passes closes every call above.
  describe('the close', () => {
    it('holds to the millisecond, whether or not the clock job has been there', async () => {
      const call = await openCall(test, office, programme.id);
      const inTime = await lockedTeam(test, programme, 'In Time');
      const late = await lockedTeam(test, programme, 'Too Late');
      const idle = await lockedTeam(test, programme, 'Idle');
      const [first, second] = [await signedProposal(inTime, call.id), await signedProposal(late, call.id)];
      const closesAt = await test.app
        .get(Database)
        .row<{ at: Date }>('SELECT closes_at AS at FROM funding_call WHERE id = $1', [call.id]);
      test.clock.advance((closesAt?.at.getTime() ?? 0) - test.clock.now().getTime() - 1);
      const submitted = await moveProposal(inTime.leader, 'submitProposal', first.id, first.version);
      expect(submitted.state).toBe('submitted');
      test.clock.advance(1);
      const refused = await moveProposal(late.leader, 'submitProposal', second.id, second.version);
      expect(refused.code).toBe('CALL_CLOSED');
      expect((await startProposal(idle.leader, call.id, idle.id)).code).toBe('CALL_CLOSED');
      const withdraw = await moveProposal(inTime.leader, 'withdrawProposal', first.id, submitted.version);
      expect(withdraw.code).toBe('CALL_CLOSED');
      expect(await seeCall(visitor(), call.id)).toMatchObject({ state: 'closed', version: call.version });
      await runJob(test, 'keep-call-times');
      await runJob(test, 'keep-call-times');
      expect(await seeCall(visitor(), call.id)).toMatchObject({ state: 'closed', version: call.version + 1 });
      expect((await moveProposal(late.leader, 'submitProposal', second.id, second.version)).code).toBe(
        'CALL_CLOSED',
      );
    });

    it('is preceded by an opening that the clock brings about as well', async () => {
      const now = test.clock.now().getTime();
      const window = { opensAt: new Date(now + 1_000), closesAt: new Date(now + HOUR) };
      const input = {
        programmeId: programme.id,
        fundId: await fund(office),
        ...completeCall(test),
        ...window,
      };
      let call = await createCall(office, input);
      call = await moveCall(office, 'approveCall', call.id, call.version);
      call = await moveCall(office, 'announceCall', call.id, call.version);
      await runJob(test, 'keep-call-times');
      expect((await seeCall(visitor(), call.id))?.state).toBe('announced');
      test.clock.advance(1_000);
      await runJob(test, 'keep-call-times');
      expect((await seeCall(visitor(), call.id))?.state).toBe('open');
    });
  });
});
