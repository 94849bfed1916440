import type { Actor } from '../cast.js';
import { eventually } from '../eventually.js';
import { listenToMatch } from '../match-progress.js';
import type { Tour, Versioned } from '../tour.js';
import { askWhatIf } from './ask-what-if.js';
import type { LockedTeam } from './form-team.js';
import { readGroup, type Group } from './mentor-group.js';
import type { Programme } from './take-stock.js';

const RUN = `id state version failure objective upperBound gap teamCount mentorCount seatsFilled seatsOpen progress
  openSeats { teamId slot reasons }`;

interface MatchRun extends Versioned {
  readonly failure: string | null;
  readonly objective: number | null;
  readonly upperBound: number | null;
  readonly gap: number | null;
  readonly teamCount: number | null;
  readonly mentorCount: number | null;
  readonly seatsFilled: number | null;
  readonly openSeats: readonly object[];
}

const DONE = ['preview', 'failed', 'cancelled', 'superseded', 'published'];
const PATIENCE_S = 120;
const SEED = 2026;
const SLOT_ZH = { clinician: '临床', scientist: '基础', engineer: '工程' } as const;

/** The office runs the match, looks at it before anybody is asked, and publishes it. Returns the team's group. */
export async function runMatch(
  tour: Tour,
  { id: programmeId }: Programme,
  office: Actor,
  team: LockedTeam,
): Promise<Group> {
  const { report } = tour;
  const leader = team.members[0] as Actor;
  const { client } = office;
  let run = { id: '', state: '', version: 0 } as MatchRun;
  let group: Group | null = null;
  const move = (name: string) =>
    client.mutate<MatchRun>(
      name,
      { id: ['ID!', run.id], version: ['Int!', run.version] },
      `... on MatchRun { ${RUN} }`,
    );
  const present = async () =>
    (
      await client.ask<{ matchRun: MatchRun | null }>(`query ($id: ID!) { matchRun(id: $id) { ${RUN} } }`, {
        id: run.id,
      })
    ).matchRun;

  await report.step(leader, async (checks) => {
    const tried = await leader.client.input(
      'createMatchRun',
      'MatchRunInput',
      { programmeId },
      `... on MatchRun { id }`,
    );
    checks.refused('a student runs a match', tried, 'FORBIDDEN');
    return { zh: '启动匹配被拒：没有权限。', en: 'may not run a match.' };
  });

  await report.step(office, async (checks) => {
    const made = await client.input<MatchRun>(
      'createMatchRun',
      'MatchRunInput',
      { programmeId, seed: SEED },
      `... on MatchRun { ${RUN} }`,
    );
    run = checks.accepted('a match run', made);
    const progress = await listenToMatch(client, run.id);
    try {
      const began = Date.now();
      run = checks.accepted('its start', await move('startMatchRun'));
      const looked = eventually(async () => {
        const seen = await present();
        return seen && DONE.includes(seen.state) && seen;
      }, PATIENCE_S);
      run = checks.found('its end (is a worker running?)', await looked);
      checks.equal('it ends with a preview', [run.state, run.failure], ['preview', null]);
      const heard = await eventually(async () => !progress.isConnected || progress.heard.includes(1), 5);
      if (progress.isConnected)
        checks.that('the socket told of the progress up to the end', heard === true, progress.heard);
      const seconds = ((Date.now() - began) / 1000).toFixed(1);
      const by = progress.isConnected
        ? [
            `WebSocket 收到 ${progress.heard.length} 次进度`,
            `${progress.heard.length} signals over a WebSocket`,
          ]
        : ['轮询进度', 'progress by polling'];
      return {
        zh: `启动匹配，${by[0]}，${seconds} 秒后出预览。`,
        en: `runs the match: ${by[1]}, and a preview after ${seconds} s.`,
      };
    } finally {
      await progress.stop();
    }
  });

  await report.step(office, async (checks) => {
    const [objective, upperBound, gap] = [run.objective ?? 0, run.upperBound ?? 0, run.gap ?? -1];
    checks.that('the objective is positive', objective > 0, objective);
    checks.that('the upper bound is not below it', upperBound >= objective, upperBound);
    const computed = (upperBound - objective) / upperBound;
    checks.that('the gap is what they say', Math.abs(gap - computed) < 1e-6, { gap, computed });
    group = checks.found(
      'the group of our team',
      await readGroup(office, { runId: run.id, programmeId, teamId: team.id }),
    );
    checks.equal('it is only proposed', group.state, 'proposed');
    const { seats } = group;
    checks.equal('one seat for each slot', seats.map(({ slot }) => slot).sort(), [
      'clinician',
      'engineer',
      'scientist',
    ]);
    checks.equal('three people', new Set(seats.map(({ mentor }) => mentor.id)).size, 3);
    checks.that(
      'reasons for each',
      seats.every(({ reasons }) => reasons.length > 0),
      seats,
    );
    const hidden = await readGroup(leader, { teamId: team.id });
    checks.equal('the team sees nothing yet', hidden, null);
    return {
      zh: `预览：目标值 ${objective}，上界 ${upperBound}，间隙 ${(gap * 100).toFixed(2)} %；${seats.map(({ slot, mentor }) => `${SLOT_ZH[slot]} ${mentor.nameZh}`).join('、')}。理由如：${seats[0]?.reasons[0]}`,
      en: `preview: objective ${objective}, upper bound ${upperBound}, gap ${(gap * 100).toFixed(2)} %; ${seats.map(({ slot, mentor }) => `${slot} ${mentor.nameEn}`).join(', ')}. The team cannot see it yet.`,
    };
  });

  if (group) await askWhatIf(tour, office, run.id, group);

  await report.step(office, async (checks) => {
    const stale = await client.mutate(
      'publishMatchRun',
      { id: ['ID!', run.id], version: ['Int!', run.version - 1] },
      '... on MatchRun { id }',
    );
    checks.refused('an outdated version', stale, 'STALE_VERSION');
    run = checks.accepted('the publication', await move('publishMatchRun'));
    checks.equal('it is published', run.state, 'published');
    group = checks.found('the group', await readGroup(office, { teamId: team.id }));
    checks.equal('it invites', group.state, 'inviting');
    checks.equal('all three are asked', [...new Set(group.seats.map(({ state }) => state))], ['inviting']);
    return { zh: '发布匹配结果，三位导师收到邀请。', en: 'publishes it: the three mentors are invited.' };
  });
  return group as unknown as Group;
}
