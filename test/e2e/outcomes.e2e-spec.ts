import { newId, type Id } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import { declareConflict } from '../support/challenges.js';
import {
  askedOutcome,
  completeOutcome,
  forbidden,
  gradedOutcome,
  move,
  outcomeCast,
  publishedOutcome,
  submittedOutcome,
  type OutcomeCast,
} from '../support/outcomes.js';
import { signedIn } from '../support/people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestClient } from '../support/test-client.js';

interface Seen {
  readonly state: string;
  readonly version: number;
  readonly confidentialDetails: string | null;
  readonly evidence: readonly { readonly title: string; readonly ref: string }[];
  readonly members: readonly { readonly personId: Id; readonly answer: string | null }[];
  readonly grades: readonly {
    readonly side: string;
    readonly grade: string | null;
    readonly comment: string | null;
    readonly person: { readonly id: Id } | null;
  }[];
  readonly uses: readonly { readonly level: string }[];
  readonly actions: readonly string[];
}

const READ = `query ($id: ID!) { outcome(id: $id) { state version confidentialDetails evidence { title ref }
  members { personId answer } grades { side grade comment person { id } } uses { level } actions } }`;

describe('outcomes over GraphQL', () => {
  let test: TestApp;
  let people: OutcomeCast;

  beforeAll(async () => {
    test = await startTestApp({ now: new Date('2026-03-02T01:00:00Z') });
    people = await outcomeCast(test);
  });

  afterAll(() => test.close());

  const read = async (client: TestClient, id: Id) =>
    (await client.data<{ outcome: Seen | null }>(READ, { id })).outcome;

  const idsOf = async (client: TestClient, field: string, more = '') => {
    const data = await client.data<Record<string, { nodes: { id: Id }[] }>>(
      `{ ${field}${more} { nodes { id } } }`,
    );
    return data[field]?.nodes.map(({ id }) => id) ?? [];
  };

  describe('a draft', () => {
    it('is saved whatever is missing, and is its owner’s alone', async () => {
      const { owner, office, member } = people;
      const draft = await move(owner.client, 'saveOutcomeDraft', {
        members: [{ personId: member.personId, part: 'member' }],
      });
      expect(draft).toMatchObject({ state: 'draft', version: 1 });
      const more = { id: draft.id, version: 1, titleZh: '半句', trl: 3 };
      expect(await move(owner.client, 'saveOutcomeDraft', more)).toMatchObject({ version: 2 });
      expect(await move(owner.client, 'saveOutcomeDraft', more)).toMatchObject({ code: 'STALE_VERSION' });
      expect(await read(office.client, draft.id)).toBeNull();
      expect(await read(member.client, draft.id)).toBeNull();
      expect(await move(member.client, 'saveOutcomeDraft', more)).toMatchObject({ code: 'NOT_FOUND' });
      expect(await move(owner.client, 'saveOutcomeDraft', { challengeId: newId() })).toMatchObject({
        code: 'NOT_FOUND',
      });
      expect(await move(owner.client, 'saveOutcomeDraft', { ...more, version: null })).toMatchObject({
        fields: [{ path: 'version', code: 'REQUIRED' }],
      });
    });

    it('is not submitted while anything is missing or tells who a patient is: all of it is said at once', async () => {
      const { owner, office } = people;
      const draft = await move(owner.client, 'saveOutcomeDraft', {
        ...completeOutcome,
        trl: null,
        titleEn: ' ',
        disciplineCodes: ['no-such'],
        evidence: [],
        summaryZh: '患者张某，住院号：00123456。',
      });
      const version = { outcomeId: draft.id, version: draft.version };
      const refused = await move(owner.client, 'submitOutcome', version);
      expect(refused.fields?.map(({ path, code }) => `${path} ${code}`)).toEqual([
        'titleEn REQUIRED',
        'trl REQUIRED',
        'evidence REQUIRED',
        'disciplineCodes.0 UNKNOWN_DISCIPLINE',
        'summaryZh PERSON_NAME',
        'summaryZh RECORD_NUMBER',
      ]);
      expect(await forbidden(office.client, 'submitOutcome', version)).toBe('FORBIDDEN');
    });
  });

  describe('verification', () => {
    it('is the office’s, who is neither of the outcome nor in conflict, and may ask for more first', async () => {
      const { owner, office } = people;
      const partial = await signedIn(test, 'Partial Office', 'pmo');
      await declareConflict(test, partial.personId, owner.personId);
      const { id: outcomeId, version } = await submittedOutcome(people);
      expect(await move(partial.client, 'verifyOutcome', { outcomeId, version })).toMatchObject({
        code: 'OUTCOME_CONFLICT',
      });
      const asked = await move(office.client, 'requestOutcomeInformation', {
        outcomeId,
        version,
        question: '请补充检测报告',
      });
      expect(asked.state).toBe('info_requested');
      const mended = await move(owner.client, 'saveOutcomeDraft', {
        ...completeOutcome,
        id: outcomeId,
        version: asked.version,
        trl: 7,
      });
      const again = await move(owner.client, 'submitOutcome', { outcomeId, version: mended.version });
      expect(again.state).toBe('submitted');
      expect(await move(office.client, 'verifyOutcome', { outcomeId, version })).toMatchObject({
        code: 'STALE_VERSION',
      });
      const verified = await move(office.client, 'verifyOutcome', { outcomeId, version: again.version });
      expect(verified.state).toBe('verified');
      expect(
        await move(owner.client, 'saveOutcomeDraft', {
          ...completeOutcome,
          id: outcomeId,
          version: verified.version,
        }),
      ).toMatchObject({ code: 'WRONG_STATE' });
    });
  });

  describe('graders', () => {
    it('are asked by the office, one a side, of the right role and without a conflict', async () => {
      const { owner, office, peer, user, member } = people;
      const friend = await signedIn(test, 'Friendly Scientist', 'scientist');
      await declareConflict(test, friend.personId, member.personId);
      const { id: outcomeId, version } = await submittedOutcome(people);
      const verified = await move(office.client, 'verifyOutcome', { outcomeId, version });
      const ask = (side: string, { personId }: { personId: Id }) =>
        move(office.client, 'askOutcomeGrader', { outcomeId, version: verified.version, side, personId });
      expect(await ask('user', peer)).toMatchObject({ code: 'WRONG_GRADING_SIDE' });
      expect(await ask('peer', owner)).toMatchObject({ code: 'OWN_OUTCOME' });
      expect(await ask('peer', friend)).toMatchObject({ code: 'OUTCOME_CONFLICT' });
      const CANDIDATES = `query ($id: ID!) { outcomeGraderCandidates(outcomeId: $id, side: peer) { id } }`;
      const { outcomeGraderCandidates } = await office.client.data<{
        outcomeGraderCandidates: { id: Id }[];
      }>(CANDIDATES, { id: outcomeId });
      const proposed = outcomeGraderCandidates.map(({ id }) => id);
      expect(proposed).toContain(peer.personId);
      expect(proposed).not.toContain(friend.personId);
      expect(proposed).not.toContain(owner.personId);
      expect((await ask('peer', peer)).state).toBe('verified');
      expect(await ask('peer', peer)).toMatchObject({ code: 'GRADING_SIDE_TAKEN' });
      expect(await idsOf(peer.client, 'outcomesToGrade')).toContain(outcomeId);
      expect(await read(user.client, outcomeId)).toBeNull();
      const declined = { outcomeId, reason: '近期出差' };
      const DECLINE = `mutation ($input: DeclineOutcomeGradingInput!) { declineOutcomeGrading(input: $input) {
        __typename } }`;
      await peer.client.data(DECLINE, { input: declined });
      expect(await read(peer.client, outcomeId)).toBeNull();
      expect((await ask('peer', peer)).state).toBe('verified');
    });

    it('do not see each other’s grade before their own is in; then both do, and its people', async () => {
      const { owner, office, peer, user } = people;
      const { id: outcomeId, version } = await askedOutcome(people);
      const given = { outcomeId, version, grade: 'good', comment: '证据充分' };
      expect(await forbidden(owner.client, 'gradeOutcome', given)).toBe('FORBIDDEN');
      const first = await move(peer.client, 'gradeOutcome', given);
      expect(first).toMatchObject({ state: 'verified', version });
      expect(await move(peer.client, 'gradeOutcome', given)).toMatchObject({ code: 'ALREADY_GRADED' });
      expect((await read(user.client, outcomeId))?.grades).toEqual([
        { side: 'user', grade: null, comment: null, person: { id: user.personId } },
      ]);
      expect((await read(owner.client, outcomeId))?.grades).toEqual([]);
      expect((await read(office.client, outcomeId))?.grades).toHaveLength(2);
      const second = await move(user.client, 'gradeOutcome', { ...given, grade: 'fair' });
      expect(second.state).toBe('graded');
      expect((await read(peer.client, outcomeId))?.grades.map(({ grade }) => grade)).toEqual([
        'good',
        'fair',
      ]);
      expect((await read(owner.client, outcomeId))?.grades).toEqual([
        { side: 'peer', grade: 'good', comment: '证据充分', person: null },
        { side: 'user', grade: 'fair', comment: '证据充分', person: null },
      ]);
    });

    it('may not grade when a conflict has come up since', async () => {
      const { owner, user } = people;
      const { id: outcomeId, version } = await askedOutcome(people);
      const late = await test.app
        .get(Database)
        .rows<{ id: Id }>('SELECT id FROM declared_conflict WHERE declarer_person_id = $1', [user.personId]);
      expect(late).toEqual([]);
      await declareConflict(test, user.personId, owner.personId);
      expect(
        await move(user.client, 'gradeOutcome', { outcomeId, version, grade: 'good', comment: '好' }),
      ).toMatchObject({ code: 'OUTCOME_CONFLICT' });
      await test.app
        .get(Database)
        .rows('DELETE FROM declared_conflict WHERE declarer_person_id = $1', [user.personId]);
    });
  });

  describe('publication', () => {
    it('shows everybody what it is, and nothing of what is confidential', async () => {
      const { owner, member, peer } = people;
      const { id, state } = await publishedOutcome(people);
      expect(state).toBe('published');
      const visitor = test.visitor();
      const seen = await read(visitor, id);
      expect(seen).toMatchObject({ confidentialDetails: null, actions: [] });
      expect(seen?.evidence).toEqual([{ title: 'Steering a soft bronchoscope', ref: '10.1000/abc.1' }]);
      expect(seen?.members).toEqual([{ personId: owner.personId, answer: 'agreed' }]);
      expect(seen?.grades).toEqual([
        { side: 'peer', grade: 'outstanding', comment: null, person: null },
        { side: 'user', grade: 'good', comment: null, person: null },
      ]);
      const agreed = await move(member.client, 'answerOutcomeNaming', { outcomeId: id, agrees: true });
      expect(agreed.id).toBe(id);
      expect((await read(visitor, id))?.members.map(({ personId }) => personId)).toContain(member.personId);
      expect(await idsOf(visitor, 'outcomeList', `(personId: "${member.personId}")`)).toContain(id);
      await move(member.client, 'answerOutcomeNaming', { outcomeId: id, agrees: false });
      expect(await idsOf(visitor, 'outcomeList', `(personId: "${member.personId}")`)).not.toContain(id);
      expect(await move(peer.client, 'answerOutcomeNaming', { outcomeId: id, agrees: true })).toMatchObject({
        code: 'NOT_NAMED',
      });
    });

    it('follows its visibility', async () => {
      const internal = await publishedOutcome(people, { visibility: 'internal' });
      const confidential = await publishedOutcome(people, { visibility: 'confidential' });
      const stranger = await signedIn(test, 'Stranger', 'student');
      expect(await read(test.visitor(), internal.id)).toBeNull();
      expect((await read(stranger.client, internal.id))?.state).toBe('published');
      expect(await read(stranger.client, confidential.id)).toBeNull();
      expect((await read(people.member.client, confidential.id))?.state).toBe('published');
      expect(await idsOf(test.visitor(), 'outcomeList')).not.toContain(internal.id);
      const listed = await idsOf(stranger.client, 'outcomeList');
      expect(listed).toContain(internal.id);
      expect(listed).not.toContain(confidential.id);
    });

    it('is refused where one side found it insufficient', async () => {
      const { id: outcomeId, version } = await gradedOutcome(people, {}, 'insufficient');
      expect(await move(people.office.client, 'publishOutcome', { outcomeId, version })).toMatchObject({
        code: 'GRADE_INSUFFICIENT',
      });
    });

    it('of a clinical pathway waits until the clinician of the need has confirmed its use', async () => {
      const { office, owner } = people;
      const clinician = await signedIn(test, 'Needing Clinician', 'clinician');
      const needId = newId();
      await test.app.get(Database).rows(
        `INSERT INTO need (id, version, owner_person_id, state, title_zh, scene, confidentiality, submitted_at,
           last_action_at) VALUES ($1, 1, $2, 'pooled', '需求', '场景', 'open', now(), now())`,
        [needId, clinician.personId],
      );
      const more = { type: 'clinical_pathway', trl: null, needId };
      const { id: outcomeId, version } = await gradedOutcome(people, more);
      expect(await move(office.client, 'publishOutcome', { outcomeId, version })).toMatchObject({
        code: 'USE_NOT_CONFIRMED',
      });
      const use = { outcomeId, version, level: 'routine', note: '本科室自一月起使用' };
      expect(await forbidden(owner.client, 'confirmOutcomeUse', use)).toBe('FORBIDDEN');
      const other = await signedIn(test, 'Other Clinician', 'clinician');
      expect(await move(other.client, 'confirmOutcomeUse', use)).toMatchObject({ code: 'NOT_FOUND' });
      expect(
        await move(clinician.client, 'confirmOutcomeUse', { ...use, note: '患者张某已用' }),
      ).toMatchObject({
        fields: [{ path: 'note', code: 'PERSON_NAME' }],
      });
      expect((await move(clinician.client, 'confirmOutcomeUse', use)).state).toBe('graded');
      const published = await move(office.client, 'publishOutcome', { outcomeId, version });
      expect(published.state).toBe('published');
      expect((await read(test.visitor(), outcomeId))?.uses).toEqual([{ level: 'routine' }]);
      const READ_NEED = `query ($id: ID!) { outcome(id: $id) { need { id titleZh } } publicNeed(id: "${needId}") { id } }`;
      expect(await test.visitor().data(READ_NEED, { id: outcomeId })).toEqual({
        outcome: { need: { id: needId, titleZh: '需求' } },
        publicNeed: { id: needId },
      });
    });

    it('can be disputed, upheld and retracted, with a reason that readers see', async () => {
      const { office, owner, peer } = people;
      const { id: outcomeId, version } = await publishedOutcome(people);
      const reason = '署名有异议';
      expect(await forbidden(peer.client, 'disputeOutcome', { outcomeId, version, reason })).toBe(
        'FORBIDDEN',
      );
      const disputed = await move(owner.client, 'disputeOutcome', { outcomeId, version, reason });
      expect(disputed.state).toBe('disputed');
      const upheld = await move(office.client, 'upholdOutcome', { outcomeId, version: disputed.version });
      expect(upheld.state).toBe('published');
      const retracted = await move(owner.client, 'retractOutcome', {
        outcomeId,
        version: upheld.version,
        reason,
      });
      expect(retracted.state).toBe('retracted');
      expect((await read(test.visitor(), outcomeId))?.state).toBe('retracted');
      expect(await idsOf(test.visitor(), 'outcomeList')).not.toContain(outcomeId);
    });
  });

  it('tells each what waits for them, and takes every step into the audit trail', async () => {
    const { owner, member, office, peer, user } = people;
    const { id } = await askedOutcome(people);
    const tasksOf = async (client: TestClient) =>
      (
        await client.data<{ myTasks: { kind: string; subjectId: Id | null }[] }>(
          '{ myTasks { kind subjectId } }',
        )
      ).myTasks;
    expect(await tasksOf(member.client)).toContainEqual({ kind: 'outcome.agree', subjectId: id });
    expect(await tasksOf(peer.client)).toContainEqual({ kind: 'outcome.grade', subjectId: id });
    expect(await tasksOf(user.client)).toContainEqual({ kind: 'outcome.grade', subjectId: id });
    await submittedOutcome(people);
    expect((await tasksOf(office.client)).map(({ kind }) => kind)).toContain('outcome.verify');
    expect(await idsOf(owner.client, 'myOutcomes')).toContain(id);
    expect(await idsOf(member.client, 'myOutcomes')).toContain(id);
    expect(await idsOf(office.client, 'officeOutcomes', '(states: [verified])')).toContain(id);
    const trail = await test.app
      .get(Database)
      .rows<{ action: string }>('SELECT action FROM audit_entry WHERE subject_id = $1 ORDER BY id', [id]);
    expect(trail.map(({ action }) => action)).toEqual([
      'outcome.create',
      'outcome.submit',
      'outcome.verify',
      'outcome.ask_grader',
      'outcome.ask_grader',
    ]);
  });
});
