import { newId, type Id } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import { fieldCodes, outcome } from '../support/outcome.js';
import { signedIn, type TestPerson } from '../support/people.js';
import {
  answerInvitation,
  apply,
  changeTeam,
  completeTeam,
  ENGINEERING,
  formTeam,
  gather,
  invite,
  lockedTeam,
  MEDICAL,
  openProgramme,
  SCIENCE,
  student,
  type TestProgramme,
} from '../support/teams.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

describe('teams over GraphQL', () => {
  let test: TestApp;
  let programme: TestProgramme;
  let office: TestPerson;

  beforeAll(async () => {
    test = await startTestApp();
    programme = await openProgramme(test);
    office = await signedIn(test, 'Office', 'pmo');
  });

  afterAll(() => test.close());

  async function events(name: string, key: string, id: Id): Promise<number> {
    const rows = await test.app
      .get(Database)
      .rows(`SELECT 1 FROM outbox_event WHERE name = $1 AND payload ->> $2 = $3`, [name, key, id]);
    return rows.length;
  }

  async function auditActions(id: Id): Promise<string[]> {
    const rows = await test.app
      .get(Database)
      .rows<{ action: string }>(`SELECT action FROM audit_entry WHERE subject_id = $1 ORDER BY id`, [id]);
    return rows.map(({ action }) => action);
  }

  describe('forming', () => {
    it('goes from one student to a complete team, by the rule alone', async () => {
      const leader = await student(test, 'Founder', MEDICAL);
      const team = await formTeam(leader, programme.id);
      expect(team).toMatchObject({ state: 'forming', members: [{ id: leader.personId }] });
      expect(team.lacks.map(({ code }) => code)).toEqual([
        'too_few_members',
        'one_discipline',
        'no_engineering_member',
      ]);
      const engineer = await student(test, 'Engineer', ENGINEERING);
      const two = await gather(leader, team.id, [engineer]);
      expect(two).toMatchObject({ state: 'forming', lacks: [{ code: 'too_few_members' }] });
      const three = await gather(leader, team.id, [await student(test, 'Statistician', SCIENCE)]);
      expect(three).toMatchObject({ state: 'complete', lacks: [] });
      expect(await auditActions(team.id)).toEqual(['team.form', 'team.complete']);
      expect(await events('team.changed', 'teamId', team.id)).toBeGreaterThan(0);
    });

    it('is refused to others than students, in an unknown programme, and with wrong input', async () => {
      const engineer = await signedIn(test, 'Senior Engineer', 'engineer');
      expect((await formTeam(engineer, programme.id)).code).toBe('FORBIDDEN');
      const visitor = { ...engineer, client: test.visitor() };
      expect((await formTeam(visitor, programme.id)).code).toBe('SIGN_IN_REQUIRED');
      const leader = await student(test, 'Astray', MEDICAL);
      expect((await formTeam(leader, newId())).code).toBe('NOT_FOUND');
      const refused = await formTeam(leader, programme.id, {
        wantedDisciplineCodes: ['460', 'alchemy'],
        openSeats: [{ disciplineCode: 'magic', note: '' }],
      });
      expect(fieldCodes(refused)).toEqual([
        'wantedDisciplineCodes.1 UNKNOWN_DISCIPLINE',
        'openSeats.0.disciplineCode UNKNOWN_DISCIPLINE',
      ]);
      const long = await formTeam(leader, programme.id, { nameZh: ' ', nameEn: 'x'.repeat(121) });
      expect(fieldCodes(long)).toEqual(['nameZh REQUIRED', 'nameEn TOO_LONG']);
    });

    it('happens once with one idempotency key, and once in a programme in any case', async () => {
      const leader = await student(test, 'Hasty', MEDICAL);
      const input = {
        programmeId: programme.id,
        nameZh: '急',
        nameEn: 'Hasty',
        summaryZh: '',
        wantedDisciplineCodes: [],
      };
      const submit = () =>
        outcome(leader.client, 'formTeam', 'FormTeamInput', '... on Team { id }', input, {
          'idempotency-key': 'form-once',
        });
      const [first, second] = await Promise.all([submit(), submit()]);
      expect(first.id).toBe(second.id);
      expect((await formTeam(leader, programme.id)).code).toBe('ALREADY_IN_TEAM');
      const elsewhere = await openProgramme(test);
      expect((await formTeam(leader, elsewhere.id)).state).toBe('forming');
    });
  });

  describe('members', () => {
    it('leave an open team, which may fall short by it; the leader hands over first', async () => {
      const { id: teamId, leader, members } = await completeTeam(test, programme, 'Leaving');
      const [, engineer, statistician] = members as [TestPerson, TestPerson, TestPerson];
      expect((await changeTeam(leader, 'leaveTeam', { teamId })).code).toBe('LEADER_CANNOT_LEAVE');
      expect((await changeTeam(office, 'leaveTeam', { teamId })).code).toBe('FORBIDDEN');
      const outsider = await student(test, 'Never There', SCIENCE);
      expect((await changeTeam(outsider, 'leaveTeam', { teamId })).code).toBe('NOT_FOUND');
      const short = await changeTeam(statistician, 'leaveTeam', { teamId });
      expect(short).toMatchObject({ state: 'forming', lacks: [{ code: 'too_few_members' }] });
      const handOver = (leaderPersonId: Id) =>
        changeTeam(leader, 'updateTeam', { teamId, version: short.version, leaderPersonId });
      expect((await handOver(statistician.personId)).code).toBe('LEADER_NOT_MEMBER');
      expect((await handOver(engineer.personId)).leader).toEqual({ id: engineer.personId });
      expect((await changeTeam(leader, 'leaveTeam', { teamId })).members).toEqual([
        { id: engineer.personId },
      ]);
    });

    it('edit on what they loaded: a stale version is refused', async () => {
      const leader = await student(test, 'Editor', MEDICAL);
      const { id: teamId, version } = await formTeam(leader, programme.id);
      const edit = (person: TestPerson) =>
        changeTeam(person, 'updateTeam', { teamId, version, summaryZh: '做内镜' });
      expect((await edit(leader)).version).toBe(version + 1);
      expect((await edit(leader)).code).toBe('STALE_VERSION');
      expect((await edit(await student(test, 'Meddler', SCIENCE))).code).toBe('FORBIDDEN');
    });
  });

  describe('choices and the lock', () => {
    it('rank up to three open challenges of the programme', async () => {
      const { id: teamId, leader, members, version } = await completeTeam(test, programme, 'Choosing');
      const [a = '', b = '', c = '', d = ''] = programme.challengeIds;
      const rank = (challengeIds: readonly Id[], person = leader, at = version) =>
        changeTeam(person, 'rankChallenges', { teamId, challengeIds, version: at });
      expect(fieldCodes(await rank([a, b, c, d]))).toEqual(['challengeIds TOO_MANY']);
      const foreign = (await openProgramme(test)).challengeIds[0] ?? '';
      expect(fieldCodes(await rank([a, a, foreign]))).toEqual([
        'challengeIds.1 CHOSEN_TWICE',
        'challengeIds.2 UNKNOWN_CHALLENGE',
      ]);
      expect((await rank([a], members[1])).code).toBe('FORBIDDEN');
      const ranked = await rank([c, a, b]);
      expect(ranked.choices).toEqual([{ id: c }, { id: a }, { id: b }]);
      expect((await rank([a])).code).toBe('STALE_VERSION');
      await test.app
        .get(Database)
        .rows(`UPDATE challenge SET deadline_at = $2 WHERE id = $1`, [d, test.clock.now()]);
      expect(fieldCodes(await rank([d], leader, ranked.version))).toEqual([
        'challengeIds.0 CHALLENGE_NOT_OPEN',
      ]);
    });

    it('fix the team: nothing but a change request opens it again', async () => {
      const { id: teamId, leader, members, version } = await completeTeam(test, programme, 'Locking');
      const latecomer = await student(test, 'Latecomer', SCIENCE);
      const waiting = await invite(leader, teamId, latecomer.personId);
      const lock = (person: TestPerson, at = version) =>
        changeTeam(person, 'lockTeam', { teamId, version: at });
      expect((await lock(members[1] as TestPerson)).code).toBe('FORBIDDEN');
      expect((await lock(leader, version - 1)).code).toBe('STALE_VERSION');
      const locked = await lock(leader);
      expect(locked).toMatchObject({ state: 'locked' });
      expect(await events('team.locked', 'teamId', teamId)).toBe(1);
      expect((await lock(leader, locked.version)).code).toBe('WRONG_STATE');
      expect((await answerInvitation(latecomer, waiting.id)).code).toBe('INVITATION_EXPIRED');
      expect((await invite(leader, teamId, latecomer.personId)).code).toBe('TEAM_CLOSED');
      expect((await apply(latecomer, teamId)).code).toBe('TEAM_CLOSED');
      expect((await changeTeam(members[1] as TestPerson, 'leaveTeam', { teamId })).code).toBe('TEAM_CLOSED');
      const edit = { teamId, version: locked.version, summaryZh: 'x' };
      expect((await changeTeam(leader, 'updateTeam', edit)).code).toBe('TEAM_CLOSED');
      const reopen = { teamId, version: locked.version, reason: '成员出国' };
      expect((await changeTeam(leader, 'reopenTeam', reopen)).code).toBe('FORBIDDEN');
      expect(fieldCodes(await changeTeam(office, 'reopenTeam', { ...reopen, reason: ' ' }))).toEqual([
        'reason REQUIRED',
      ]);
      const reopened = await changeTeam(office, 'reopenTeam', reopen);
      expect(reopened).toMatchObject({
        state: 'complete',
        reopenings: [{ reason: '成员出国', by: { id: office.personId } }],
      });
      expect((await changeTeam(office, 'reopenTeam', { ...reopen, version: reopened.version })).code).toBe(
        'WRONG_STATE',
      );
    });

    it('want a complete team with a choice', async () => {
      const leader = await student(test, 'Too Early', MEDICAL);
      const team = await formTeam(leader, programme.id);
      const early = await changeTeam(leader, 'lockTeam', { teamId: team.id, version: team.version });
      expect(early.code).toBe('TEAM_INCOMPLETE');
      expect(early.message).toContain('人数不足');
      const others = [await student(test, 'E', ENGINEERING), await student(test, 'S', SCIENCE)];
      const { version } = await gather(leader, team.id, others);
      const lock = { teamId: team.id, version };
      expect((await changeTeam(leader, 'lockTeam', lock)).code).toBe('NO_CHALLENGE_CHOSEN');
    });

    it('ask for the members as they are now: a profile that changed undoes a complete team', async () => {
      const { id: teamId, leader, members, version } = await completeTeam(test, programme, 'Changing');
      await test.app
        .get(Database)
        .rows(`UPDATE profile SET discipline_codes = '{910}' WHERE person_id = $1`, [members[1]?.personId]);
      expect((await changeTeam(leader, 'lockTeam', { teamId, version })).code).toBe('TEAM_INCOMPLETE');
    });
  });

  describe('the end', () => {
    it('frees the members for another team', async () => {
      const { id: teamId, leader, members, version } = await completeTeam(test, programme, 'Ending');
      const dissolve = (person: TestPerson, at = version) =>
        changeTeam(person, 'dissolveTeam', { teamId, version: at });
      expect((await dissolve(members[1] as TestPerson)).code).toBe('FORBIDDEN');
      expect((await dissolve(leader, version - 1)).code).toBe('STALE_VERSION');
      const gone = await dissolve(leader);
      expect(gone).toMatchObject({ state: 'dissolved', members: [] });
      expect((await dissolve(leader, gone.version)).code).toBe('WRONG_STATE');
      expect((await formTeam(members[1] as TestPerson, programme.id)).state).toBe('forming');
    });

    it('is the project office to bring about after the lock', async () => {
      const { id: teamId, leader, version } = await lockedTeam(test, programme, 'Locked Ending');
      const dissolve = (person: TestPerson) => changeTeam(person, 'dissolveTeam', { teamId, version });
      expect((await dissolve(leader)).code).toBe('FORBIDDEN');
      expect((await dissolve(office)).state).toBe('dissolved');
    });
  });

  describe('the team board', () => {
    const BOARD = `query ($programmeId: ID!, $filter: TeamFilterInput, $first: Int, $after: String) {
      teams(programmeId: $programmeId, filter: $filter, first: $first, after: $after) {
        nodes { id state openSeats { disciplineCode } choices { id } invitations { id } applications { id } }
        pageInfo { endCursor hasNextPage } } }`;
    interface Board {
      readonly teams: {
        readonly nodes: readonly { readonly id: Id; readonly choices: unknown }[];
        readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
      };
    }

    it('shows who looks for whom, page by page, and keeps the choices to insiders', async () => {
      const own = await openProgramme(test);
      const openSeats = [{ disciplineCode: ENGINEERING, note: '' }];
      const first = await formTeam(await student(test, 'One', MEDICAL), own.id, { openSeats });
      const second = await formTeam(await student(test, 'Two', MEDICAL), own.id, { openSeats });
      const third = await lockedTeam(test, own, 'Three');
      const reader = await signedIn(test, 'Reader', 'clinician');
      const board = async (person: TestPerson, more: object) =>
        (await person.client.data<Board>(BOARD, { programmeId: own.id, ...more })).teams;
      const page = await board(reader, { first: 2 });
      expect(page.nodes.map(({ id }) => id)).toEqual([third.id, second.id]);
      const next = await board(reader, { first: 2, after: page.pageInfo.endCursor });
      expect(next).toMatchObject({ nodes: [{ id: first.id }], pageInfo: { hasNextPage: false } });
      expect(page.nodes[0]).toMatchObject({ choices: null, invitations: null, applications: null });
      const offices = await board(office, { filter: { states: ['locked'] } });
      expect(offices.nodes[0]?.choices).toHaveLength(2);
      const wanted = await board(reader, {
        filter: { withOpenSeats: true, wantedDisciplineCode: ENGINEERING },
      });
      expect(wanted.nodes.map(({ id }) => id)).toEqual([second.id, first.id]);
      const none = await board(reader, { filter: { wantedDisciplineCode: MEDICAL } });
      expect(none.nodes).toEqual([]);
    });

    it('is searched by names and summaries, and says what its members study as far as they show it', async () => {
      const own = await openProgramme(test);
      const [one, two] = [await student(test, 'Seen', MEDICAL), await student(test, 'Hidden', ENGINEERING)];
      await test.app
        .get(Database)
        .rows(
          `UPDATE profile SET visibility = jsonb_set(visibility, '{expertise}', '"private"') WHERE person_id = $1`,
          [two.personId],
        );
      const { id } = await formTeam(one, own.id, { nameEn: 'Quiet 50% Pumps', summaryZh: '静音泵' });
      await gather(one, id, [two]);
      await formTeam(await student(test, 'Other', MEDICAL), own.id);
      const reader = await signedIn(test, 'Reader', 'clinician');
      const found = (search: string) =>
        reader.client.data<{ teams: { nodes: readonly object[] } }>(
          `query ($programmeId: ID!, $search: String) { teams(programmeId: $programmeId, filter: { search: $search }) {
             nodes { id memberProfiles { person { id } disciplineCodes } } } }`,
          { programmeId: own.id, search },
        );
      const team = {
        id,
        memberProfiles: [
          { person: { id: one.personId }, disciplineCodes: [MEDICAL] },
          { person: { id: two.personId }, disciplineCodes: [] },
        ],
      };
      for (const text of ['50% pum', '静音']) expect((await found(text)).teams.nodes).toEqual([team]);
      expect((await found('5%%')).teams.nodes).toEqual([]);
    });

    it('is for whoever is signed in, with a cursor of its own', async () => {
      const { errors } = await test.visitor().ask(BOARD, { programmeId: programme.id });
      expect(errors[0]?.extensions['code']).toBe('SIGN_IN_REQUIRED');
      const forged = Buffer.from('["nonsense"]').toString('base64url');
      const refused = await office.client.ask(BOARD, { programmeId: programme.id, after: forged });
      expect(refused.errors[0]?.extensions['code']).toBe('INVALID_INPUT');
    });
  });
});
