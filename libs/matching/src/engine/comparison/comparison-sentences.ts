import type { PlanComparison } from './plan-comparison.js';
import type { Language } from '../explanation/reason-sentences.js';

/** The comparison in a few sentences for people, the most important first. Pure. */
export function comparisonSentences(comparison: PlanComparison, language: Language): string[] {
  const say = (zh: string, en: string): string => (language === 'zh' ? zh : en);
  const { before, after, movedSeats, betterTeams, worseTeams, won, lost, unchangedTeams } = comparison;
  const inBoth = before.teams - comparison.onlyBefore.length;
  const sentences: string[] = [];
  if (comparison.teams.length === 0) return [say('两个方案完全相同。', 'Both plans are the same.')];
  sentences.push(
    say(
      `总价值由 ${points(before.objective)} 分变为 ${points(after.objective)} 分（${signed(comparison.change)} 分，${percent(comparison)}）。`,
      `The total went from ${points(before.objective)} to ${points(after.objective)} points (${signed(comparison.change)}, ${percent(comparison)}).`,
    ),
    say(
      `两个方案共有的 ${inBoth} 个团队中，${unchangedTeams} 个不变，${movedSeats} 个席位换人。`,
      `Of ${counted(inBoth, 'team')} in both plans ${unchangedTeams} stay as they were; ${counted(movedSeats, 'seat')} changed hands.`,
    ),
    say(
      `${betterTeams} 个团队共提高 ${points(won)} 分，${worseTeams} 个团队共降低 ${points(lost)} 分。`,
      `${counted(betterTeams, 'team')} won ${points(won)} points together, ${counted(worseTeams, 'team')} lost ${points(lost)}.`,
    ),
    say(
      `价值最低的团队由 ${points(before.worst)} 分变为 ${points(after.worst)} 分。`,
      `The worst-off group went from ${points(before.worst)} to ${points(after.worst)} points.`,
    ),
  );
  if (before.openSeats !== after.openSeats) {
    sentences.push(
      say(
        `空缺席位由 ${before.openSeats} 个变为 ${after.openSeats} 个。`,
        `Open seats went from ${before.openSeats} to ${after.openSeats}.`,
      ),
    );
  }
  if (comparison.onlyBefore.length + comparison.onlyAfter.length > 0) {
    sentences.push(
      say(
        `${comparison.onlyAfter.length} 个团队为新增，${comparison.onlyBefore.length} 个团队不再参加。`,
        `${counted(comparison.onlyAfter.length, 'team')} came, ${counted(comparison.onlyBefore.length, 'team')} left.`,
      ),
    );
  }
  if (comparison.loads.length > 0) {
    sentences.push(
      say(
        `${comparison.loads.length} 位导师的席位数有变化。`,
        `The number of seats changed for ${counted(comparison.loads.length, 'mentor')}.`,
      ),
    );
  }
  return sentences;
}

/** Points of 100, one decimal, from affinity units. */
function points(value: number): string {
  return String(Math.round(value / 1000) / 10);
}

function signed(value: number): string {
  return `${value > 0 ? '+' : ''}${points(value)}`;
}

function percent({ before, change }: PlanComparison): string {
  if (before.objective === 0) return '—';
  const share = Math.round((10_000 * change) / Math.abs(before.objective)) / 100;
  return `${share > 0 ? '+' : ''}${share}%`;
}

function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}
