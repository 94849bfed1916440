import { disciplineBranch, disciplineByCode } from '@jiebang/vocabulary';
import type { DemoPerson } from './demo.types.js';
import { teamName } from './names.js';
import { leastBy } from './people.js';
import type { DemoFormingTeam, DemoTeam } from './programme.types.js';
import type { Random } from './random.js';

const TEAMS = 5;

/** Teams that are still looking for members: two students of different disciplines who are in no team, and what they lack. */
export function formingTeams(
  people: readonly DemoPerson[],
  locked: readonly DemoTeam[],
  random: Random,
): readonly DemoFormingTeam[] {
  const busy = new Set(locked.flatMap(({ memberKeys }) => memberKeys));
  const free = people.filter(({ kind, key }) => kind === 'student' && !busy.has(key));
  const taken = new Set(locked.map(({ nameZh }) => nameZh.replace('队（演示）', '')));
  const teams: DemoFormingTeam[] = [];
  const led = new Map<string, number>();
  const mainOf = ({ disciplineCodes }: DemoPerson) => disciplineCodes[0] ?? '';
  while (teams.length < TEAMS) {
    // Whose discipline stands in the fewest of these teams leads the next one.
    const leader = leastBy(free, (student) => led.get(mainOf(student)) ?? 0);
    const partners = free.filter((student) => leader && mainOf(student) !== mainOf(leader));
    const member = leastBy(partners, (student) => led.get(mainOf(student)) ?? 0);
    if (!leader || !member) break;
    for (const one of [leader, member]) {
      free.splice(free.indexOf(one), 1);
      led.set(mainOf(one), (led.get(mainOf(one)) ?? 0) + 1);
    }
    const key = `forming-team:${teams.length + 1}`;
    teams.push(describe(key, [leader, member], teamName(random.fork(key), taken)));
  }
  return teams;
}

function describe(
  key: string,
  members: readonly [DemoPerson, DemoPerson],
  name: { readonly zh: string; readonly en: string },
): DemoFormingTeam {
  const main = members.map(({ disciplineCodes }) => disciplineByCode(disciplineCodes[0] ?? ''));
  const branches = new Set(members.map(({ disciplineCodes }) => disciplineBranch(disciplineCodes[0] ?? '')));
  const wanted = branches.has('medical') ? ['41660', '52020'] : ['32024', '32027'];
  return {
    key,
    nameZh: `${name.zh}队（演示）`,
    nameEn: `Team ${name.en} (demo)`,
    summaryZh: `我们来自${main.map((one) => one?.nameZh).join('、')}，正在寻找其他学科的同学一起选题。`,
    summaryEn: `We come from ${main.map((one) => one?.nameEn).join(' and ')} and look for students of other disciplines to choose a challenge with.`,
    leaderKey: members[0].key,
    memberKeys: members.map((member) => member.key),
    wantedDisciplineCodes: wanted.filter((code) => disciplineByCode(code) !== undefined),
  };
}
