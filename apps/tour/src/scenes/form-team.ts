import type { Actor } from '../cast.js';
import { TEAM_NAME_ZH, type Tour, type Versioned } from '../tour.js';
import type { FreeStudent, Programme } from './take-stock.js';

const TEAM = '... on Team { id state version lacks { code message } members { id } choices { id titleZh } }';

interface Team extends Versioned {
  readonly lacks: readonly { readonly code: string; readonly message: string }[];
  readonly members: readonly { readonly id: string }[];
  readonly choices: readonly { readonly id: string; readonly titleZh: string }[] | null;
}

/** A locked team with its people, the leader first. */
export interface LockedTeam {
  readonly id: string;
  readonly nameZh: string;
  readonly members: readonly Actor[];
  readonly challengeId: string;
}

/** Medicine and engineering as the programme's rule for teams has them: GB/T 13745 and the science foundation's H, E, F. */
const MEDICAL = /^(3[1-6]0|H\d|3[1-6]\d{3})/;
const ENGINEERING = /^(4[1-9]\d{3}|5\d{4}|6[0-3]\d{3}|[EF]\d)/;

/** Students find each other, form a team, choose and lock. */
export async function formTeam(
  tour: Tour,
  { id: programmeId, freeStudents }: Programme,
  challengeId: string,
): Promise<LockedTeam> {
  const { report, tag } = tour;
  const [leader, ...others] = await pickStudents(tour, freeStudents);
  const nameZh = `${TEAM_NAME_ZH} ${tag}`;
  const wish = {
    programmeId,
    nameZh,
    nameEn: `Tour ${tag}`,
    summaryZh: '院前心电图智能识别',
    wantedDisciplineCodes: [],
  };
  const form = () => leader.client.input<Team>('formTeam', 'FormTeamInput', wish, TEAM);
  let team = { id: '', state: '', version: 0, lacks: [], members: [], choices: null } as Team;
  const change = (name: string, input: object) =>
    leader.client.input<Team>(
      name,
      `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`,
      { teamId: team.id, version: team.version, ...input },
      TEAM,
    );

  await report.step(leader, async (checks) => {
    team = checks.accepted('a new team', await form());
    checks.equal('it is forming', team.state, 'forming');
    checks.that('it says what it lacks', team.lacks.length > 0, team.lacks);
    checks.refused('a second team', await form(), 'ALREADY_IN_TEAM');
    checks.refused('to lock it alone', await change('lockTeam', {}), 'TEAM_INCOMPLETE');
    return {
      zh: `组建「${nameZh}」，系统提示还缺：${team.lacks.map(({ message }) => message).join('')}再建一支被拒。`,
      en: `forms the team "Tour ${tag}" and is told ${team.lacks.length} things that it lacks; a second team is refused.`,
    };
  });

  for (const member of others) {
    await report.step(member, async (checks) => {
      const invited = await leader.client.input<{ id: string }>(
        'inviteToTeam',
        'InviteToTeamInput',
        { teamId: team.id, personId: member.personId },
        '... on TeamInvitation { id }',
      );
      const { id: invitationId } = checks.accepted('the invitation', invited);
      const accept = { invitationId, accept: true };
      const forged = await leader.client.input(
        'answerTeamInvitation',
        'AnswerTeamInvitationInput',
        accept,
        TEAM,
      );
      checks.refused('the leader may not answer for them', forged, 'NOT_FOUND');
      const { myTeamInvitations } = await member.client.ask<{
        myTeamInvitations: readonly { id: string; team: { nameZh: string } }[];
      }>('{ myTeamInvitations { id team { nameZh } } }');
      checks.that(
        'they see it',
        myTeamInvitations.some(({ id }) => id === invitationId),
        myTeamInvitations,
      );
      const answered = await member.client.input<Team>(
        'answerTeamInvitation',
        'AnswerTeamInvitationInput',
        accept,
        TEAM,
      );
      team = checks.accepted('the answer', answered);
      checks.that(
        'they are a member',
        team.members.some(({ id }) => id === member.personId),
        team.members,
      );
      return {
        zh: `收到「${nameZh}」的邀请并本人接受（队长不能代答），团队现 ${team.members.length} 人。`,
        en: `is invited and accepts in person (the leader cannot answer for them); the team has ${team.members.length} members.`,
      };
    });
  }

  await report.step(leader, async (checks) => {
    checks.equal('it is complete', [team.state, team.lacks], ['complete', []]);
    const other = checks.found('another open challenge', await anotherChallenge());
    const ranked = await change('rankChallenges', { challengeIds: [challengeId, other] });
    const stale = await change('lockTeam', { version: team.version });
    team = checks.accepted('the choices', ranked);
    checks.equal(
      'in this order',
      team.choices?.map(({ id }) => id),
      [challengeId, other],
    );
    checks.refused('to lock an outdated version', stale, 'STALE_VERSION');
    team = checks.accepted('the lock', await change('lockTeam', {}));
    checks.equal('it is locked', team.state, 'locked');
    return {
      zh: `团队已齐，首选「${team.choices?.[0]?.titleZh}」，次选「${team.choices?.[1]?.titleZh}」，锁定。`,
      en: 'the team is complete, ranks two challenges and locks.',
    };
  });
  return { id: team.id, nameZh, members: [leader, ...others], challengeId };

  async function anotherChallenge(): Promise<string | undefined> {
    const { challenges } = await leader.client.ask<{ challenges: { nodes: readonly { id: string }[] } }>(
      `query ($programmeId: ID) { challenges(filter: { programmeId: $programmeId, state: open }, sort: NUMBER, first: 5) {
         nodes { id } } }`,
      { programmeId },
    );
    return challenges.nodes.find(({ id }) => id !== challengeId)?.id;
  }
}

/** One of medicine who leads, one of engineering, and a third: a team that the programme's rule finds complete. */
async function pickStudents(
  { cast }: Tour,
  free: readonly FreeStudent[],
): Promise<readonly [Actor, Actor, Actor]> {
  const visitor = cast.visitor();
  const [medical, engineering, rest]: FreeStudent[][] = [[], [], []];
  for (const student of free) {
    if (medical?.length && engineering?.length && rest?.length) break;
    const { person } = await visitor.client.ask<{ person: { disciplineCodes: readonly string[] } | null }>(
      'query ($id: ID!) { person(id: $id) { disciplineCodes } }',
      { id: student.id },
    );
    const codes = person?.disciplineCodes ?? [];
    const isMedical = codes.some((code) => MEDICAL.test(code));
    const isEngineering = codes.some((code) => ENGINEERING.test(code));
    if (isMedical && !isEngineering && !medical?.length) medical?.push(student);
    else if (isEngineering && !isMedical && !engineering?.length) engineering?.push(student);
    else rest?.push(student);
  }
  const chosen = [medical?.[0], engineering?.[0], rest?.[0]];
  const actors: Actor[] = [];
  for (const student of chosen) {
    if (!student) throw new Error('too few free students of different subjects');
    actors.push(await cast.signIn('student', student.login));
  }
  return actors as unknown as readonly [Actor, Actor, Actor];
}
