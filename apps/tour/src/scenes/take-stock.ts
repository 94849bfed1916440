import type { Actor } from '../cast.js';
import { TEAM_NAME_ZH, type Tour, type Versioned } from '../tour.js';

/** The running programme as the tour finds it. */
export interface Programme {
  readonly id: string;
  readonly callId: string;
  /** Students without a team. */
  readonly freeStudents: readonly FreeStudent[];
}

export interface FreeStudent {
  readonly id: string;
  readonly nameZh: string;
  readonly login: string;
}

interface Team extends Versioned {
  readonly nameZh: string;
  readonly members: readonly { readonly id: string }[];
}

interface Group extends Versioned {
  readonly teamId: string;
}

/** The way of a full group to its end, as far as it has to go yet. */
const GROUP_WAY = [
  ['full', 'confirm'],
  ['confirmed', 'activate'],
  ['active', 'complete'],
] as const;

/** The project office looks at the open call and its teams, and closes what earlier tours left. */
export async function takeStock({ cast, report }: Tour, office: Actor): Promise<Programme> {
  let programme: Programme | null = null;
  await report.step(office, async (checks) => {
    const { calls } = await office.client.ask<{
      calls: { nodes: readonly { id: string; programmeId: string; titleZh: string }[] };
    }>('{ calls(states: [open], first: 10) { nodes { id programmeId titleZh } } }');
    const call = checks.found('an open call', calls.nodes[0]);
    const teams = await teamsOf(office, call.programmeId);
    const left = teams.filter(
      ({ nameZh, state }) => nameZh.startsWith(TEAM_NAME_ZH) && state !== 'dissolved',
    );
    for (const team of left) {
      await closeGroup(office, team);
      const input = { teamId: team.id, version: team.version };
      const ended = await office.client.input<Versioned>(
        'dissolveTeam',
        'DissolveTeamInput',
        input,
        '... on Team { id state version }',
      );
      checks.equal('the team of an earlier tour is dissolved', ended.ok && ended.value.state, 'dissolved');
    }
    const seated = new Set(
      teams.filter((team) => !left.includes(team)).flatMap(({ members }) => members.map(({ id }) => id)),
    );
    const students = await cast.accounts('student');
    const freeStudents = students
      .filter(({ person }) => !seated.has(person.id))
      .map(({ login, person: { id, nameZh } }) => ({ id, nameZh, login }));
    checks.that('at least three students are free', freeStudents.length >= 3, freeStudents.length);
    programme = { id: call.programmeId, callId: call.id, freeStudents };
    return {
      zh: `「${call.titleZh}」开放中，已有 ${teams.length - left.length} 支队伍；收回往次导览的 ${left.length} 支。`,
      en: `the call is open, ${teams.length - left.length} teams are there; took back ${left.length} of earlier tours.`,
    };
  });
  return programme as unknown as Programme;
}

async function teamsOf(office: Actor, programmeId: string): Promise<readonly Team[]> {
  const found: Team[] = [];
  for (let after: string | null = null; ;) {
    const { teams } = (await office.client.ask(
      `query ($programmeId: ID!, $after: String) { teams(programmeId: $programmeId, first: 100, after: $after,
         filter: { states: [forming, complete, locked, active] }) {
         nodes { id state version nameZh members { id } } pageInfo { hasNextPage endCursor } } }`,
      { programmeId, after },
    )) as {
      teams: { nodes: readonly Team[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
    };
    found.push(...teams.nodes);
    if (!teams.pageInfo.hasNextPage) return found;
    after = teams.pageInfo.endCursor;
  }
}

/** A group that is full gives its mentors back when it is completed; one that is not lets its invitations lapse. */
async function closeGroup(office: Actor, team: Team): Promise<void> {
  const { mentorGroupOfTeam } = await office.client.ask<{ mentorGroupOfTeam: Group | null }>(
    'query ($teamId: ID!) { mentorGroupOfTeam(teamId: $teamId) { id state version } }',
    { teamId: team.id },
  );
  let group = mentorGroupOfTeam;
  for (const [state, event] of GROUP_WAY) {
    if (group?.state !== state) continue;
    const moved = await office.client.mutate<Group>(
      'moveMentorGroup',
      { id: ['ID!', group.id], event: ['MentorGroupEvent!', event], version: ['Int!', group.version] },
      '... on MentorGroup { id state version }',
    );
    if (moved.ok) group = moved.value;
  }
}
