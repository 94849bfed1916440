import { newId, type Id } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import { deliver, runJob } from '../support/jobs.js';
import { outcome, type Outcome } from '../support/outcome.js';
import { signedIn, TEST_PASSWORD, type TestPerson } from '../support/people.js';
import {
  answerInvitation,
  apply,
  changeTeam,
  completeTeam,
  ENGINEERING,
  formTeam,
  invite,
  MEDICAL,
  openProgramme,
  SCIENCE,
  seeTeam,
  student,
  type TestProgramme,
} from '../support/teams.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const DAY = 86_400_000;

describe('joining teams over GraphQL', () => {
  let test: TestApp;
  let programme: TestProgramme;
  let office: TestPerson;

  beforeAll(async () => {
    test = await startTestApp();
    programme = await openProgramme(test);
    office = await signedIn(test, 'Office', 'pmo');
  });

  afterAll(() => test.close());

  async function auditActions(id: Id): Promise<string[]> {
    const rows = await test.app
      .get(Database)
      .rows<{ action: string }>(`SELECT action FROM audit_entry WHERE subject_id = $1 ORDER BY id`, [id]);
    return rows.map(({ action }) => action);
  }

  describe('invitations', () => {
    it('are made by the leader, to students, once', async () => {
      const leader = await student(test, 'Inviter', MEDICAL);
      const { id: teamId } = await formTeam(leader, programme.id);
      const engineer = await student(test, 'Invited', ENGINEERING);
      const invitation = await invite(leader, teamId, engineer.personId);
      expect(invitation).toMatchObject({ state: 'invited' });
      expect(new Date(invitation.expiresAt).getTime()).toBe(test.clock.now().getTime() + 7 * DAY);
      expect((await invite(leader, teamId, engineer.personId)).code).toBe('ALREADY_INVITED');
      expect((await invite(leader, teamId, leader.personId)).code).toBe('ALREADY_INVITED');
      expect((await invite(leader, teamId, office.personId)).code).toBe('NOT_A_STUDENT');
      expect((await invite(leader, newId(), engineer.personId)).code).toBe('NOT_FOUND');
      expect((await invite(engineer, teamId, engineer.personId)).code).toBe('FORBIDDEN');
    });

    it('are answered by the person invited and nobody else, and never by a GET', async () => {
      const leader = await student(test, 'Asker', MEDICAL);
      const { id: teamId } = await formTeam(leader, programme.id);
      const engineer = await student(test, 'Asked', ENGINEERING);
      const stranger = await student(test, 'Mail Scanner', ENGINEERING);
      const { id } = await invite(leader, teamId, engineer.personId);
      for (const other of [leader, stranger]) {
        expect((await answerInvitation(other, id)).code).toBe('NOT_FOUND');
      }
      const query = `mutation { answerTeamInvitation(input: { invitationId: "${id}", accept: false }) { __typename } }`;
      const got = await engineer.client.http(
        'GET',
        `/graphql?query=${encodeURIComponent(query)}`,
        undefined,
        {
          'apollo-require-preflight': '1',
        },
      );
      expect(got.statusCode).toBeGreaterThanOrEqual(400);
      const mine = await engineer.client.data<{ myTeamInvitations: object[] }>(
        `{ myTeamInvitations { id state team { id nameZh } } }`,
      );
      expect(mine.myTeamInvitations).toEqual([
        { id, state: 'invited', team: { id: teamId, nameZh: '腔镜小队' } },
      ]);
      expect(await answerInvitation(engineer, id, false)).toMatchObject({
        members: [{ id: leader.personId }],
      });
      expect((await answerInvitation(engineer, id)).code).toBe('WRONG_STATE');
      expect((await seeTeam(leader, teamId)).members).toHaveLength(1);
    });
  });

  describe('one person, one team in one programme', () => {
    async function teamInviting(person: TestPerson, name: string) {
      const leader = await student(test, name, MEDICAL);
      const { id: teamId } = await formTeam(leader, programme.id);
      return { teamId, leader, invitation: await invite(leader, teamId, person.personId) };
    }

    it('holds when two invitations are accepted at the same moment', async () => {
      const wanted = await student(test, 'Wanted', ENGINEERING);
      const teams = [await teamInviting(wanted, 'Left'), await teamInviting(wanted, 'Right')];
      const answers = await Promise.all(
        teams.map(({ invitation }) => answerInvitation(wanted, invitation.id)),
      );
      expect(answers.map(({ code }) => code ?? 'in').sort()).toEqual(['ALREADY_IN_TEAM', 'in']);
      const { myTeams } = await wanted.client.data<{ myTeams: { id: Id }[] }>(`{ myTeams { id } }`);
      expect(myTeams).toHaveLength(1);
    });

    it('holds when two leaders take in one applicant at the same moment', async () => {
      const wanted = await student(test, 'Applicant', ENGINEERING);
      const leaders = [await student(test, 'North', MEDICAL), await student(test, 'South', MEDICAL)];
      const applied = [];
      for (const leader of leaders) {
        const { id: teamId } = await formTeam(leader, programme.id);
        applied.push({ leader, application: await apply(wanted, teamId) });
      }
      const answers = await Promise.all(
        applied.map(({ leader, application }) =>
          changeTeam(leader, 'answerTeamApplication', { applicationId: application.id, accept: true }),
        ),
      );
      // The first to come withdraws the other application.
      expect(answers.map(({ code }) => code ?? 'in').sort()).toEqual(['WRONG_STATE', 'in']);
    });

    it('and a team takes no more than the programme allows, even at the same moment', async () => {
      const small = await openProgramme(test, { min: 2, max: 2 });
      const leader = await student(test, 'Pair', MEDICAL);
      const { id: teamId } = await formTeam(leader, small.id);
      const two = [await student(test, 'Quick', ENGINEERING), await student(test, 'Slow', ENGINEERING)];
      const invitations: Outcome[] = [];
      for (const { personId } of two) invitations.push(await invite(leader, teamId, personId));
      const answers = await Promise.all(
        two.map((person, index) => answerInvitation(person, invitations[index]?.id ?? '')),
      );
      expect(answers.map(({ code }) => code ?? 'in').sort()).toEqual(['TEAM_FULL', 'in']);
    });
  });

  describe('applications', () => {
    it('fill an open seat when the leader says so', async () => {
      const leader = await student(test, 'Board', MEDICAL);
      const team = await formTeam(leader, programme.id, {
        openSeats: [{ disciplineCode: ENGINEERING, note: '会做样机' }],
      });
      const openSeatId = team.openSeats[0]?.id ?? '';
      const engineer = await student(test, 'Builder', ENGINEERING);
      const application = await apply(engineer, team.id, openSeatId);
      expect(application).toMatchObject({ state: 'pending', openSeatId });
      expect((await apply(engineer, team.id)).code).toBe('ALREADY_APPLIED');
      expect((await apply(await student(test, 'Blind', SCIENCE), team.id, newId())).code).toBe('NOT_FOUND');
      const answer = { applicationId: application.id, accept: true };
      expect((await changeTeam(engineer, 'answerTeamApplication', answer)).code).toBe('NOT_FOUND');
      expect(await changeTeam(leader, 'answerTeamApplication', answer)).toMatchObject({
        members: [{ id: leader.personId }, { id: engineer.personId }],
        openSeats: [],
      });
      expect((await changeTeam(leader, 'answerTeamApplication', answer)).code).toBe('WRONG_STATE');
      expect((await apply(engineer, team.id)).code).toBe('ALREADY_IN_TEAM');
    });

    it('are taken back by the applicant alone', async () => {
      const leader = await student(test, 'Waiting', MEDICAL);
      const { id: teamId } = await formTeam(leader, programme.id);
      const applicant = await student(test, 'Hesitant', ENGINEERING);
      const { id: applicationId } = await apply(applicant, teamId);
      const withdraw = (person: TestPerson): Promise<Outcome> =>
        outcome(
          person.client,
          'withdrawTeamApplication',
          'WithdrawTeamApplicationInput',
          '... on TeamApplication { id state }',
          { applicationId },
        );
      expect((await withdraw(leader)).code).toBe('NOT_FOUND');
      expect((await withdraw(applicant)).state).toBe('withdrawn');
      expect((await withdraw(applicant)).code).toBe('WRONG_STATE');
      const { myTeamApplications } = await applicant.client.data<{ myTeamApplications: object[] }>(
        `{ myTeamApplications { id state team { id } person { id } } }`,
      );
      expect(myTeamApplications).toEqual([
        { id: applicationId, state: 'withdrawn', team: { id: teamId }, person: { id: applicant.personId } },
      ]);
    });
  });

  describe('a profile that changes', () => {
    it('undoes a complete team, and makes it again', async () => {
      const { id: teamId, leader, members } = await completeTeam(test, programme, 'Handled');
      const engineer = members[1] as TestPerson;
      const study = async (code: string) => {
        const database = test.app.get(Database);
        await database.rows('UPDATE profile SET discipline_codes = $2 WHERE person_id = $1', [
          engineer.personId,
          [code],
        ]);
        await deliver(test, 'settle-teams-of-a-changed-profile', { personId: engineer.personId });
        return seeTeam(leader, teamId);
      };
      expect(await study(SCIENCE)).toMatchObject({
        state: 'forming',
        lacks: [{ code: 'no_engineering_member' }],
      });
      expect(await study(ENGINEERING)).toMatchObject({ state: 'complete', lacks: [] });
    });

    it('moves the team to another campus on the board, unless the member keeps that to themselves', async () => {
      const { id: teamId, leader, members } = await completeTeam(test, programme, 'Moved');
      const engineer = members[1] as TestPerson;
      const live = async (campus: string, about: string) => {
        await test.app.get(Database).rows(
          `UPDATE profile SET campus = $2, visibility = jsonb_set(visibility, '{about}', to_jsonb($3::text))
             WHERE person_id = $1`,
          [engineer.personId, campus, about],
        );
        await deliver(test, 'settle-teams-of-a-changed-profile', { personId: engineer.personId });
        const { teams } = await leader.client.data<{
          teams: { nodes: { id: string; campuses: string[] }[] };
        }>(
          `query ($programmeId: ID!) { teams(programmeId: $programmeId, filter: { campus: "lakeside" }) {
             nodes { id campuses } } }`,
          { programmeId: programme.id },
        );
        return teams.nodes;
      };
      expect(await live('lakeside', 'signed_in')).toEqual([{ id: teamId, campuses: ['lakeside'] }]);
      const { version } = await seeTeam(leader, teamId);
      expect(await live('lakeside', 'private')).toEqual([]);
      expect(await seeTeam(leader, teamId)).toMatchObject({ version });
    });
  });

  // Last: moving the clock by days ends everybody's session.
  describe('an invitation by the clock', () => {
    const again = async (person: TestPerson): Promise<TestPerson> => ({
      ...person,
      client: await test.visitor().signIn(person.login, TEST_PASSWORD),
    });

    it('holds to the last millisecond of its seven days, whether or not the job has been there', async () => {
      const leader = await student(test, 'Patient', MEDICAL);
      const { id: teamId } = await formTeam(leader, programme.id);
      const early = await student(test, 'Early', ENGINEERING);
      const late = await student(test, 'Late', SCIENCE);
      const first = await invite(leader, teamId, early.personId);
      const second = await invite(leader, teamId, late.personId);
      test.clock.advance(7 * DAY - 1);
      const [inTime, tooLate] = [await again(early), await again(late)];
      expect((await answerInvitation(inTime, first.id)).members).toHaveLength(2);
      test.clock.advance(1);
      expect((await answerInvitation(tooLate, second.id)).code).toBe('INVITATION_EXPIRED');
      const query = `{ myTeamInvitations { id } }`;
      expect(await tooLate.client.data(query)).toEqual({ myTeamInvitations: [] });
      const third = await invite(await again(leader), teamId, late.personId);
      expect(third).toMatchObject({ state: 'invited' });
      expect(await auditActions(second.id)).toEqual(['team_seat.invite', 'team_seat.expire']);
      test.clock.advance(7 * DAY);
      await runJob(test, 'expire-team-invitations');
      await runJob(test, 'expire-team-invitations');
      expect(await auditActions(third.id)).toEqual(['team_seat.invite', 'team_seat.expire']);
      expect((await answerInvitation(await again(late), third.id)).code).toBe('INVITATION_EXPIRED');
    });
  });
});
