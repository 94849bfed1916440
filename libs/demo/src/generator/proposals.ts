import type { Discipline, DisciplineBranch } from '@jiebang/vocabulary';
import { disciplineByCode } from '@jiebang/vocabulary';
import type { DemoChallenge, DemoKey, DemoPerson } from './demo.types.js';
import type { DemoBudgetLine, DemoCall, DemoProposal, DemoTeam } from './programme.types.js';
import { composeSections } from './proposal-texts.js';
import type { Random } from './random.js';

const LINES = [
  {
    category: 'materials',
    weight: 4,
    reason: { zh: '试剂、元器件与加工材料', en: 'Reagents, components and stock' },
  },
  {
    category: 'testing',
    weight: 3,
    reason: { zh: '共享平台机时与检测', en: 'Machine time and tests at shared facilities' },
  },
  { category: 'labour', weight: 2, reason: { zh: '学生劳务', en: 'Student stipends' } },
  { category: 'equipment', weight: 2, reason: { zh: '小型专用设备', en: 'Small dedicated equipment' } },
  { category: 'travel', weight: 1, reason: { zh: '临床调研与交流', en: 'Visits to wards and meetings' } },
  { category: 'intellectual_property', weight: 1, reason: { zh: '专利申请', en: 'Patent filing' } },
] as const;

/** Amounts are asked in whole hundreds of yuan. */
const STEP_FEN = 10_000;

/** One draft for each team, on its first choice, within the ceiling and the duration of the call. */
export function proposals(
  teams: readonly DemoTeam[],
  people: readonly DemoPerson[],
  challenges: readonly DemoChallenge[],
  call: DemoCall,
  random: Random,
): readonly DemoProposal[] {
  const person = new Map<DemoKey, DemoPerson>(people.map((row) => [row.key, row]));
  const challenge = new Map<DemoKey, DemoChallenge>(challenges.map((row) => [row.key, row]));
  return teams.map((team, index) => {
    const topic = challenge.get(team.choiceKeys[0] ?? '');
    const members = team.memberKeys.flatMap((key) => person.get(key) ?? []);
    if (!topic) throw new RangeError(`${team.key} chose nothing`);
    const own = random.fork(team.key);
    const durationMonths = own.pick([12, 18, call.durationMonthsMax]);
    const budget = drawBudget(call.ceilingFen, own);
    const totalFen = budget.reduce((sum, line) => sum + line.amountFen, 0);
    const medical = mainDiscipline(members, 'medical');
    const engineering = mainDiscipline(members, 'engineering');
    return {
      key: `proposal:${String(index + 1).padStart(2, '0')}`,
      callKey: call.key,
      teamKey: team.key,
      challengeKey: topic.key,
      state: 'draft',
      titleZh: `${topic.titleZh}：${medical?.nameZh ?? ''}与${engineering?.nameZh ?? ''}的交叉探索`,
      titleEn: `${topic.titleEn}: ${medical?.nameEn ?? ''} meets ${engineering?.nameEn ?? ''}`,
      abstractZh: `针对“${topic.titleZh}”，团队以${topic.keywords.map((word) => word.zh).join('、')}为切入点，在 ${durationMonths} 个月内完成原理样机与初步验证。`,
      abstractEn: `On "${topic.titleEn}", the team starts from ${topic.keywords
        .map((word) => word.en)
        .join(', ')} and builds and tests a first prototype within ${durationMonths} months.`,
      sections: composeSections(topic, members, durationMonths, own),
      durationMonths,
      budget,
      totalFen,
    };
  });
}

/** The main discipline of the first member who stands on this side of the team. */
function mainDiscipline(members: readonly DemoPerson[], branch: DisciplineBranch): Discipline | undefined {
  return members
    .map((member) => disciplineByCode(member.disciplineCodes[0] ?? ''))
    .find((row) => row?.branch === branch);
}

/** Splits a total between 40% and 100% of the ceiling by weight; what rounding leaves over goes to the first line. */
function drawBudget(ceilingFen: number, random: Random): readonly DemoBudgetLine[] {
  const steps = Math.floor(ceilingFen / STEP_FEN);
  const total = random.int(Math.ceil(0.4 * steps), steps);
  const lines = LINES.filter((line) => line.weight > 1 || random.chance(0.7)).map((line) => ({
    ...line,
    share: line.weight * (0.7 + 0.6 * random.next()),
  }));
  const shares = lines.reduce((sum, line) => sum + line.share, 0);
  const whole = lines.map((line) => Math.floor((total * line.share) / shares));
  const rest = total - whole.reduce((sum, amount) => sum + amount, 0);
  return lines.map(({ category, reason }, index) => ({
    category,
    amountFen: STEP_FEN * ((whole[index] ?? 0) + (index === 0 ? rest : 0)),
    reason,
  }));
}
